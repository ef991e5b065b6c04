import type { Fault } from '../lib/fault.ts';
import { findReportFaults as findFaults } from '../lib/progress/rules.ts';
import type { EventEntry, ReportEntry, SiteFacts, TaskEntry } from '../lib/progress/types.ts';
import { absoluteUrl } from '../site.ts';
import type { CollectionName } from '../collections/index.ts';
import { fieldName } from '../lib/fields.ts';
import type { Content } from './read.ts';

/** What the account is computed from, as it stands in the files. Only entries that their schema accepts are here, so that the types hold. */
export function progressEntries({ entries, settings }: Content, address: string | undefined) {
  const of = <T>(collection: CollectionName) =>
    entries.filter((entry) => entry.collection === collection) as unknown as T[];
  const periods = settings.find(({ name }) => name === 'periods')?.data;
  const dayOf = (field: 'start' | 'newsFrom') => {
    const day = periods?.[field];
    return typeof day === 'string' ? day : '';
  };
  const facts: SiteFacts = {
    address,
    start: dayOf('start'),
    newsFrom: dayOf('newsFrom'),
    news: of('news'),
    guides: of('guides'),
    helpPoints: of('help-points'),
    events: of<EventEntry>('events'),
  };
  return { tasks: of<TaskEntry>('tasks'), reports: of<ReportEntry>('reports'), facts };
}

/** Faults of reports that show only beside their tasks, the other reports and what the site counts by itself. */
export function findReportFaults(content: Content): Fault[] {
  // Whether the section is public yet must not decide what an editor may save.
  const { tasks, reports, facts } = progressEntries(content, absoluteUrl('/'));
  const files = new Map(
    content.entries
      .filter(({ collection }) => collection === 'reports')
      .map((entry) => [entry.id, entry]),
  );
  return findFaults(tasks, reports, facts).flatMap(({ report, path, message }) => {
    const entry = files.get(report);
    return entry
      ? [{ file: entry.file, line: entry.lineOf(path), field: fieldName(path), message }]
      : [];
  });
}
