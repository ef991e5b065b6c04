import type { TestQuery } from './query-sets.ts';
import type { Certainty, System } from './systems.ts';

/** How good a page is that a helper would open. */
export const BEST_GRADE = 3;
/** Places that count for the gain of an answer. */
const DEPTH = 10;

export interface Outcome {
  query: TestQuery;
  /** Place of the first page of the best grade, from 1; 0 when it was not among the first ten. */
  rank: number;
  /** Normalised discounted cumulative gain of the first ten, 0 to 1. */
  gain: number;
  top: readonly string[];
  certainty: Certainty;
}

export interface Figures {
  queries: number;
  /** Shares, 0 to 1. */
  success1: number;
  success3: number;
  empty: number;
  /** Mean gain, and mean reciprocal rank, within the first ten. */
  ndcg: number;
  mrr: number;
}

export async function measure(system: System, queries: readonly TestQuery[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    const { ids, certainty } = await system.search(query.text, query.isTyping);
    const rank = ids.slice(0, DEPTH).findIndex((id) => query.grades.get(id) === BEST_GRADE) + 1;
    outcomes.push({ query, rank, gain: gainOf(ids, query), top: ids.slice(0, 3), certainty });
  }
  return outcomes;
}

/** The gain of an answer beside that of the best possible one. */
function gainOf(ids: readonly string[], { grades }: TestQuery): number {
  const sum = (list: readonly number[]) =>
    list
      .slice(0, DEPTH)
      .reduce((total, grade, at) => total + (2 ** grade - 1) / Math.log2(at + 2), 0);
  const best = sum([...grades.values()].sort((a, b) => b - a));
  return best === 0 ? 0 : sum(ids.map((id) => grades.get(id) ?? 0)) / best;
}

/** True for a query that the site has no page about. */
export const isAbsent = ({ grades }: TestQuery) => ![...grades.values()].includes(BEST_GRADE);

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const mean = (valueOf: (outcome: Outcome) => number) =>
    outcomes.reduce((sum, outcome) => sum + valueOf(outcome), 0) / outcomes.length;
  return {
    queries: outcomes.length,
    success1: mean(({ rank }) => Number(rank === 1)),
    success3: mean(({ rank }) => Number(rank >= 1 && rank <= 3)),
    ndcg: mean(({ gain }) => gain),
    mrr: mean(({ rank }) => (rank ? 1 / rank : 0)),
    empty: mean(({ top }) => Number(top.length === 0)),
  };
}
