import type { Concept, Query } from './query.ts';
import type { Word } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A page that an index found for one word. */
export interface Hit {
  score: number;
  /** The page has the word with the very marks that were typed. */
  isExact: boolean;
}

/** What an index knows of one word: page → hit. */
export type Find = (word: Word) => ReadonlyMap<string, Hit>;

export interface Score {
  /** Comparable within one query and one index. */
  score: number;
  /** Share of the query that the page has, 0 to 1. */
  coverage: number;
}

/** What a word counts for when a page has it only with other marks. */
const OTHER_MARKS = 0.7;

/** How much more a page counts that has all of a query. Learnt on the benchmark's development sets. */
const COVERAGE_POWER = 1.5;

/** Points of one concept are raised to this: a page that says it in its title, its summary and its headings says it once, not four times. */
const SATURATION = 0.7;

/** Points of every page that has some of a query: summed over its concepts, times a power of the share of the query that is there. */
export function scorePages(
  { concepts }: Query,
  find: Find,
  vocabulary: Vocabulary,
): Map<string, Score> {
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const scores = new Map<string, Score>();
  for (const concept of concepts) {
    for (const [page, { score, coverage }] of scoreConcept(concept, find, vocabulary)) {
      const sum = scores.get(page) ?? { score: 0, coverage: 0 };
      sum.score += concept.factor * score ** SATURATION;
      sum.coverage += (coverage * concept.weight) / total;
      scores.set(page, sum);
    }
  }
  for (const one of scores.values()) one.score *= one.coverage ** COVERAGE_POWER;
  return scores;
}

function scoreConcept(
  { words, variants }: Concept,
  find: Find,
  vocabulary: Vocabulary,
): Map<string, Score> {
  const best = scoreAny(words, find, vocabulary);
  for (const variant of variants) {
    // A long variant must not win by its length.
    const scale = variant.weight * Math.min(1, (words.length + 1) / (variant.words.length + 1));
    for (const [page, score] of scoreAll(variant.words, find)) {
      const own = best.get(page);
      best.set(page, {
        score: Math.max(own?.score ?? 0, score * scale),
        coverage: Math.max(own?.coverage ?? 0, variant.weight),
      });
    }
  }
  return best;
}

/** Pages with some of the words. */
function scoreAny(words: readonly Word[], find: Find, vocabulary: Vocabulary): Map<string, Score> {
  const weights = words.map(({ folded }) => vocabulary.weight(folded));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scores = new Map<string, Score>();
  for (const [at, word] of words.entries()) {
    for (const [page, hit] of find(word)) {
      const sum = scores.get(page) ?? { score: 0, coverage: 0 };
      sum.score += hit.score;
      sum.coverage += ((weights[at] ?? 0) / total) * (hit.isExact ? 1 : OTHER_MARKS);
      scores.set(page, sum);
    }
  }
  return scores;
}

/** Pages with all of the words. */
function scoreAll(words: readonly Word[], find: Find): Map<string, number> {
  const [first, ...rest] = words.map(find);
  const scores = new Map([...(first ?? [])].map(([page, { score }]) => [page, score]));
  for (const hits of rest) {
    for (const [page, score] of scores) {
      const hit = hits.get(page);
      if (hit) scores.set(page, score + hit.score);
      else scores.delete(page);
    }
  }
  return scores;
}
