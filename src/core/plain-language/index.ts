import type { Diagnostic } from '../diagnostic.ts';
import { ADVICE } from './advice.ts';
import { REFUSALS } from './refusals.ts';
import { proseOf, type ReviewedEntry } from './reviewed.ts';

/**
 * “Soát bài”: what stops an entry, then what would make it easier to read. The schema, the dialect and the guard of
 * personal data have their own say: see src/store and src/cms/review.
 */
export function reviewEntry(entry: ReviewedEntry): Diagnostic[] {
  const prose = proseOf(entry);
  return [...REFUSALS, ...ADVICE].flatMap((rule) => rule(entry, prose));
}
