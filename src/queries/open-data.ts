import type { CollectionEntry } from 'astro:content';
import { addressOf } from '../lib/addresses.ts';
import { isoWeekOf } from '../lib/dates.ts';
import { isComputed, lastDayOf } from '../lib/progress/computed.ts';
import { evidenceAddress } from '../lib/progress/evidence.ts';
import { resultYearsOf } from '../lib/progress/indicators.ts';
import { periodResult } from '../lib/progress/results.ts';
import { weekCode } from '../lib/progress/weeks.ts';
import { wordsOfHtml } from '../lib/text.ts';
import type { DataRecord, DatasetName } from '../schemas/open-data.ts';
import { absoluteUrl } from '../site.ts';
import { getHtml } from './bodies.ts';
import {
  buildDay,
  getAllGuides,
  getEvents,
  getNews,
  getOrdered,
  getTasks,
  getUpdates,
} from './content.ts';
import { getSiteFacts, getTaskRows } from './tasks.ts';

const urlOf = (collection: Parameters<typeof addressOf>[0], id: string) =>
  absoluteUrl(addressOf(collection, id));
const reportUrl = ({ id, data }: CollectionEntry<'updates'>) =>
  `${urlOf('tasks', data.task)}#${id}`;
const textOf = ({ data }: CollectionEntry<'updates'>) =>
  wordsOfHtml(data.body.parts.map((part) => ('html' in part ? getHtml(part.html) : '')).join(' '));

const READERS: { [N in DatasetName]: () => Promise<DataRecord<N>[]> } = {
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
  updates: async () => {
    const counted = new Set(
      (await getTaskRows()).flatMap(({ standing }) => standing.map(({ id }) => id)),
    );
    return (await getUpdates()).map((report) => ({
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
    (await getUpdates()).flatMap(({ id, data }) =>
      data.evidence.map((proof) => {
        const address = evidenceAddress(proof);
        return {
          update: id,
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
      url: urlOf('news', id),
    })),
  events: async () =>
    (await getEvents()).map(({ id, data }) => ({
      id,
      title: data.title,
      start: data.start,
      end: data.end,
      place: data.place,
      audiences: data.audiences,
      guides: data.guides,
      tasks: data.tasks,
      attendees: data.result?.attendees ?? null,
      url: absoluteUrl(`/lich/#${id}`),
    })),
  guides: async () =>
    (await getAllGuides()).map(({ id, data }) => ({
      id,
      code: data.code,
      title: data.title,
      summary: data.summary,
      platform: data.platform ?? null,
      audiences: data.audiences,
      tasks: data.tasks,
      published: data.published,
      updated: data.updated,
      reviewed: data.reviewed,
      withdrawn: data.withdrawn?.date ?? null,
      url: urlOf('guides', id),
    })),
  units: async () => {
    const tasks = await getTasks();
    const idsOf = (role: 'leads' | 'supports', unit: string) =>
      tasks.filter(({ data }) => data[role].includes(unit)).map(({ id }) => id);
    return (await getOrdered('units')).map(({ id, data }) => ({
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
export const getRecords = <N extends DatasetName>(name: N): Promise<DataRecord<N>[]> =>
  READERS[name]();
