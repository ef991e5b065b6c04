import { groupBy } from '../core/group.ts';
import type { QueryWord } from './correct.ts';
import type { Query } from './query.ts';
import { hasMarks, wordsOf, type Word } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A title, other name or heading, read once. */
export interface Head {
  words: readonly Word[];
  /** Folded word → its places. */
  places: ReadonlyMap<string, readonly number[]>;
  weights: readonly number[];
}

const OTHER_MARKS = 0.75;
/** The query is this very head. */
const EXACT = 1.25;

export function readHead(text: string, vocabulary: Vocabulary): Head {
  const words = wordsOf(text);
  const places = new Map(groupBy(words.keys(), (at) => words[at]?.folded ?? ''));
  return {
    words,
    places,
    weights: words.map(({ folded }) => vocabulary.weight(folded)),
  };
}

/**
 * How well a head says what a query asks for, 0 to 1, more when it is the same words: the share of the query that it has, squared; less for a head that says
 * much else, and for words that stand apart.
 */
export function scoreHead(
  { concepts, words, asked }: Query,
  head: Head,
  vocabulary: Vocabulary,
): number {
  if (!head.words.some(({ folded }) => asked.has(folded)) && !words.at(-1)?.isUnfinished) return 0;
  const found = new Set<number>();
  const worth = (word: QueryWord) => {
    const at = word.isUnfinished
      ? placesOfBeginning(word, head)
      : (head.places.get(word.folded) ?? []);
    const isAsTyped = (place: number) =>
      word.isUnfinished || !hasMarks(word) || head.words[place]?.written === word.written;
    const best = at.find(isAsTyped) ?? at[0];
    if (best === undefined) return 0;
    // A query has each word once, a head may repeat it.
    for (const place of at)
      if (head.words[place]?.written === head.words[best]?.written) found.add(place);
    return isAsTyped(best) ? 1 : OTHER_MARKS;
  };
  let have = 0;
  let total = 0;
  for (const concept of concepts) {
    const own = average(
      concept.words.map(worth),
      concept.words.map(({ folded }) => vocabulary.weight(folded)),
    );
    const others = concept.variants
      .filter((variant) => variant.words.every(({ folded }) => head.places.has(folded)))
      .map((variant) => variant.weight * average(variant.words.map(worth)));
    have += concept.weight * Math.max(own, ...others);
    total += concept.weight;
  }
  if (have === 0) return 0;
  const precision = average(
    head.words.map((_, at) => Number(found.has(at))),
    head.weights,
  );
  const order = orderShare(words, head.places);
  if (Math.min(have / total, precision, order) > 0.99) return EXACT;
  return (have / total) ** 2 * (0.4 + 0.6 * precision) * (0.7 + 0.3 * order);
}

const placesOfBeginning = ({ folded }: Word, { words }: Head) =>
  words.flatMap((word, at) => (word.folded.startsWith(folded) ? [at] : []));

/** Share of the query's neighbours that are neighbours in the head as well. */
function orderShare(words: readonly Word[], places: Head['places']): number {
  const pairs = words.slice(1).map((word, at) => {
    const before = places.get(words[at]?.folded ?? '') ?? [];
    const after = places.get(word.folded) ?? [];
    return Number(before.some((place) => after.includes(place + 1)));
  });
  return pairs.length > 0 ? average(pairs) : 1;
}

function average(
  values: readonly number[],
  weights: readonly number[] = values.map(() => 1),
): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total === 0
    ? 0
    : values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0) / total;
}
