import { CERTAINTIES, codesOf } from '../collections/enums.ts';

export type Certainty = keyof typeof CERTAINTIES;

/** Counts the graded sentences of guides (steps, problems, other ways, sources) by certainty. */
export function countClaims(guides: readonly Record<string, unknown>[]): Record<Certainty, number> {
  const counts = Object.fromEntries(codesOf(CERTAINTIES).map((code) => [code, 0])) as Record<
    Certainty,
    number
  >;
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!value || typeof value !== 'object') return;
    const { certainty, level } = value as { certainty?: Certainty; level?: Certainty };
    const grade = certainty ?? level;
    if (grade) counts[grade] += 1;
    Object.values(value).forEach(visit);
  };
  guides.forEach(visit);
  return counts;
}
