import { ADVICE } from './advice.ts';
import { REFUSALS } from './refusals.ts';
import type { Remark, ReviewedEntry } from './remark.ts';

export type { Remark, ReviewedEntry } from './remark.ts';

/**
 * “Soát bài”: what stops an entry, then what would make it easier to read. The schema, the dialect and the guard of
 * personal data have their own say: see src/loaders and src/cms/review.
 */
export const reviewEntry = (entry: ReviewedEntry): Remark[] => [...REFUSALS, ...ADVICE].flatMap((rule) => rule(entry));
