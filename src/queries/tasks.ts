import type { CollectionEntry } from 'astro:content';
import { newestReport } from '../lib/progress.ts';
import { getAll, getNews, getOne, getTasks, getUpdates } from './content.ts';

/** The 21 tasks with who leads them and the report that counts. */
export async function getTaskRows() {
  const [tasks, updates] = await Promise.all([getTasks(), getUpdates()]);
  return Promise.all(
    tasks.map(async (task) => {
      const report = newestReport(updates, task.id);
      return { task, report, state: report?.data.state, leads: await getAll('units', task.data.leads) };
    }),
  );
}

const NEWS_SHOWN = 5;

/** Everything that a task's page shows beside the task itself; reports and news newest first. */
export async function getTaskProps({ id, data }: CollectionEntry<'tasks'>) {
  const [supports, guides, document, allReports, allNews] = await Promise.all([
    getAll('units', data.supports),
    getAll('guides', data.guides),
    getOne('documents', data.document),
    getUpdates(),
    getNews(),
  ]);
  const reports = allReports.filter((report) => report.data.task === id);
  const units = await getAll('units', [...new Set(reports.map((report) => report.data.reportedBy))]);
  return {
    supports,
    guides,
    document,
    reports,
    reporters: new Map(units.map((unit) => [unit.id, unit.data.name])),
    news: allNews.filter((item) => item.data.tasks.includes(id)).slice(0, NEWS_SHOWN),
  };
}
