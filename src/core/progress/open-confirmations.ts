import type { Report } from '../../collections/reports.ts';
import { groupBy } from '../group.ts';
import { formatDay, type Day } from '../dates.ts';
import { standingReports } from './reports.ts';
import type { Entry, TaskEntry } from './types.ts';

type SentReport = Entry<
  Pick<
    Report,
    'task' | 'date' | 'period' | 'state' | 'confirmation' | 'sentBack' | 'corrects' | 'reportedBy'
  >
>;

/** The reports of a year that say “done” and that the office has neither confirmed nor sent back, by unit, each with a message that is ready to be sent. */
export function openConfirmations(
  year: number,
  tasks: readonly TaskEntry[],
  reports: readonly SentReport[],
  units: readonly { id: string; data: { name: string } }[],
  today: Day,
): { unit: string; message: string }[] {
  const standing = standingReports(reports, today).filter(
    ({ data }) => data.period === String(year),
  );
  const newest = groupBy(standing, ({ data }) => data.task).flatMap(([, [first]]) => first ?? []);
  const open = newest.filter(
    ({ data }) => data.state === 'done' && !data.confirmation && !data.sentBack,
  );
  return groupBy(open, ({ data }) => data.reportedBy).map(([id, own]) => {
    const unit = units.find((one) => one.id === id)?.data.name ?? id;
    return {
      unit,
      message: [
        `Kính gửi Văn phòng. ${unit} báo đã hoàn thành các việc sau, Văn phòng chưa xác nhận:`,
        ...own.map(({ data }) => {
          const task = tasks.find(({ id: name }) => name === data.task)?.data;
          return `– Việc ${task?.number}: ${task?.title}. Báo cáo ngày ${formatDay(data.date)}.`;
        }),
        `Đề nghị Văn phòng xác nhận, hoặc gửi lại kèm lý do, để chốt kỳ ${year}.`,
      ].join('\n'),
    };
  });
}
