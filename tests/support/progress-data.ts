import { readContent } from '../../src/loaders/read.ts';
import type { EventEntry, ReportEntry, SiteFacts, TaskEntry } from '../../src/lib/progress/types.ts';

/** What the account of a site is computed from, read from its folders as they are. */
export function progressData(roots: readonly string[], address: string | undefined) {
  const { entries } = readContent(roots);
  const of = (collection: string) => entries.filter((entry) => entry.collection === collection) as unknown[];
  const facts = {
    address,
    start: '2025-10-01',
    news: of('news'),
    guides: of('guides'),
    helpPoints: of('help-points'),
    events: of('events'),
  } as SiteFacts & { events: readonly EventEntry[] };
  return { tasks: of('tasks') as TaskEntry[], reports: of('updates') as ReportEntry[], facts };
}

export const SAMPLE_ROOTS = ['src', 'tests/fixtures/sample'];
/** The sample stands for a site that is public. */
export const sampleData = () => progressData(SAMPLE_ROOTS, 'https://example.org/');
/** The site as it is today: tried out, nowhere public. */
export const realData = () => progressData(['src'], undefined);
