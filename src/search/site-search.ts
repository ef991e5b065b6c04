import { CardIndex } from './card-index.ts';
import { newWordsOf, readCards, type Card, type CardFile } from './cards.ts';
import type { Language } from './correct.ts';
import { readHead, scoreHead, type Head } from './head-score.ts';
import { Phrases } from './phrases.ts';
import { readQuery, type Query, type QueryOptions } from './query.ts';
import { scorePages, type Score } from './score.ts';
import { Vocabulary } from './vocabulary.ts';

export interface Answer {
  query: Query;
  /** Best first. */
  results: readonly (Score & { id: string })[];
  /** Found, or only near what was asked; "none" has no results. */
  certainty: 'found' | 'guess' | 'none';
}

const HEAD_WEIGHT = 2;
const ALIAS_WEIGHT = 0.95;
const HEADING_WEIGHT = 0.6;
/** Only the best by words are compared by their heads. */
const COMPARED = 40;
/** Share of a query that a page must have: to be shown as found, to be shown at all, and to need no look at the whole text. */
const FOUND = 0.7;
const SHOWN = 0.2;
const ENOUGH = 0.8;
/** How much of its coverage counts for a query whose words never meet on the site. */
const UNFAMILIAR = 0.75;
/** What is shown beside the best: pages of at least these shares of its points and of its coverage. */
const LEAST_SCORE = 0.2;
const LEAST_COVERAGE = 0.5;
const MOST_RESULTS = 30;
const MOST_GUESSES = 5;

/** The first answer: everything that the cards know, at once. */
export class SiteSearch {
  readonly cards: Map<string, Card>;
  readonly language: Language;
  /** All pages of the site, those that have no card too. */
  readonly pageCount: number;
  private readonly isWhole: boolean;
  private readonly index: CardIndex;
  private readonly heads = new Map<string, { head: Head; weight: number }[]>();

  constructor(file: CardFile) {
    const cards = readCards(file);
    this.cards = new Map(cards.map((card) => [card.id, card]));
    this.isWhole = file.isWhole;
    this.pageCount = file.pageCount;
    this.index = new CardIndex(cards);
    const pages = cards.map(({ title, summary, aliases, headings, body }) => ({
      heads: [title, summary, ...aliases, ...headings],
      body,
    }));
    this.language = { vocabulary: new Vocabulary(pages), phrases: new Phrases(file.words) };
  }

  search(text: string, options?: QueryOptions): Answer {
    const query = readQuery(text, this.language, options);
    const results = this.rank(query);
    const best =
      Math.max(0, ...results.slice(0, 3).map(({ coverage }) => coverage)) *
      (query.isFamiliar ? 1 : UNFAMILIAR);
    const certainty = best >= FOUND ? 'found' : best >= SHOWN ? 'guess' : 'none';
    const most = { found: MOST_RESULTS, guess: MOST_GUESSES, none: 0 }[certainty];
    return { query, results: results.slice(0, most), certainty };
  }

  /** True when pages that the cards do not hold whole may answer better. */
  needsFullText({ results }: Answer): boolean {
    return !this.isWhole || (results[0]?.coverage ?? 0) < ENOUGH;
  }

  /** Takes in pages found in the full text; from now on they are ranked like all others. */
  add(cards: readonly Card[]): void {
    for (const card of cards) {
      const known = this.cards.get(card.id);
      if (known?.body) continue;
      const whole = { ...card, headings: known?.headings ?? card.headings, body: newWordsOf(card) };
      this.cards.set(card.id, whole);
      this.heads.delete(card.id);
      this.index.put(whole);
    }
  }

  private rank(query: Query): Answer['results'] {
    const scores = [...scorePages(query, this.index.find, this.language.vocabulary)].sort(
      (a, b) => b[1].score - a[1].score,
    );
    const highest = scores[0]?.[1].score ?? 0;
    return scores
      .map(([id, { score, coverage }], at) => ({
        id,
        coverage,
        score: score / highest + (at < COMPARED ? HEAD_WEIGHT * this.headScore(id, query) : 0),
      }))
      .sort((a, b) => b.score - a.score)
      .filter(
        ({ score, coverage }, _, [best]) =>
          !best ||
          (score >= LEAST_SCORE * best.score && coverage >= LEAST_COVERAGE * best.coverage),
      );
  }

  private headScore(id: string, query: Query): number {
    return Math.max(
      0,
      ...this.headsOf(id).map(
        ({ head, weight }) => weight * scoreHead(query, head, this.language.vocabulary),
      ),
    );
  }

  private headsOf(id: string): { head: Head; weight: number }[] {
    const card = this.cards.get(id);
    const known = this.heads.get(id);
    if (known || !card) return known ?? [];
    const read = (weight: number) => (text: string) => ({
      head: readHead(text, this.language.vocabulary),
      weight,
    });
    const heads = [
      read(1)(card.title),
      ...card.aliases.map(read(ALIAS_WEIGHT)),
      ...card.headings.map(read(HEADING_WEIGHT)),
    ];
    this.heads.set(id, heads);
    return heads;
  }
}
