import { findReportFaults as findFaults } from '../lib/progress/rules.ts';
import type { Entry } from '../lib/progress/types.ts';
import type { Fault } from '../lib/fault.ts';
import { absoluteUrl } from '../site.ts';
import type { CollectionName } from './collections.ts';
import { fieldName } from './read-yaml.ts';
import type { Content } from './read.ts';

/** Faults of reports that show only beside their tasks, the other reports and what the site counts by itself. */
export function findReportFaults({ entries, settings }: Content): Fault[] {
  // Only entries that their schema accepts are here, so their fields are what the schema says.
  const of = <T>(collection: CollectionName) => entries.filter((entry) => entry.collection === collection) as unknown as Entry<T>[];
  const start = settings.find(({ name }) => name === 'periods')?.data.start;
  const facts = {
    // Whether a section is public must not decide what an editor may save.
    address: absoluteUrl('/'),
    start: typeof start === 'string' ? start : '',
    news: of<never>('news'),
    guides: of<never>('guides'),
    helpPoints: of<never>('help-points'),
    events: of<never>('events'),
  };
  const files = new Map(entries.filter(({ collection }) => collection === 'updates').map((entry) => [entry.id, entry]));
  return findFaults(of<never>('tasks'), of<never>('updates'), facts).flatMap(({ report, path, message }) => {
    const entry = files.get(report);
    return entry ? [{ file: entry.file, line: entry.lineOf(path), field: fieldName(path), message }] : [];
  });
}
