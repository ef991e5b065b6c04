import type { CardFile } from '../../search/cards.ts';
import { FullText, PAGEFIND_RANKING, type Pagefind } from '../../search/full-text.ts';
import type { QueryOptions } from '../../search/query.ts';
import { SiteSearch, type Answer } from '../../search/site-search.ts';

/** Longest wait for the network before the reader is told, in milliseconds. */
export const PATIENCE = 3000;

/** The network gave nothing, or not the whole of it. */
export class Unreachable extends Error {}

let cards: Promise<SiteSearch> | undefined;
let fullText: Promise<FullText> | undefined;
let fullTextFailures = 0;

/** The cards of this page, for all its boxes. */
export function loadCards(response: Promise<Response>): Promise<SiteSearch> {
  cards ??= read(response).then((file) => new SiteSearch(file));
  cards.catch(() => (cards = undefined));
  return cards;
}

async function read(response: Promise<Response>): Promise<CardFile> {
  try {
    const answer = await response;
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()) as CardFile;
  } catch (error) {
    throw new Unreachable(String(error));
  }
}

/** The answer with the pages that only the full text knows. Rejects when it does not come or may not run here. */
export async function searchDeeper(
  search: SiteSearch,
  folder: string,
  text: string,
  options: QueryOptions,
): Promise<Answer> {
  const { query } = search.search(text, options);
  const loaded = await loadFullText(folder, search.pageCount);
  search.add(await loaded.candidates(query, search.language.vocabulary));
  return search.search(text, options);
}

function loadFullText(folder: string, pageCount: number): Promise<FullText> {
  fullText ??= start(folder, pageCount);
  fullText.catch(() => {
    fullText = undefined;
    fullTextFailures++;
  });
  return fullText;
}

async function start(folder: string, pageCount: number): Promise<FullText> {
  // A module that failed once stays failed under its address.
  const fresh = fullTextFailures ? `?${fullTextFailures}` : '';
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js${fresh}`)) as Pagefind;
  await pagefind.options({ bundlePath: folder, noWorker: true, ranking: PAGEFIND_RANKING });
  await pagefind.init();
  return new FullText(pagefind, pageCount);
}
