import type { Card } from './cards.ts';
import type { Query } from './query.ts';
import { scorePages, type Hit } from './score.ts';
import type { Word } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The part of Pagefind that is used. */
export interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<{ content: string; meta: Record<string, string> }>;
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
const CANDIDATES = 10;
/** Words of a query that are looked up, the rarest first: a common one brings thousands of pages and says nothing. */
const MOST_WORDS = 6;
const COMMON_SHARE = 0.3;
/** Pagefind compares each page that has a word with each place of the word: time grows with the square of this. */
const MOST_PAGES = 1500;
/** Between quotes every page has the same score; elsewhere a word that is just as it was typed counts this many times. */
const AS_TYPED = 1 + PAGEFIND_RANKING.diacriticSimilarity;

/** Numbers have no longer forms: Pagefind would take 6230 for one of 623. */
const isNumber = ({ folded }: Word) => /^\d+$/.test(folded);

/** Pagefind folds every letter that is a plain one with marks; đ is not, ḏ is. */
export const toPagefind = (text: string) =>
  text.normalize('NFC').replaceAll('đ', 'ḏ').replaceAll('Đ', 'Ḏ');
const fromPagefind = (text: string) => text.replaceAll('ḏ', 'đ').replaceAll('Ḏ', 'Đ');

/** The whole text of the whole site, asked word by word through Pagefind. */
export class FullText {
  private readonly found = new Map<string, Promise<readonly PagefindResult[]>>();
  private readonly results = new Map<string, PagefindResult>();
  private readonly pagefind: Pagefind;
  private readonly pageCount: number;

  /** `pagefind` is started: options set, init done. It has `pageCount` pages. */
  constructor(pagefind: Pagefind, pageCount: number) {
    this.pagefind = pagefind;
    this.pageCount = pageCount;
  }

  /** The pages that match a query best, with their text, for the same ranking as all others. */
  async candidates(query: Query, vocabulary: Vocabulary): Promise<Card[]> {
    const hits = new Map<string, ReadonlyMap<string, Hit>>();
    const look = async (words: readonly Word[]) => {
      const found = await this.look(words, vocabulary);
      for (const { written } of words) hits.set(written, found);
    };
    await Promise.all(this.choose(query, vocabulary).map(look));
    const none = new Map<string, Hit>();
    const scores = [...scorePages(query, ({ written }) => hits.get(written) ?? none, vocabulary)];
    const best = scores.sort((a, b) => b[1].score - a[1].score).slice(0, CANDIDATES);
    return Promise.all(best.map(([id]) => this.read(id)));
  }

  /** The words to look up, each by itself; words that so many pages have that it would take seconds only all together. */
  private choose({ concepts, words: own }: Query, vocabulary: Vocabulary): (readonly Word[])[] {
    const all = concepts.flatMap(({ words, variants }) => [
      ...words,
      ...variants.flatMap((variant) => variant.words),
    ]);
    const distinct = [...new Map(all.map((word) => [word.written, word])).values()];
    const quick = distinct.filter((word) => this.estimate([word], vocabulary) <= MOST_PAGES);
    const rare = quick.filter(
      ({ folded }) => vocabulary.frequency(folded) <= COMMON_SHARE * vocabulary.pageCount,
    );
    const alone = (rare.length > 0 ? rare : quick)
      .sort((a, b) => vocabulary.weight(b.folded) - vocabulary.weight(a.folded))
      .slice(0, MOST_WORDS);
    if (alone.length > 0) return alone.map((word) => [word]);
    // The cards, the first to be searched, are full of words that common: nothing is lost when even together they are too many.
    return this.estimate(own, vocabulary) <= MOST_PAGES ? [own] : [];
  }

  /** About how many pages have all of some words, as the cards are a fair sample of them. */
  private estimate(words: readonly Word[], vocabulary: Vocabulary): number {
    return words.reduce(
      (pages, word) =>
        pages *
        (isNumber(word) ? vocabulary.share(word.folded) : vocabulary.shareBeginning(word.folded)),
      this.pageCount,
    );
  }

  private async look(
    words: readonly Word[],
    vocabulary: Vocabulary,
  ): Promise<ReadonlyMap<string, Hit>> {
    const [first] = words;
    const isQuoted = words.length === 1 && first && isNumber(first);
    const results = await this.ask(
      toPagefind(isQuoted ? `"${first.written}"` : words.map(({ written }) => written).join(' ')),
    );
    const scale = isQuoted ? AS_TYPED * vocabulary.weight(first.folded) : 1;
    return new Map(results.map(({ id, score }) => [id, { score: scale * score, isExact: true }]));
  }

  private ask(text: string): Promise<readonly PagefindResult[]> {
    const asked = this.found.get(text) ?? this.pagefind.search(text).then(({ results }) => results);
    this.found.set(text, asked);
    asked.then(
      (results) => results.forEach((result) => this.results.set(result.id, result)),
      () => this.found.delete(text),
    );
    return asked;
  }

  private async read(id: string): Promise<Card> {
    const { content = '', meta = {} } = (await this.results.get(id)?.data()) ?? {};
    const field = (name: string) => fromPagefind(meta[name] ?? '');
    return {
      id: field('id'),
      kind: field('kind'),
      title: field('title'),
      summary: field('summary'),
      aliases: field('aliases').split('\n').filter(Boolean),
      headings: [],
      body: fromPagefind(content),
    };
  }
}
