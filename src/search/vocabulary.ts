import type { Card } from './cards.ts';
import { partsOf } from './telex.ts';
import { hasMarks, toWord, wordsOf, type Word } from './text.ts';

/** A page that has a word. */
export interface Hit {
  score: number;
  /** It has the word with the very marks that were typed. */
  isExact: boolean;
}

/** What a word counts for by the field that has it. */
const BOOST = { title: 6, aliases: 3, summary: 2, headings: 1.5, body: 1.5 };
/** BM25F: how soon a word that stands there more often says no more, and how much a long field takes from it. */
const SATURATION = 16;
const LENGTH = 0.5;
/** A word with the very marks that were typed counts again, so much; one that only begins like it counts less. */
const SAME_MARKS = 3;
const PREFIX_WEIGHT = 0.6;
/** Share of its weight for an unknown word without a vowel: a short form or a number, which rarely is the subject. */
const UNSPEAKABLE_WEIGHT = 0.1;

/** Word → pages that have it, with what each has of it. */
type Places = Map<string, Map<string, number>>;

/** The words that the site itself uses: on which pages (BM25F, one score over weighted fields), how common, beside what. */
export class Vocabulary {
  private readonly pageCount: number;
  private readonly folded: Places = new Map();
  private readonly written: Places = new Map();
  /** Folded word → its written forms. */
  private readonly forms = new Map<string, string[]>();
  /** Two folded words that stand side by side in some title, other name, summary or heading. */
  private readonly pairs = new Set<string>();

  constructor(cards: readonly Card[]) {
    this.pageCount = cards.length;
    for (const field of ['title', 'aliases', 'summary', 'headings', 'body'] as const) {
      const texts = cards.map((card) => ({ id: card.id, lines: linesOf(card, field) }));
      const average = texts.reduce((sum, { lines }) => sum + lines.flat().length, 0) / texts.length;
      for (const { id, lines } of texts) {
        const words = lines.flat();
        const worth = BOOST[field] / (1 - LENGTH + (LENGTH * words.length) / average);
        for (const { written, folded } of words) {
          add(this.folded, folded, id, worth);
          add(this.written, written, id, worth);
        }
        if (field !== 'body')
          for (const line of lines)
            for (const [at, { folded }] of line.entries())
              if (at) this.pairs.add(`${line[at - 1]?.folded} ${folded}`);
      }
    }
    for (const written of this.written.keys()) {
      const { folded } = toWord(written);
      this.forms.set(folded, [...(this.forms.get(folded) ?? []), written]);
    }
  }

  get words(): IterableIterator<string> {
    return this.folded.keys();
  }

  has(folded: string): boolean {
    return this.folded.has(folded);
  }

  /** Number of pages that hold the word. */
  frequency(folded: string): number {
    return this.folded.get(folded)?.size ?? 0;
  }

  /** How much a word tells about a page: near 0 for one on every page or one that nobody could say, highest for one on few. */
  weight(folded: string): number {
    const pages = this.frequency(folded);
    const isUnspeakable = pages === 0 && !/[aeiouy]/.test(folded);
    return (isUnspeakable ? UNSPEAKABLE_WEIGHT : 1) * this.rarity(pages);
  }

  private rarity(pages: number): number {
    return Math.log(1 + (this.pageCount - pages + 0.5) / (pages + 0.5));
  }

  /** Pages with a word; with words that begin with it, when it is unfinished. One typed without marks is any. */
  find(word: Word & { isUnfinished?: boolean }): ReadonlyMap<string, Hit> {
    const hits = new Map<string, Hit>();
    const collect = (places: Places, form: string, weight: number, isExact: boolean) => {
      for (const one of word.isUnfinished ? places.keys() : [form]) {
        if (!one.startsWith(form)) continue;
        const pages = places.get(one) ?? new Map<string, number>();
        const most = weight * (one === form ? 1 : PREFIX_WEIGHT) * this.rarity(pages.size);
        for (const [id, worth] of pages)
          hits.set(id, {
            score: (hits.get(id)?.score ?? 0) + (most * worth) / (SATURATION + worth),
            isExact,
          });
      }
    };
    collect(this.folded, word.folded, 1, !hasMarks(word));
    if (hasMarks(word)) collect(this.written, word.written, SAME_MARKS, true);
    return hits;
  }

  /** True when the two words stand side by side in some title, other name, summary or heading. */
  isPair(first: string | undefined, second: string | undefined): boolean {
    return this.pairs.has(`${first} ${second}`);
  }

  /** The written form of a folded word that has these marks, else the most usual one. */
  formOf(folded: string, marks?: string): Word {
    const countOf = (written: string) => this.written.get(written)?.size ?? 0;
    const forms = [...(this.forms.get(folded) ?? [])].sort((a, b) => countOf(b) - countOf(a));
    const exact = forms.find((written) => partsOf(written).marks === marks);
    return toWord(exact ?? (marks === undefined ? forms[0] : undefined) ?? folded);
  }
}

/** Bodies are words already, everything else is lines. */
const linesOf = (card: Card, field: keyof typeof BOOST): (readonly Word[])[] =>
  field === 'body' ? [card.body.split(' ').map(toWord)] : [card[field]].flat().map(wordsOf);

function add(places: Places, form: string, id: string, worth: number): void {
  const pages = places.get(form) ?? new Map<string, number>();
  places.set(form, pages.set(id, (pages.get(id) ?? 0) + worth));
}
