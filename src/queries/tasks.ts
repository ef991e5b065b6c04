import type { CollectionEntry } from 'astro:content';
import { accountOf } from '../lib/progress/account.ts';
import { PUBLIC_ADDRESS } from '../site.ts';
import { buildDay, getAll, getAllGuides, getEvents, getHelpPoints, getNews, getOne, getOrdered, getTasks, getUpdates } from './content.ts';
import { getSetting } from './settings.ts';

/** What the site knows about the tasks without being told. */
export async function getSiteFacts() {
  const [news, guides, helpPoints, events, periods] = await Promise.all([getNews(), getAllGuides(), getHelpPoints(), getEvents(), getSetting('periods')]);
  return { address: PUBLIC_ADDRESS, start: periods.start, news, guides, helpPoints, events };
}

/** The account of the 21 tasks on a day, with the units that lead each. */
export async function getTaskRows(today = buildDay()) {
  const [tasks, updates, facts] = await Promise.all([getTasks(), getUpdates(), getSiteFacts()]);
  const account = accountOf(tasks, updates, facts, today);
  return Promise.all(account.map(async (row) => ({ ...row, leads: await getAll('units', row.task.data.leads) })));
}

export type TaskRow = Awaited<ReturnType<typeof getTaskRows>>[number];

const NEWS_SHOWN = 5;

/** Everything that a task's page shows beside its account; reports and news newest first, corrected reports included. */
export async function getTaskProps({ id, data }: CollectionEntry<'tasks'>) {
  const [supports, guides, document, allReports, allNews, units, audiences] = await Promise.all([
    getAll('units', data.supports),
    getAll('guides', data.guides),
    getOne('documents', data.document),
    getUpdates(),
    getNews(),
    getOrdered('units'),
    getOrdered('audiences'),
  ]);
  return {
    supports,
    guides,
    document,
    reports: allReports.filter((report) => report.data.task === id),
    unitNames: new Map(units.map((unit) => [unit.id, unit.data.name])),
    audienceNames: new Map(audiences.map((audience) => [audience.id, audience.data.name])),
    news: allNews.filter((item) => item.data.tasks.includes(id)).slice(0, NEWS_SHOWN),
  };
}
