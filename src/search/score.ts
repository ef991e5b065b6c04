import type { Concept } from './concepts.ts';
import type { Query } from './query.ts';
import type { Word } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Score {
  /** Comparable within one query. */
  score: number;
  /** Share of the query that the page has, 0 to 1. */
  coverage: number;
}

/** What a word counts for when a page has it only with other marks. */
const OTHER_MARKS = 0.6;
/** How much more a page counts that has all of a query. Learnt on the benchmark's development sets. */
const COVERAGE_POWER = 1.5;
/** Points of one concept are raised to this: a page that says it in its title, its summary and its headings says it once, not four times. */
const DAMPING = 0.7;

/** Points of every page that has some of a query: summed over its concepts, times a power of the share of the query that is there. */
export function scorePages({ concepts }: Query, vocabulary: Vocabulary): Map<string, Score> {
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const scores = new Map<string, Score>();
  for (const concept of concepts) {
    for (const [page, { score, coverage }] of scoreConcept(concept, vocabulary)) {
      const sum = scores.get(page) ?? { score: 0, coverage: 0 };
      sum.score += concept.factor * score ** DAMPING;
      sum.coverage += (coverage * concept.weight) / total;
      scores.set(page, sum);
    }
  }
  for (const one of scores.values()) one.score *= one.coverage ** COVERAGE_POWER;
  return scores;
}

/** Some of its words count for their share, another way of saying it only as a whole. */
function scoreConcept({ words, variants }: Concept, vocabulary: Vocabulary): Map<string, Score> {
  const best = scoreWords(words, vocabulary);
  for (const variant of variants) {
    // A long variant must not win by its length.
    const scale = variant.weight * Math.min(1, (words.length + 1) / (variant.words.length + 1));
    for (const [page, { score, count }] of scoreWords(variant.words, vocabulary)) {
      if (count < variant.words.length) continue;
      const own = best.get(page) ?? { score: 0, coverage: 0 };
      best.set(page, {
        score: Math.max(own.score, score * scale),
        coverage: Math.max(own.coverage, variant.weight),
        count,
      });
    }
  }
  return best;
}

/** Pages with some words, and how many of them each has. */
function scoreWords(words: readonly Word[], vocabulary: Vocabulary) {
  const total = words.reduce((sum, { folded }) => sum + vocabulary.weight(folded), 0);
  const scores = new Map<string, Score & { count: number }>();
  for (const word of words) {
    const share = vocabulary.weight(word.folded) / total;
    for (const [page, { score, isExact }] of vocabulary.find(word)) {
      const sum = scores.get(page) ?? { score: 0, coverage: 0, count: 0 };
      sum.score += score;
      sum.coverage += share * (isExact ? 1 : OTHER_MARKS);
      sum.count += 1;
      scores.set(page, sum);
    }
  }
  return scores;
}
