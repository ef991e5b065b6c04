import { accountOf } from '../core/progress/account.ts';
import { isWeekly } from '../core/progress/indicators.ts';
import { newsWeeks } from '../core/progress/weeks.ts';
import { PUBLIC_ADDRESS } from '../site.ts';
import {
  buildDay,
  getAll,
  getAllGuides,
  getEvents,
  getHelpPoints,
  getNews,
  getOne,
  getSorted,
  getTasks,
  getReports,
} from './content.ts';
import { getSetting } from './settings.ts';

/** What the site knows about the tasks without being told. */
export async function getSiteFacts() {
  const [news, guides, helpPoints, events, periods] = await Promise.all([
    getNews(),
    getAllGuides(),
    getHelpPoints(),
    getEvents(),
    getSetting('periods'),
  ]);
  const { start, newsFrom } = periods;
  return { address: PUBLIC_ADDRESS, start, newsFrom, news, guides, helpPoints, events };
}

/** The account of the 21 tasks on a day, with the units that lead each. */
export async function getTaskRows(today = buildDay()) {
  const [tasks, reports, facts] = await Promise.all([getTasks(), getReports(), getSiteFacts()]);
  const account = accountOf(tasks, reports, facts, today);
  return Promise.all(
    account.map(async (row) => ({ ...row, leads: await getAll('units', row.task.data.leads) })),
  );
}

export type TaskRow = Awaited<ReturnType<typeof getTaskRows>>[number];

/** Everything that a task's article shows; reports newest first, corrected ones included. */
export async function getTaskArticle(row: TaskRow) {
  const { id, data } = row.task;
  const [supports, document, allReports, units, audiences] = await Promise.all([
    getAll('units', data.supports),
    getOne('documents', data.document),
    getReports(),
    getSorted('units'),
    getSorted('audiences'),
  ]);
  const hasWeekly = data.indicators.some(isWeekly);
  return {
    account: row,
    leads: row.leads,
    supports,
    document,
    reports: allReports.filter((report) => report.data.task === id),
    unitNames: new Map(units.map((unit) => [unit.id, unit.data.name])),
    audienceNames: new Map(audiences.map((audience) => [audience.id, audience.data.name])),
    weeks: hasWeekly ? await getWeeks() : undefined,
    address: PUBLIC_ADDRESS,
  };
}

/** The weeks of the movement with their news. */
export async function getWeeks() {
  const [news, periods] = await Promise.all([getNews(), getSetting('periods')]);
  return newsWeeks(news, periods, buildDay());
}
