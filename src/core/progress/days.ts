import { DEADLINE_STATES, JUDGES } from '../../collections/enums.ts';
import { addDays, formatDay, type Day } from '../dates.ts';
import { changeOf, capital, formatFigure, formatNumber } from './format.ts';
import { STALE_DAYS, standingReports } from './reports.ts';
import type { TaskStatus } from './task-status.ts';
import type { Entry, ReportEntry, SiteFacts, TaskEntry } from './types.ts';

/**
 * The days up to `today` whose account differs from the eve's by what nobody can take back, oldest first:
 * a report, its confirmation, a judgement, a deadline, a lapse. The first day of the movement begins the row.
 */
export function changedDays(
  tasks: readonly TaskEntry[],
  reports: readonly ReportEntry[],
  { start, judgements }: Pick<SiteFacts, 'start' | 'judgements'>,
  today: Day,
): Day[] {
  const days = [
    ...tasks.flatMap(({ data }) => (data.schedule.to ? [addDays(data.schedule.to, 1)] : [])),
    ...judgements.map(({ data }) => data.date),
    ...reports.flatMap(({ data: { date, confirmation } }) => [
      date,
      ...(confirmation ? [confirmation.date] : []),
    ]),
    ...reports.flatMap(({ id, data }) => {
      const lapse = addDays(data.date, STALE_DAYS + 1);
      const newest = standingReports(reports, lapse).find((one) => one.data.task === data.task);
      return data.state === 'maintained' && newest?.id === id ? [lapse] : [];
    }),
  ];
  return [start, ...new Set(days.filter((day) => start < day && day <= today).sort())];
}

/** What differs between two accounts, in one sentence for each task that does. */
export function differences<S extends TaskStatus>(
  before: readonly S[],
  after: readonly S[],
): { row: S; sentence: string }[] {
  return after.flatMap((row) => {
    const old = before.find(({ task }) => task.id === row.task.id);
    const parts = old ? PARTS.flatMap((part) => part(old, row) ?? []) : [];
    return parts.length > 0 ? [{ row, sentence: `${capital(parts.join('; '))}.` }] : [];
  });
}

type Part = (before: TaskStatus, after: TaskStatus) => string | string[] | undefined;

const PARTS: readonly Part[] = [
  function state(before, after) {
    const { report, isLapsed } = after;
    if (!report) return undefined;
    if (isLapsed && !before.isLapsed)
      return `Báo cáo ngày ${formatDay(report.data.date)} đã quá 90 ngày, chưa có báo cáo mới`;
    const isNew = before.report?.id !== report.id;
    const isConfirmed = report.data.confirmation && (isNew || !before.report?.data.confirmation);
    const words = [
      ...(isNew || before.state !== after.state ? [changeOf(before.state, after.state)] : []),
      ...(isNew ? [sourceOf(report)] : []),
      ...(isConfirmed ? [`báo cáo ngày ${formatDay(report.data.date)} đã được xác nhận`] : []),
    ];
    return words.length > 0 ? words.join(', ') : undefined;
  },

  function figures(before, after) {
    return after.indicators.flatMap(({ indicator, year, figure }) => {
      if (!figure) return [];
      const old = before.indicators.find(
        (one) => one.indicator.id === indicator.id && one.year === year,
      )?.figure;
      const [was, is] = [old && formatFigure(old, indicator), formatFigure(figure, indicator)];
      if (was === is) return [];
      return `“${indicator.name}” năm ${year}: ${was === undefined ? is : `từ ${was} thành ${is}`}`;
    });
  },

  function events(before, after) {
    const [was, is] = [before.events, after.events];
    if (was.held.length === is.held.length && was.attendees === is.attendees) return undefined;
    return `số buổi đã mở từ ${heldOf(was)} thành ${heldOf(is)}`;
  },

  function judgements(before, after) {
    const known = new Set(before.judgements.map(({ id }) => id));
    return after.judgements.flatMap(({ id, data }) =>
      known.has(id) ? [] : `${JUDGES[data.by]} có ý kiến ngày ${formatDay(data.date)}`,
    );
  },

  function deadline(before, after) {
    return after.deadline === 'passed' && before.deadline !== 'passed' && after.state !== 'done'
      ? DEADLINE_STATES.passed.toLowerCase()
      : undefined;
  },
];

const sourceOf = ({ data }: Entry<{ date: Day; corrects?: string | undefined }>) =>
  `theo báo cáo ngày ${formatDay(data.date)}${data.corrects ? `, sửa báo cáo ngày ${formatDay(data.corrects)}` : ''}`;

const heldOf = ({ held, attendees }: TaskStatus['events']) =>
  held.length > 0 ? `${held.length} (${formatNumber(attendees)} lượt người dự)` : '0';
