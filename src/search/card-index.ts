import type { Card } from './cards.ts';
import type { Find, Hit } from './score.ts';
import { hasMarks, toWord, wordsOf } from './text.ts';

/** What a word counts for by the field that has it. */
const BOOST = { title: 6, aliases: 3, summary: 2, headings: 1.5, body: 1.5 };
/** BM25F with fields: how soon a word that stands there more often says no more, and how much a long field takes from it. */
const SATURATION = 8;
const LENGTH = 0.5;
/** A word with the very marks that were typed counts again, so much. */
const SAME_MARKS = 2;
/** The beginning of a word counts less than the whole. */
const PREFIX_WEIGHT = 0.6;

/** Bodies are words already, everything else is lines. */
const wordsIn = (card: Card, field: keyof typeof BOOST) =>
  field === 'body' ? card.body.split(' ').map(toWord) : [card[field]].flat().flatMap(wordsOf);

/** An index over the cards, searched word by word. Remembers what it has found while somebody types. */
export class CardIndex {
  /** Words as they are written and without marks → pages, with what each has of them. */
  private readonly pagesWith = new Map<string, Map<string, number>>();
  private readonly found = new Map<string, ReadonlyMap<string, Hit>>();
  private readonly count: number;

  constructor(cards: readonly Card[]) {
    this.count = cards.length;
    for (const field of ['title', 'aliases', 'summary', 'headings', 'body'] as const) {
      const texts = cards.map((card) => ({ id: card.id, words: wordsIn(card, field) }));
      const average = texts.reduce((sum, { words }) => sum + words.length, 0) / texts.length;
      for (const { id, words } of texts) {
        const worth = BOOST[field] / (1 - LENGTH + (LENGTH * words.length) / average);
        for (const { written, folded } of words) {
          this.add(folded, id, worth);
          if (written !== folded) this.add(written, id, worth);
        }
      }
    }
  }

  private add(form: string, id: string, worth: number): void {
    const pages = this.pagesWith.get(form) ?? new Map<string, number>();
    this.pagesWith.set(form, pages.set(id, (pages.get(id) ?? 0) + worth));
  }

  /** Cards with a word; with words that begin with it, when it is unfinished. One typed without marks is any. */
  find: Find = (word) => {
    const isPrefix = 'isUnfinished' in word && word.isUnfinished === true;
    const key = `${word.written}${isPrefix ? '…' : ''}`;
    const known = this.found.get(key);
    if (known) return known;
    const hits = new Map<string, Hit>();
    for (const form of new Set([word.folded, word.written])) {
      const isExact = !hasMarks(word) || form !== word.folded;
      const weight = form === word.folded ? 1 : SAME_MARKS;
      this.collect(form, weight, isExact, hits);
      if (!isPrefix) continue;
      for (const longer of this.pagesWith.keys())
        if (longer !== form && longer.startsWith(form))
          this.collect(longer, weight * PREFIX_WEIGHT, isExact, hits);
    }
    this.found.set(key, hits);
    return hits;
  };

  private collect(form: string, weight: number, isExact: boolean, hits: Map<string, Hit>): void {
    const pages = this.pagesWith.get(form) ?? new Map<string, number>();
    const rarity = Math.log(1 + (this.count - pages.size + 0.5) / (pages.size + 0.5));
    for (const [id, worth] of pages) {
      const hit = hits.get(id);
      hits.set(id, {
        score: (hit?.score ?? 0) + (weight * rarity * worth) / (SATURATION + worth),
        isExact: isExact || hit?.isExact === true,
      });
    }
  }
}
