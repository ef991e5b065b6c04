import { formatDay } from '../core/dates.ts';
import { summaryOf } from '../core/progress/format.ts';
import { reportScopes } from '../core/progress/report-scopes.ts';
import { reportTable, type PrintedReport } from '../core/progress/report-table.ts';
import { countStatuses } from '../core/progress/task-status.ts';
import { SAMPLE_DIR } from '../site.ts';
import { buildDay, getSorted } from './content.ts';
import { perBuild } from './per-build.ts';
import { getTaskRows } from './tasks.ts';

/** Every part of the report: whole, by unit, by year, by both. */
export const getReportScopes = perBuild('report-scopes', async () =>
  reportScopes(await getTaskRows(), await getSorted('units'), buildDay()),
);
export type ReportScope = Awaited<ReturnType<typeof getReportScopes>>[number];

/** "Văn phòng …, năm 2026"; empty for the whole. */
export const partOf = ({ unit, year }: ReportScope) =>
  [unit?.data.name, year && `năm ${year}`].filter(Boolean).join(', ');

/** A part of the report, by its path, as page, Word and Excel show it. */
export const getPrintedReport = perBuild('printed-report', async (path: string) => {
  const scope = (await getReportScopes()).find((one) => (one.path ?? '') === path);
  if (!scope) throw new Error(`Không có bảng “${path}”.`);
  const rows = (await getTaskRows()).filter(({ task }) => scope.tasks.includes(task.id));
  const [day, part] = [buildDay(), partOf(scope)];
  const report: PrintedReport = {
    title: `Tiến độ thực hiện phong trào “Bình dân học vụ số”${part && `, ${part}`}, đến ngày ${formatDay(day)}`,
    lead: [
      ...(SAMPLE_DIR ? ['Dữ liệu mẫu. Số liệu ở đây không có thật, chỉ để xem thử.'] : []),
      `Đến ngày ${formatDay(day)}, ${summaryOf(countStatuses(rows).state)}. Do các đơn vị tự báo cáo. “Chưa có số liệu” nghĩa là chưa đơn vị nào gửi báo cáo.`,
    ],
    groups: reportTable(rows, scope.year),
    day,
  };
  return report;
});
