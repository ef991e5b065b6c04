import {
  DEADLINE_STATES,
  EVIDENCE_LEVELS,
  TASK_GROUPS,
  TASK_STATES,
} from '../../collections/enums.ts';
import type { Report } from '../../collections/reports.ts';
import type { Task } from '../../collections/tasks.ts';
import { formatDay, type Day } from '../dates.ts';
import { groupBy } from '../group.ts';
import { evidenceAddress } from './evidence.ts';
import { formatResult, judgementWords } from './format.ts';
import type { TaskStatus } from './task-status.ts';
import type { Entry, ReportEntry, TaskEntry } from './types.ts';

/** The annex's own columns, then where each task stands. */
export const REPORT_COLUMNS = [
  'STT',
  'Nội dung công việc',
  'Đơn vị chủ trì',
  'Đơn vị phối hợp',
  'Kết quả thực hiện',
  'Thời gian thực hiện',
  'Tình trạng',
  'Số liệu',
  'Bằng chứng',
  'Báo cáo ngày',
] as const;

/** One task of the table: the annex's words, then its account. Page, .docx and .xlsx show the same. */
export interface ReportTableRow {
  number: number;
  /** Contents, lead, support, result and time, as the annex has them. */
  annex: readonly string[];
  state: string;
  /** "Đã quá hạn", said of a task that is not done. */
  overdue?: string | undefined;
  figures: readonly string[];
  /** Address: a path of this site or a full address; undefined for what is only told. */
  evidence: readonly { title: string; level: string; address?: string | undefined }[];
  /** What bodies that oversee the ward said; stands below the evidence. */
  judgements: readonly string[];
  /** Day of the report that counts, and who confirmed it; nothing without a report. */
  reported: readonly string[];
}

type Row = TaskStatus<
  TaskEntry & Entry<Pick<Task, 'verbatim'>>,
  Entry<Omit<ReportEntry['data'], 'evidence'> & Pick<Report, 'evidence'>>
>;

/** The table in the annex's order, by its groups ("I Xây dựng …"). With a year only the figures of that year. */
export const reportTable = (rows: readonly Row[], year?: number) =>
  groupBy(rows, ({ task }) => task.data.group).map(([group, items]) => ({
    title: `${group} ${TASK_GROUPS[group]}`,
    rows: items.map((row) => reportTableRow(row, year)),
  }));

function reportTableRow(row: Row, year: number | undefined): ReportTableRow {
  const { number, verbatim } = row.task.data;
  const { report, state, deadline, events } = row;
  return {
    number,
    annex: [verbatim.text, verbatim.lead, verbatim.support, verbatim.result, verbatim.time],
    state: TASK_STATES[state],
    overdue: deadline === 'passed' && state !== 'done' ? DEADLINE_STATES.passed : undefined,
    figures: [
      ...row.indicators
        .filter((one) => year === undefined || one.year === year)
        .map((one) => `${one.year}: ${formatResult(one)}`),
      ...(events.held.length > 0
        ? [`Đã mở ${events.held.length} buổi, ${events.attendees} lượt người`]
        : []),
    ],
    evidence: (report?.data.evidence ?? []).map((proof) => ({
      title: proof.title,
      level: EVIDENCE_LEVELS[proof.level],
      address: evidenceAddress(proof),
    })),
    judgements: row.judgements.map(({ data }) => judgementWords(data)),
    reported: report ? [formatDay(report.data.date), confirmationOf(report.data)] : [],
  };
}

const confirmationOf = ({ confirmation }: Pick<Report, 'confirmation'>) =>
  confirmation ? `Xác nhận ngày ${formatDay(confirmation.date)}` : 'Chưa xác nhận';

/** The table with what stands above it, as page and files show it. */
export interface PrintedReport {
  /** "Tiến độ thực hiện phong trào …, Văn phòng …, năm 2026, đến ngày 28/11/2026" */
  title: string;
  /** Sentences above the table. */
  lead: readonly string[];
  groups: ReturnType<typeof reportTable>;
  /** The day of the account. */
  day: Day;
}
