import type { Query } from './query.ts';
import type { Word } from './text.ts';

/** The part of Pagefind that is used. */
export interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  data: () => Promise<{ content: string; meta: Record<string, string> }>;
}

/** A page that has the words of a query somewhere in its whole text, with the sentence that has most of them. */
export interface Passage {
  id: string;
  kind: string;
  title: string;
  sentence: string;
}

/** Weights found by a grid on other queries: whole words before beginnings, marks as typed, names before text. */
export const PAGEFIND_RANKING = {
  termSimilarity: 10,
  diacriticSimilarity: 2,
  pageLength: 0.75,
  termFrequency: 1,
  termSaturation: 1.4,
  metaWeights: { title: 3, aliases: 1, summary: 1 },
};

/** Pages whose text is fetched for one query. */
const MOST_PASSAGES = 10;

/** Pagefind folds every letter that is a plain one with marks; đ is not, ḏ is. */
export const toPagefind = (text: string) =>
  text.normalize('NFC').replaceAll('đ', 'ḏ').replaceAll('Đ', 'Ḏ');
const fromPagefind = (text: string) => text.replaceAll('ḏ', 'đ').replaceAll('Ḏ', 'Đ');

/** What cuts a text into words. It is handed over: phones fetch this file alone, when they first ask the whole text. */
type ToWords = (text: string) => readonly Word[];

/** What the whole text of the whole site has for a query, best first. Pagefind wants every word: light ones are left out. */
export async function findPassages(
  pagefind: Pagefind,
  query: Query,
  wordsOf: ToWords,
): Promise<Passage[]> {
  const heavy = query.concepts.filter(({ factor }) => factor === 1);
  const words = (heavy.length > 0 ? heavy : query.concepts).flatMap((concept) => concept.words);
  const { results } = await pagefind.search(
    toPagefind(words.map(({ written }) => written).join(' ')),
  );
  const texts = await Promise.all(results.slice(0, MOST_PASSAGES).map(({ data }) => data()));
  // It finds beginnings too: 6230 is no 623.
  const numbers = words.filter(({ folded }) => /^\d+$/.test(folded));
  return texts
    .map(({ content, meta }) => ({ content: fromPagefind(content), meta }))
    .filter(({ content }) => {
      const has = new Set(wordsOf(content).map(({ folded }) => folded));
      return numbers.every(({ folded }) => has.has(folded));
    })
    .map(({ content, meta }) => ({
      id: meta.id ?? '',
      kind: fromPagefind(meta.kind ?? ''),
      title: fromPagefind(meta.title ?? ''),
      sentence: sentenceWith(words, content, wordsOf),
    }));
}

/** The sentence of a text that has most of some words. */
function sentenceWith(words: readonly Word[], content: string, wordsOf: ToWords): string {
  const countIn = (sentence: string) => {
    const has = new Set(wordsOf(sentence).map(({ folded }) => folded));
    return words.filter(({ folded }) => has.has(folded)).length;
  };
  const sentences = content.match(/[^.!?\n]+[.!?]*/g) ?? [];
  const best = sentences
    .map((sentence) => ({ sentence, count: countIn(sentence) }))
    .sort((a, b) => b.count - a.count);
  return best[0]?.sentence.trim() ?? '';
}
