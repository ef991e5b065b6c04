import type { CollectionEntry } from 'astro:content';
import { addressOf } from '../core/addresses.ts';
import { isoWeekOf } from '../core/dates.ts';
import { isComputed, lastDayOf } from '../core/progress/computed.ts';
import { evidenceAddress } from '../core/progress/evidence.ts';
import { resultYearsOf } from '../core/progress/indicators.ts';
import { periodResult } from '../core/progress/results.ts';
import { weekCode } from '../core/progress/weeks.ts';
import { wordsOfHtml } from '../core/text.ts';
import { attachmentAddressOf } from '../collections/urls.ts';
import { COLLECTIONS, type CollectionName } from '../collections/index.ts';
import type { Cell } from '../core/open-data.ts';
import { absoluteUrl } from '../site.ts';
import { getHtml } from './bodies.ts';
import { buildDay, getNews, getSorted, getTasks, getReports } from './content.ts';
import { getSiteFacts, getTaskRows } from './tasks.ts';

type DataRecord = Record<string, Cell>;

const urlOf = (collection: Parameters<typeof addressOf>[0], id: string) =>
  absoluteUrl(addressOf(collection, id));
const reportUrl = ({ id, data }: CollectionEntry<'reports'>) =>
  `${urlOf('tasks', data.task)}#${id}`;
const textOf = ({ data }: CollectionEntry<'reports'>) =>
  wordsOfHtml(data.body.parts.map((part) => ('html' in part ? getHtml(part.html) : '')).join(' '));

/** What is worked out of several entries, or of the account. */
const READERS: Readonly<Record<string, () => Promise<DataRecord[]>>> = {
  tasks: async () =>
    (await getTaskRows()).map(
      ({ task: { id, data }, state, deadline, report, age, freshness, level, events }) => ({
        id,
        number: data.number,
        group: data.group,
        title: data.title,
        summary: data.summary,
        annexText: data.verbatim.text,
        annexLead: data.verbatim.lead,
        annexSupport: data.verbatim.support || null,
        annexResult: data.verbatim.result,
        annexTime: data.verbatim.time,
        leads: data.leads,
        supports: data.supports,
        audiences: data.audiences,
        scheduleKind: data.schedule.kind,
        from: data.schedule.from,
        to: data.schedule.to ?? null,
        state,
        deadline,
        report: report?.id ?? null,
        reportDate: report?.data.date ?? null,
        asOf: report?.data.asOf ?? null,
        ageDays: age ?? null,
        freshness: freshness ?? null,
        evidenceLevel: level ?? null,
        eventsHeld: events.held.length,
        eventAttendees: events.attendees,
        url: urlOf('tasks', id),
      }),
    ),
  reports: async () => {
    const counted = new Set(
      (await getTaskRows()).flatMap(({ standing }) => standing.map(({ id }) => id)),
    );
    return (await getReports()).map((report) => ({
      id: report.id,
      task: report.data.task,
      date: report.data.date,
      asOf: report.data.asOf,
      period: report.data.period,
      state: report.data.state,
      text: textOf(report),
      obstacle: report.data.obstacle ?? null,
      next: report.data.next ?? null,
      reportedBy: report.data.reportedBy,
      confirmedBy: report.data.confirmation?.unit ?? null,
      confirmedOn: report.data.confirmation?.date ?? null,
      corrects: report.data.corrects ?? null,
      isCounted: counted.has(report.id),
      url: reportUrl(report),
    }));
  },
  evidence: async () =>
    (await getReports()).flatMap(({ id, data }) =>
      data.evidence.map((proof) => {
        const address = evidenceAddress(proof);
        return {
          report: id,
          task: data.task,
          kind: proof.kind,
          title: proof.title,
          date: proof.date,
          level: proof.level,
          address: address?.startsWith('/') ? absoluteUrl(address) : (address ?? null),
        };
      }),
    ),
  indicators: async () => {
    const [rows, facts, today] = [await getTaskRows(), await getSiteFacts(), buildDay()];
    return rows.flatMap(({ task, standing, indicators }) =>
      indicators.map(({ indicator, year, target, figure, isMet, notEnteredBefore }) => ({
        task: task.id,
        indicator: indicator.id,
        name: indicator.name,
        unit: indicator.unit,
        kind: indicator.kind,
        comparison: indicator.comparison,
        year,
        target,
        value: figure?.value ?? null,
        numerator: figure?.numerator ?? null,
        denominator: figure?.denominator ?? null,
        asOf: figure?.asOf ?? null,
        report: figure?.report ?? null,
        isComputed: isComputed(indicator),
        isMet: isMet ?? null,
        notEnteredBefore: notEnteredBefore ?? null,
        result:
          lastDayOf(year) < today && resultYearsOf(task, today).includes(year)
            ? periodResult(task, year, standing, facts, today)
            : null,
      })),
    );
  },
  news: async () =>
    (await getNews()).map(({ id, data }) => ({
      id,
      date: data.date,
      week: weekCode(isoWeekOf(data.date)),
      title: data.title,
      summary: data.summary,
      kind: data.kind,
      channel: data.channel,
      link: data.link ?? null,
      tasks: data.tasks,
      happened: data.happened ?? null,
      expires: data.expires ?? null,
      noticeFrom: data.notice?.from ?? null,
      noticeTo: data.notice?.to ?? null,
      noticeOpens: data.notice?.opens ?? null,
      noticeCloses: data.notice?.closes ?? null,
      place: data.notice?.place ?? null,
      forWhom: data.notice?.forWhom ?? null,
      prepare: data.notice?.prepare ?? [],
      ask: data.notice?.ask ?? null,
      files: data.attachments.map(({ file }) => absoluteUrl(attachmentAddressOf(file))),
      url: urlOf('news', id),
    })),
  units: async () => {
    const tasks = await getTasks();
    const idsOf = (role: 'leads' | 'supports', unit: string) =>
      tasks.filter(({ data }) => data[role].includes(unit)).map(({ id }) => id);
    return (await getSorted('units')).map(({ id, data }) => ({
      id,
      name: data.name,
      aliases: data.aliases,
      leads: idsOf('leads', id),
      supports: idsOf('supports', id),
      phone: data.phone ?? null,
      email: data.email ?? null,
      address: data.address ?? null,
      url: urlOf('units', id),
    }));
  },
};

/** The records of a dataset, in the order of the site's own lists. */
export async function getRecords(name: string): Promise<DataRecord[]> {
  const read = READERS[name];
  if (read) return read();
  const { openData } = COLLECTIONS[name as CollectionName];
  if (!openData?.toRecord) throw new Error(`Nobody makes the records of “${name}”.`);
  const { toRecord, url } = openData;
  return (await getSorted(name as CollectionName)).map(({ id, data }) => ({
    ...toRecord({ id, data }),
    url: absoluteUrl(url?.(id) ?? addressOf(name as CollectionName, id)),
  }));
}
