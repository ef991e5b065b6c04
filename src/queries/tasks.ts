import type { Day } from '../core/dates.ts';
import { changedDays } from '../core/progress/days.ts';
import { computeTaskStatuses } from '../core/progress/task-status.ts';
import { reportRequests } from '../core/progress/report-requests.ts';
import { isWeekly } from '../core/progress/indicators.ts';
import { newsWeeks } from '../core/progress/weeks.ts';
import { PUBLIC_ADDRESS } from '../site.ts';
import { buildDay, getAll, getOne, getSorted } from './content.ts';
import { perBuild } from './per-build.ts';
import { getSetting } from './settings.ts';

/** What the site knows about the tasks without being told. */
export async function getSiteFacts() {
  const [news, guides, helpPoints, events, judgements, periods] = await Promise.all([
    getSorted('news'),
    getSorted('guides'),
    getSorted('help-points'),
    getSorted('events'),
    getSorted('judgements'),
    getSetting('periods'),
  ]);
  const { start, newsFrom } = periods;
  return {
    address: PUBLIC_ADDRESS,
    start,
    newsFrom,
    news,
    guides,
    helpPoints,
    events,
    judgements,
  };
}

/** The account of the 21 tasks as it was on a day, with the units that lead each. */
export async function getTaskRowsOn(day: Day) {
  const [tasks, reports, facts] = await Promise.all([
    getSorted('tasks'),
    getSorted('reports'),
    getSiteFacts(),
  ]);
  const account = computeTaskStatuses(tasks, reports, facts, day);
  return Promise.all(
    account.map(async (row) => ({ ...row, leads: await getAll('units', row.task.data.leads) })),
  );
}

/** The account today. */
export const getTaskRows = perBuild(() => getTaskRowsOn(buildDay()));

/** The days whose account has a page, oldest first. */
export const getChangedDays = perBuild(async () =>
  changedDays(
    await getSorted('tasks'),
    await getSorted('reports'),
    await getSiteFacts(),
    buildDay(),
  ),
);

/** What each unit must be asked for now. */
export const getReportRequests = async () =>
  reportRequests(await getTaskRows(), await getSorted('units'), buildDay());

export type TaskRow = Awaited<ReturnType<typeof getTaskRows>>[number];

/** Everything that a task's article shows; reports newest first, corrected ones included. */
export async function getTaskArticle(row: TaskRow) {
  const { id, data } = row.task;
  const [supports, document, allReports, units, audiences] = await Promise.all([
    getAll('units', data.supports),
    getOne('documents', data.document),
    getSorted('reports'),
    getSorted('units'),
    getSorted('audiences'),
  ]);
  const hasWeekly = data.indicators.some(isWeekly);
  return {
    row,
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
  const [news, periods] = await Promise.all([getSorted('news'), getSetting('periods')]);
  return newsWeeks(news, periods, buildDay());
}
