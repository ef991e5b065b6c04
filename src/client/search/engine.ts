import { swapLetters, type CardFile } from '../../search/cards.ts';
import type * as FullText from '../../search/full-text.ts';
import fullTextAddress from '../../search/full-text.ts?address';
import type { Query } from '../../search/query.ts';
import { SiteSearch } from '../../search/site-search.ts';
import { wordsOf } from '../../search/text.ts';

/** Longest wait for the network before the reader is told, in milliseconds. */
export const PATIENCE = 3000;

/** The network gave nothing, or not the whole of it. */
export class Unreachable extends Error {}

let cards: Promise<SiteSearch> | undefined;
let whole: Promise<(query: Query) => Promise<FullText.Passage[]>> | undefined;
let failures = 0;

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
    return JSON.parse(swapLetters(await answer.text())) as CardFile;
  } catch (error) {
    throw new Unreachable(String(error));
  }
}

/** What the whole text has for a query. Rejects when it does not come or may not run here. */
export async function searchWhole(folder: string, query: Query): Promise<FullText.Passage[]> {
  whole ??= start(folder);
  whole.catch(() => {
    whole = undefined;
    failures++;
  });
  return (await whole)(query);
}

async function start(folder: string) {
  // A module that failed once stays failed under its address.
  const fresh = failures ? `?${failures}` : '';
  const [pagefind, { PAGEFIND_RANKING, findPassages }] = (await Promise.all(
    [`${folder}pagefind.js`, fullTextAddress].map(
      (address) => import(/* @vite-ignore */ address + fresh),
    ),
  )) as [FullText.Pagefind, typeof FullText];
  await pagefind.options({ bundlePath: folder, noWorker: true, ranking: PAGEFIND_RANKING });
  await pagefind.init();
  return (query: Query) => findPassages(pagefind, query, wordsOf);
}
