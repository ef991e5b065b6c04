import type { Query } from './query.ts';
import { hasMarks, type Word } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A title, other name or heading as words. */
export type Head = readonly Word[];

const OTHER_MARKS = 0.75;

/**
 * How well a head says what a query asks for, 0 to 1: the share of the query that it has, squared; less for a head that says
 * much else, and for words that stand apart.
 */
export function scoreHead({ concepts, words }: Query, head: Head, vocabulary: Vocabulary): number {
  const places = new Map<string, number[]>();
  for (const [at, { folded }] of head.entries()) places.set(folded, [...(places.get(folded) ?? []), at]);
  const found = new Set<number>();
  const worth = (word: Word) => {
    const at = places.get(word.folded) ?? [];
    for (const place of at) found.add(place);
    if (at.length === 0) return 0;
    return !hasMarks(word) || at.some((place) => head[place]?.written === word.written) ? 1 : OTHER_MARKS;
  };
  let have = 0;
  let total = 0;
  for (const concept of concepts) {
    const own = average(concept.words.map(worth), concept.words.map(({ folded }) => vocabulary.weight(folded)));
    const others = concept.variants
      .filter((variant) => variant.words.every(({ folded }) => places.has(folded)))
      .map((variant) => variant.weight * average(variant.words.map(worth)));
    have += concept.weight * Math.max(own, ...others);
    total += concept.weight;
  }
  if (have === 0) return 0;
  const weights = head.map(({ folded }) => vocabulary.weight(folded));
  const precision = average(head.map((_, at) => Number(found.has(at))), weights);
  const coverage = have / total;
  return coverage ** 2 * (0.6 + 0.4 * precision) * (0.7 + 0.3 * orderShare(words, places));
}

/** Share of the query's neighbours that are neighbours in the head as well. */
function orderShare(words: readonly Word[], places: ReadonlyMap<string, readonly number[]>): number {
  const pairs = words.slice(1).map((word, at) => {
    const before = places.get(words[at]?.folded ?? '') ?? [];
    const after = places.get(word.folded) ?? [];
    return Number(before.some((place) => after.includes(place + 1)));
  });
  return pairs.length > 0 ? average(pairs) : 1;
}

function average(values: readonly number[], weights: readonly number[] = values.map(() => 1)): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total === 0 ? 0 : values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0) / total;
}
