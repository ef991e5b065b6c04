import type { APIRoute } from 'astro';
import type { CollectionEntry } from 'astro:content';
import { addressOf } from '../core/addresses.ts';
import { isoWeekOf } from '../core/dates.ts';
import { isComputed, lastDayOf } from '../core/progress/computed.ts';
import { evidenceAddress } from '../core/progress/evidence.ts';
import { resultYearsOf } from '../core/progress/indicators.ts';
import { periodResult } from '../core/progress/results.ts';
import { weekCode } from '../core/progress/weeks.ts';
import { datasetOf } from '../core/datasets.ts';
import { wordsOfHtml } from '../core/text.ts';
import { attachmentAddressOf } from '../collections/urls.ts';
import { COLLECTIONS, type CollectionName } from '../collections/index.ts';
import type { Cell } from '../core/open-data.ts';
import { absoluteUrl } from '../site.ts';
import { buildDay, getSorted } from './content.ts';
import { getNews } from './news.ts';
import { perBuild } from './per-build.ts';
import { getSiteFacts, getTaskRows } from './tasks.ts';

/** A file with a dataset, which its address names. */
export type DatasetRoute = APIRoute<Record<string, never>, { dataset: string }>;

type DataRecord = Record<string, Cell>;
/** At least the fields of a dataset's record; those that are missing are null in the data. */
type Fields = Readonly<Record<string, unknown>>;

const urlOf = (collection: CollectionName, id: string) => absoluteUrl(addressOf(collection, id));
const textOf = ({ data }: CollectionEntry<'reports'>) =>
  wordsOfHtml(data.body.parts.map((part) => ('html' in part ? part.html : '')).join(' '));

/** What is worked out of several entries, or of the account. */
const READERS: Readonly<Record<string, () => Promise<Fields[]>>> = {
  tasks: async () =>
    (await getTaskRows()).map(({ task: { id, data }, report, ...row }) => ({
      ...data,
      ...row,
      id,
      annexText: data.verbatim.text,
      annexLead: data.verbatim.lead,
      annexSupport: data.verbatim.support || null,
      annexResult: data.verbatim.result,
      annexTime: data.verbatim.time,
      leads: data.leads,
      scheduleKind: data.schedule.kind,
      from: data.schedule.from,
      to: data.schedule.to,
      report: report?.id,
      reportDate: report?.data.date,
      asOf: report?.data.asOf,
      ageDays: row.age,
      evidenceLevel: row.level,
      eventsHeld: row.events.held.length,
      eventAttendees: row.events.attendees,
      url: urlOf('tasks', id),
    })),
  reports: async () => {
    const rows = await getTaskRows();
    const counted = new Set(rows.flatMap(({ standing }) => standing.map(({ id }) => id)));
    return (await getSorted('reports')).map((report) => ({
      ...report.data,
      id: report.id,
      text: textOf(report),
      confirmedBy: report.data.confirmation?.unit,
      confirmedOn: report.data.confirmation?.date,
      isCounted: counted.has(report.id),
      url: `${urlOf('tasks', report.data.task)}#${report.id}`,
    }));
  },
  judgements: async () =>
    (await getSorted('judgements')).map(({ id, data }) => ({
      ...data,
      id,
      url: `${urlOf('tasks', data.task)}#${id}`,
    })),
  evidence: async () =>
    (await getSorted('reports')).flatMap(({ id, data }) =>
      data.evidence.map((proof) => {
        const address = evidenceAddress(proof);
        return {
          ...proof,
          report: id,
          task: data.task,
          address: address?.startsWith('/') ? absoluteUrl(address) : address,
        };
      }),
    ),
  indicators: async () => {
    const [rows, facts, today] = [await getTaskRows(), await getSiteFacts(), buildDay()];
    return rows.flatMap(({ task, standing, indicators }) =>
      indicators.map(({ indicator, figure, ...period }) => ({
        ...indicator,
        ...figure,
        ...period,
        task: task.id,
        indicator: indicator.id,
        isComputed: isComputed(indicator),
        result:
          lastDayOf(period.year) < today && resultYearsOf(task, today).includes(period.year)
            ? periodResult(task, period.year, standing, facts, today)
            : null,
      })),
    );
  },
  news: async () =>
    (await getNews()).map(({ id, data }) => ({
      ...data,
      id,
      week: weekCode(isoWeekOf(data.date)),
      noticeFrom: data.notice?.from,
      noticeTo: data.notice?.to,
      noticeOpens: data.notice?.opens,
      noticeCloses: data.notice?.closes,
      place: data.notice?.place,
      forWhom: data.notice?.forWhom,
      prepare: data.notice?.prepare ?? [],
      ask: data.notice?.ask,
      files: data.attachments.map(({ file }) => absoluteUrl(attachmentAddressOf(file))),
      url: urlOf('news', id),
    })),
  units: async () => {
    const tasks = await getSorted('tasks');
    const idsOf = (role: 'leads' | 'supports', unit: string) =>
      tasks.filter(({ data }) => data[role].includes(unit)).map(({ id }) => id);
    return (await getSorted('units')).map(({ id, data }) => ({
      ...data,
      id,
      leads: idsOf('leads', id),
      supports: idsOf('supports', id),
      url: urlOf('units', id),
    }));
  },
};

/** The records of a dataset, in the order of the site's own lists. */
export const getRecords = perBuild('records', async (name: string): Promise<DataRecord[]> => {
  const columns = Object.keys(datasetOf(name).record.shape);
  const all = await (READERS[name]?.() ?? readCollection(name as CollectionName));
  return all.map((fields) =>
    Object.fromEntries(columns.map((column) => [column, (fields[column] ?? null) as Cell])),
  );
});

async function readCollection(name: CollectionName): Promise<Fields[]> {
  const { openData } = COLLECTIONS[name];
  if (!openData?.toRecord) throw new Error(`Nobody makes the records of “${name}”.`);
  const { toRecord, url } = openData;
  return (await getSorted(name)).map(({ id, data }) => ({
    ...data,
    ...toRecord({ id, data }),
    id,
    url: absoluteUrl(url?.(id) ?? addressOf(name, id)),
  }));
}
