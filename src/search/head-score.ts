import type { QueryWord } from './correct.ts';
import type { Query } from './query.ts';
import { wordsOf } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A title, other name or heading, read once. */
export interface Head {
  /** Its folded words, a space around each. */
  text: string;
  words: readonly string[];
  weights: readonly number[];
  /** What it counts for beside a title. */
  worth: number;
}

/** The query is this very head: a title has as much, another name less. */
export const EXACT = 1.25;

export function readHead(text: string, worth: number, vocabulary: Vocabulary): Head {
  const words = wordsOf(text).map(({ folded }) => folded);
  const weights = words.map((word) => vocabulary.weight(word));
  return { text: ` ${words.join(' ')} `, words, weights, worth };
}

/** How well a head says what a query asks for, 0 to what it is worth, more when it is the same words: the share of the query that it has, squared; less for a head that says much else, and for words that stand apart. Gives `least` where it is no better, which half the work tells of most heads. */
export function scoreHead({ concepts, words, asked }: Query, head: Head, least: number): number {
  if (!head.words.some((word) => asked.has(word))) return least;
  const says = ({ folded, isUnfinished }: QueryWord) =>
    head.text.includes(isUnfinished ? ` ${folded}` : ` ${folded} `);
  let have = 0;
  let total = 0;
  for (const { words: own, weights, variants, weight } of concepts) {
    const share = average(own.map(says), weights);
    const others = variants.filter((variant) => variant.words.every(says));
    have += weight * Math.max(share, ...others.map((variant) => variant.weight));
    total += weight;
  }
  const most = have / total > 0.99 ? EXACT : (have / total) ** 2;
  if (head.worth * most <= least) return least;
  const precision = average(
    head.words.map((word) => asked.has(word)),
    head.weights,
  );
  const neighbours = words
    .slice(1)
    .map((word, at) => head.text.includes(` ${words[at]?.folded} ${word.folded}`));
  const order = neighbours.length > 0 ? average(neighbours) : 1;
  if (Math.min(have / total, precision, order) > 0.99) return head.worth * EXACT;
  const share = (have / total) ** 2 * (0.4 + 0.6 * precision) * (0.7 + 0.3 * order);
  return Math.max(least, head.worth * share);
}

/** Share of what is so, each by its weight. */
function average(values: readonly boolean[], weights: readonly number[] = values.map(() => 1)) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, at) => sum + (value ? (weights[at] ?? 0) : 0), 0) / total;
}
