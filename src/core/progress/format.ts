import {
  COMPARISONS,
  FRESHNESS,
  JUDGES,
  NO_DATA_LABEL,
  TASK_STATES,
} from '../../collections/enums.ts';
import { formatDay } from '../dates.ts';
import type { TaskStatus } from './task-status.ts';
import { isWeekly, type IndicatorPeriod } from './indicators.ts';
import type { Figure, Indicator, JudgementEntry, TaskState } from './types.ts';

/** "1.000", "95,7". */
export const formatNumber = (value: number, digits = 0) =>
  value.toLocaleString('vi', { maximumFractionDigits: digits });

const isYesNo = ({ kind, counts }: Pick<Indicator, 'kind' | 'counts'>) =>
  kind === 'yes-no' || counts === 'section';

/** "957 trên 1.000 hộ (95,7%)", "2 điểm", "Có". A percentage never stands without its two numbers. */
export function formatFigure(
  { value, numerator, denominator }: Omit<Figure, 'asOf'>,
  indicator: Indicator,
): string {
  if (numerator !== undefined && denominator !== undefined) {
    const both = `${formatNumber(numerator)} trên ${formatNumber(denominator)}`;
    return isWeekly(indicator)
      ? `${both} tuần có tin`
      : `${both} ${indicator.unit} (${formatNumber((numerator / denominator) * 100, 1)}%)`;
  }
  if (isYesNo(indicator)) return value ? 'Có' : 'Chưa có địa chỉ công khai';
  return `${formatNumber(value ?? 0, 2)} ${indicator.unit}`;
}

/** "ít nhất 80% số hộ", "ít nhất 1 tin mỗi tuần". */
export function formatTarget(indicator: Indicator, target: number): string {
  if (isYesNo(indicator)) return 'Có';
  const { comparison, kind, unit } = indicator;
  return `${COMPARISONS[comparison]} ${formatNumber(target, 2)}${kind === 'ratio' ? '% số' : ''} ${unit}${isWeekly(indicator) ? ' mỗi tuần' : ''}`;
}

/** "tính đến 28/09/2026"; for the section itself the day of its first page. */
export const formatAsOf = ({ asOf, value }: Figure, indicator: Indicator) =>
  isYesNo(indicator) && value
    ? `bài đầu tiên ngày ${formatDay(asOf)}`
    : `tính đến ${formatDay(asOf)}`;

/** "chưa nhập tin của thời gian này", said of a week, or of the time before a day. */
export const NOT_ENTERED = 'chưa nhập tin của thời gian này';

/** The result of a period: its figure with its day, and of what time nothing was entered. */
export function formatResult({ figure, indicator, notEnteredBefore }: IndicatorPeriod): string {
  const known = figure
    ? `${formatFigure(figure, indicator)}, ${formatAsOf(figure, indicator)}`
    : NO_DATA_LABEL.toLowerCase();
  if (!notEnteredBefore) return known;
  return figure
    ? `${known}; trước ${formatDay(notEnteredBefore)}: ${NOT_ENTERED}`
    : `${known}: ${NOT_ENTERED}`;
}

/** The figure that a reader wants first: of the newest year that has one. */
const latestFigure = (indicators: readonly IndicatorPeriod[]) =>
  indicators.findLast(({ figure }) => figure);

/** Where a task stands, in one or two short sentences. */
export function sentenceOf({ state, isLapsed, report, indicators, events }: TaskStatus): string {
  const latest = latestFigure(indicators);
  const counted = [
    ...(latest?.figure ? [capital(formatResult(latest))] : []),
    ...(events.held.length > 0
      ? [`Đã mở ${events.held.length} buổi, ${formatNumber(events.attendees)} lượt người dự`]
      : []),
  ].map((sentence) => `${sentence}.`);
  if (isLapsed && report)
    return [
      `Báo cáo ngày ${formatDay(report.data.date)} đã quá 90 ngày, chưa có báo cáo mới.`,
      ...counted,
    ].join(' ');
  if (state === 'no-data') return 'Chưa đơn vị nào gửi báo cáo.';
  return [
    ...(state === 'computed' ? ['Đơn vị chưa báo cáo. Số dưới đây tự động đếm.'] : []),
    ...counted,
  ].join(' ');
}

/** The whole account in one sentence: "3 trong 21 việc đã hoàn thành, 2 việc chưa có số liệu". */
export function summaryOf(counts: Record<TaskState, number>): string {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const done =
    counts.done > 0
      ? `${counts.done} trong ${all} việc đã hoàn thành`
      : 'chưa việc nào được xác nhận hoàn thành';
  if (counts['no-data'] === 0) return `${done}, tất cả các việc đều có báo cáo hoặc số liệu`;
  return counts.done > 0
    ? `${done}, ${counts['no-data']} việc chưa có số liệu`
    : `${counts['no-data']} trong ${all} việc chưa có số liệu, ${done}`;
}

/** "Từ “Đang làm” sang “Đã hoàn thành”", or the state alone when it is the same. */
export const changeOf = (before: TaskState, after: TaskState) =>
  before === after
    ? `Vẫn “${TASK_STATES[after]}”`
    : `Từ “${TASK_STATES[before]}” sang “${TASK_STATES[after]}”`;

/** "gửi 12 ngày trước", "gửi 60 ngày trước, cần cập nhật". */
export const ageOf = ({ age, freshness }: Pick<TaskStatus, 'age' | 'freshness'>) =>
  age === undefined || !freshness
    ? undefined
    : [
        `gửi ${age === 0 ? 'hôm nay' : `${age} ngày trước`}`,
        ...(freshness === 'new' ? [] : [FRESHNESS[freshness].toLowerCase()]),
      ].join(', ');

/** “Ban Thanh tra nhân dân phường, 21/10/2026: “…”” */
export const judgementWords = ({ by, date, words }: JudgementEntry['data']) =>
  `${JUDGES[by]}, ${formatDay(date)}: “${words}”`;

/** The text with a capital letter first. */
export const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
