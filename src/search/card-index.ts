import MiniSearch from 'minisearch';
import type { Card } from './cards.ts';
import type { Find, Hit } from './score.ts';
import { fold, hasMarks, toWord, wordsOf } from './text.ts';

const FIELDS = ['title', 'aliases', 'summary', 'headings', 'body'] as const;
const BOOST = { title: 4, aliases: 4, summary: 2, headings: 1.5, body: 1 };
/** The beginning of a word counts less than the whole. */
const PREFIX_WEIGHT = 0.6;

/** Both forms of a word, so that one typed with its marks ranks the pages first that have it with them. */
const bothForms = (written: string) => (fold(written) === written ? written : [fold(written), written]);

/** An index over the cards, searched word by word. Remembers what it has found while somebody types. */
export class CardIndex {
  private readonly index = new MiniSearch<Card>({
    idField: 'id',
    fields: [...FIELDS],
    extractField: (card, field) => {
      const value = card[field as keyof Card];
      return typeof value === 'string' ? value : value.join('\n');
    },
    tokenize: (text) => wordsOf(text).map(({ written }) => written),
    processTerm: bothForms,
    searchOptions: { boost: BOOST },
  });
  private readonly found = new Map<string, ReadonlyMap<string, Hit>>();

  constructor(cards: readonly Card[]) {
    this.index.addAll(cards);
  }

  /** Adds a card, in place of one with the same id. */
  put(card: Card): void {
    if (this.index.has(card.id)) this.index.discard(card.id);
    this.index.add(card);
    this.found.clear();
  }

  /** Cards with a word; with words that begin with it, when it is unfinished. */
  find: Find = (word) => {
    const isPrefix = 'isUnfinished' in word && word.isUnfinished === true;
    const key = `${word.written}${isPrefix ? '…' : ''}`;
    const known = this.found.get(key);
    if (known) return known;
    const results = this.index.search(word.written, { prefix: isPrefix, weights: { prefix: PREFIX_WEIGHT, fuzzy: 0 } });
    const isExact = (terms: readonly string[]) => !hasMarks(word) || terms.some((term) => term.startsWith(toWord(word.written).written));
    const hits = new Map(results.map(({ id, score, terms }) => [id as string, { score, isExact: isExact(terms) }]));
    this.found.set(key, hits);
    return hits;
  };
}
