import type { Report } from '../../collections/reports.ts';
import type {
  Entry,
  EventEntry,
  JudgementEntry,
  ReportEntry,
  SiteFacts,
  TaskEntry,
} from '../progress/types.ts';
import type { CollectionName } from '../../collections/index.ts';
import type { Content } from './content.ts';

/** What the account is computed from, as it stands in the files. Only entries that their schema accepts are here, so that the types hold. */
export function progressEntries({ entries, settings }: Content, address: string | undefined) {
  const entriesOf = <T>(collection: CollectionName) =>
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
    news: entriesOf('news'),
    guides: entriesOf('guides'),
    helpPoints: entriesOf('help-points'),
    events: entriesOf<EventEntry>('events'),
    judgements: entriesOf<JudgementEntry>('judgements'),
  };
  return {
    tasks: entriesOf<TaskEntry>('tasks'),
    reports: entriesOf<ReportEntry & Entry<Report>>('reports'),
    units: entriesOf<Entry<{ name: string }>>('units'),
    facts,
  };
}
