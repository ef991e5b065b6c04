import type { TestQuery } from './query-sets.ts';
import type { System } from './systems.ts';

export interface Outcome {
  query: TestQuery;
  /** Place of the first accepted page, from 1; 0 when it was not found. */
  rank: number;
  top: readonly string[];
  isEmpty: boolean;
  isGuess: boolean;
}

export interface Figures {
  queries: number;
  /** Shares, 0 to 1. */
  success1: number;
  success3: number;
  empty: number;
  /** Mean reciprocal rank within the first ten. */
  mrr: number;
}

export async function measure(system: System, queries: readonly TestQuery[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    const { ids, isGuess = false } = await system.search(query.text, query.isTyping);
    const rank = ids.slice(0, 10).findIndex((id) => query.accepted.includes(id)) + 1;
    outcomes.push({ query, rank, top: ids.slice(0, 3), isEmpty: ids.length === 0, isGuess });
  }
  return outcomes;
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const share = (test: (outcome: Outcome) => boolean) =>
    outcomes.filter(test).length / outcomes.length;
  return {
    queries: outcomes.length,
    success1: share(({ rank }) => rank === 1),
    success3: share(({ rank }) => rank >= 1 && rank <= 3),
    mrr: outcomes.reduce((sum, { rank }) => sum + (rank ? 1 / rank : 0), 0) / outcomes.length,
    empty: share(({ isEmpty }) => isEmpty),
  };
}
