import type { Day } from '../core/dates.ts';
import { changedDays } from '../core/progress/days.ts';
import { computeTaskStatuses } from '../core/progress/task-status.ts';
import { reportRequests } from '../core/progress/report-requests.ts';
import { isWeekly } from '../core/progress/indicators.ts';
import { newsWeeks } from '../core/progress/weeks.ts';
import { PUBLIC_ADDRESS } from '../site.ts';
import { buildDay, getAll, getOne, getSorted } from './content.ts';
import { getNews } from './news.ts';
import { perBuild } from './per-build.ts';
import { getSetting } from './settings.ts';

/** What the site knows about the tasks without being told. */
export const getSiteFacts = perBuild('site-facts', async () => {
  const [news, guides, helpPoints, events, judgements, periods] = await Promise.all([
    getNews(),
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
    news: news.map(({ id, data: { date, kind, channel } }) => ({
      id,
      data: { date, kind, channel },
    })),
    guides: guides.map(({ id, data: { published } }) => ({ id, data: { published } })),
    helpPoints: helpPoints.map(({ id, data: { duty, checked, helpsWith } }) => ({
      id,
      data: { duty, checked, helpsWith },
    })),
    events,
    judgements,
  };
});

/** The account of the 21 tasks as it was on a day, with the units that lead each. */
export const getTaskRowsOn = perBuild('task-rows', async (day: Day) => {
  const [tasks, reports, facts] = await Promise.all([
    getSorted('tasks'),
    getSorted('reports'),
    getSiteFacts(),
  ]);
  const account = computeTaskStatuses(tasks, reports, facts, day);
  return Promise.all(
    account.map(async (row) => ({ ...row, leads: await getAll('units', row.task.data.leads) })),
  );
});

/** The account today. */
export const getTaskRows = () => getTaskRowsOn(buildDay());

/** The days whose account has a page, oldest first. */
export const getChangedDays = perBuild('changed-days', async () =>
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
export const getWeeks = perBuild('weeks', async () => {
  const [news, periods] = await Promise.all([getNews(), getSetting('periods')]);
  return newsWeeks(news, periods, buildDay());
});
