import { groupBy } from '../core/group.ts';
import type { QueryWord } from './correct.ts';
import type { Query } from './query.ts';
import { wordsOf, type Word } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A title, other name or heading, read once. */
export interface Head {
  words: readonly Word[];
  /** Folded word → its places. */
  places: ReadonlyMap<string, readonly number[]>;
  weights: readonly number[];
}

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
export function scoreHead({ concepts, words, asked }: Query, head: Head): number {
  if (!head.words.some(({ folded }) => asked.has(folded))) return 0;
  const has = ({ folded, isUnfinished }: QueryWord) =>
    isUnfinished
      ? head.words.some((word) => word.folded.startsWith(folded))
      : head.places.has(folded);
  let have = 0;
  let total = 0;
  for (const concept of concepts) {
    const own = average(
      concept.words.map((word) => Number(has(word))),
      concept.weights,
    );
    const others = concept.variants.filter((variant) => variant.words.every(has));
    have += concept.weight * Math.max(own, ...others.map((variant) => variant.weight));
    total += concept.weight;
  }
  if (have === 0) return 0;
  const precision = average(
    head.words.map(({ folded }) => Number(asked.has(folded))),
    head.weights,
  );
  const order = orderShare(words, head.places);
  if (Math.min(have / total, precision, order) > 0.99) return EXACT;
  return (have / total) ** 2 * (0.4 + 0.6 * precision) * (0.7 + 0.3 * order);
}

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
