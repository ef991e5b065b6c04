import { newestReport } from '../lib/progress.ts';
import { getAll, getTasks, getUpdates } from './content.ts';

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

export type TaskRow = Awaited<ReturnType<typeof getTaskRows>>[number];
