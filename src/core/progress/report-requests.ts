import { REPORT_NEEDS } from '../../collections/enums.ts';
import { formatDay, type Day } from '../dates.ts';
import type { TaskStatus } from './task-status.ts';

export type ReportNeed = keyof typeof REPORT_NEEDS;

/** Why the task's units must report now; nothing for a task that is done. */
export function reportNeeds({
  state,
  report,
  deadline,
  freshness,
  level,
}: TaskStatus): ReportNeed[] {
  if (state === 'done') return [];
  const needs: ReportNeed[] = [];
  if (!report) needs.push('none');
  if (deadline === 'passed') needs.push('passed');
  if (freshness === 'due' || freshness === 'old') needs.push(freshness);
  if (report && (level === undefined || level === 'self-reported')) needs.push('undocumented');
  return needs;
}

/** What one unit is asked for: its tasks with the reasons, and a message that is ready to be sent. */
export interface ReportRequest {
  unit: string;
  tasks: { number: number; title: string; lastReport: Day | null; reasons: string[] }[];
  message: string;
}

/** One request for each unit that leads a task which needs a report, in the order of the units. */
export function reportRequests(
  account: readonly TaskStatus[],
  units: readonly { id: string; data: { name: string } }[],
  today: Day,
): ReportRequest[] {
  return units.flatMap(({ id, data: { name } }) => {
    const tasks = account
      .filter(({ task }) => task.data.leads.includes(id))
      .map((row) => ({ row, needs: reportNeeds(row) }))
      .filter(({ needs }) => needs.length > 0)
      .map(({ row: { task, report }, needs }) => ({
        number: task.data.number,
        title: task.data.title,
        lastReport: report?.data.date ?? null,
        reasons: needs.map((need) => REPORT_NEEDS[need]),
      }));
    return tasks.length > 0 ? [{ unit: name, tasks, message: messageOf(name, tasks, today) }] : [];
  });
}

function messageOf(unit: string, tasks: ReportRequest['tasks'], today: Day): string {
  return [
    `Kính gửi ${unit}.`,
    `Đề nghị quý đơn vị báo cáo tiến độ (tính đến ngày ${formatDay(today)}) các việc sau của phong trào Bình dân học vụ số do đơn vị chủ trì hoặc đồng chủ trì:`,
    ...tasks.map(({ number, title, lastReport, reasons }) => {
      const last = lastReport ? ` Báo cáo gần nhất: ${formatDay(lastReport)}.` : '';
      return `– Việc ${number}: ${title}. ${reasons.join('. ')}.${last}`;
    }),
    'Mỗi báo cáo xin ghi: tình trạng của việc, số liệu tính đến ngày nào, bằng chứng (tin, văn bản, biên bản, bảng số liệu hoặc ảnh).',
    'Nếu chưa làm, xin ghi “chưa bắt đầu”. Nếu đang vướng, xin ghi vướng gì.',
  ].join('\n');
}
