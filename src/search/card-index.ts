import MiniSearch from 'minisearch';
import type { Card } from './cards.ts';
import type { Find, Hit } from './score.ts';
import { hasMarks, toWord, wordsOf, type Word } from './text.ts';

const FIELDS = ['title', 'aliases', 'summary', 'headings', 'body'] as const;
const BOOST = { title: 4, aliases: 3, summary: 2, headings: 1.5, body: 1.5 };
/** The beginning of a word counts less than the whole. */
const PREFIX_WEIGHT = 0.6;

/** A word as it is and without marks, so that one typed with its marks ranks the pages first that have it with them. */
function formsOf(word: string): string | string[] {
  const { written, folded } = toWord(word);
  return written === folded ? written : [folded, written];
}

/** Bodies are words already, everything else is lines. */
const tokenize = (text: string, field?: string) =>
  field === 'body'
    ? text.split(' ')
    : text.split('\n').flatMap((line) => wordsOf(line).map(({ written }) => written));

/** What to look up for a word; one typed without marks is any. */
const formsAsked = (word: Word) => (hasMarks(word) ? [word.folded, word.written] : word.folded);

/** An index over the cards, searched word by word. Remembers what it has found while somebody types. */
export class CardIndex {
  private readonly index = new MiniSearch<Card>({
    idField: 'id',
    fields: [...FIELDS],
    extractField: (card, field) => {
      const value = card[field as keyof Card];
      return typeof value === 'string' ? value : value.join('\n');
    },
    tokenize,
    processTerm: formsOf,
    searchOptions: {
      boost: BOOST,
      tokenize: (text) => [text],
      processTerm: (word) => formsAsked(toWord(word)),
    },
  });
  private readonly found = new Map<string, ReadonlyMap<string, Hit>>();

  constructor(cards: readonly Card[]) {
    this.index.addAll(cards);
  }

  /** Cards with a word; with words that begin with it, when it is unfinished. */
  find: Find = (word) => {
    const isPrefix = 'isUnfinished' in word && word.isUnfinished === true;
    const key = `${word.written}${isPrefix ? '…' : ''}`;
    const known = this.found.get(key);
    if (known) return known;
    const results = this.index.search(word.written, {
      prefix: isPrefix,
      weights: { prefix: PREFIX_WEIGHT, fuzzy: 0 },
    });
    const isExact = (terms: readonly string[]) =>
      !hasMarks(word) || terms.some((term) => term.startsWith(word.written));
    const hits = new Map(
      results.map(({ id, score, terms }) => [id as string, { score, isExact: isExact(terms) }]),
    );
    this.found.set(key, hits);
    return hits;
  };
}
