import { swapLetters, type CardFile } from '../../search/cards.ts';
import {
  PAGEFIND_RANKING,
  findPassages,
  type Pagefind,
  type Passage,
} from '../../search/full-text.ts';
import type { Query } from '../../search/query.ts';
import { SiteSearch } from '../../search/site-search.ts';

/** Longest wait for the network before the reader is told, in milliseconds. */
export const PATIENCE = 3000;

/** The network gave nothing, or not the whole of it. */
export class Unreachable extends Error {}

let cards: Promise<SiteSearch> | undefined;
let pagefind: Promise<Pagefind> | undefined;
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
export async function searchWhole(folder: string, query: Query): Promise<Passage[]> {
  pagefind ??= start(folder);
  pagefind.catch(() => {
    pagefind = undefined;
    failures++;
  });
  return findPassages(await pagefind, query);
}

async function start(folder: string): Promise<Pagefind> {
  // A module that failed once stays failed under its address.
  const fresh = failures ? `?${failures}` : '';
  const module = (await import(/* @vite-ignore */ `${folder}pagefind.js${fresh}`)) as Pagefind;
  await module.options({ bundlePath: folder, noWorker: true, ranking: PAGEFIND_RANKING });
  await module.init();
  return module;
}
