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

/** Pagefind folds every letter that is a plain one with marks; đ is not, ḏ is. */
export const toPagefind = (text: string) => text.normalize('NFC').replaceAll('đ', 'ḏ').replaceAll('Đ', 'Ḏ');
const fromPagefind = (text: string) => text.replaceAll('ḏ', 'đ').replaceAll('Ḏ', 'Đ');

/** The whole text of the whole site, asked word by word through Pagefind. */
export class FullText {
  private readonly found = new Map<string, ReadonlyMap<string, Hit>>();
  private readonly results = new Map<string, PagefindResult>();
  private readonly pagefind: Pagefind;

  /** `pagefind` is started: options set, init done. */
  constructor(pagefind: Pagefind) {
    this.pagefind = pagefind;
  }

  /** The pages that match a query best, with their text, for the same ranking as all others. */
  async candidates(query: Query, vocabulary: Vocabulary): Promise<Card[]> {
    const words = this.choose(query, vocabulary);
    await Promise.all(words.map((word) => this.look(word)));
    const none = new Map<string, Hit>();
    const scores = [...scorePages(query, ({ written }) => this.found.get(written) ?? none, vocabulary)];
    const best = scores.sort((a, b) => b[1].score - a[1].score).slice(0, CANDIDATES);
    return Promise.all(best.map(([id]) => this.read(id)));
  }

  private choose({ concepts }: Query, vocabulary: Vocabulary): Word[] {
    const all = concepts.flatMap(({ words, variants }) => [...words, ...variants.flatMap((variant) => variant.words)]);
    const distinct = [...new Map(all.map((word) => [word.written, word])).values()];
    const rare = distinct.filter(({ folded }) => vocabulary.frequency(folded) <= COMMON_SHARE * vocabulary.pageCount);
    return (rare.length > 0 ? rare : distinct).sort((a, b) => vocabulary.weight(b.folded) - vocabulary.weight(a.folded)).slice(0, MOST_WORDS);
  }

  private async look({ written }: Word): Promise<void> {
    if (this.found.has(written)) return;
    const { results } = await this.pagefind.search(toPagefind(written));
    for (const result of results) this.results.set(result.id, result);
    this.found.set(written, new Map(results.map(({ id, score }) => [id, { score, isExact: true }])));
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
