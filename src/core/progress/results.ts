import { daysBetween, type Day } from '../dates.ts';
import { isComputed, lastDayOf } from './computed.ts';
import { indicatorPeriods } from './indicators.ts';
import { STALE_DAYS, countedState, evidenceLevelOf } from './reports.ts';
import type { PeriodResult, ReportEntry, SiteFacts, TaskEntry } from './types.ts';

/** What became of a task in a year, by what is known on `today`. Takes the task's standing reports, newest first. */
export function periodResult(
  task: TaskEntry,
  year: number,
  standing: readonly ReportEntry[],
  facts: SiteFacts,
  today: Day,
): PeriodResult {
  const targets = indicatorPeriods(task, standing, facts, today).filter((one) => one.year === year);
  const own = standing.filter(({ data }) => data.period === String(year));
  return targets.length > 0 ? resultByTargets(targets, own) : resultByReport(own[0], year);
}

function resultByTargets(
  targets: ReturnType<typeof indicatorPeriods>,
  own: readonly ReportEntry[],
): PeriodResult {
  if (targets.some(({ figure }) => !figure))
    return own[0]?.data.state === 'not-started' ? 'not-met' : 'no-data';
  const isProved = ({ indicator, figure }: (typeof targets)[number]) =>
    isComputed(indicator) ||
    own.some((report) => report.id === figure?.report && isDocumented(report));
  if (targets.every((one) => one.isMet && isProved(one))) return 'met';
  return targets.some(({ figure }) => (figure?.numerator ?? figure?.value ?? 0) > 0)
    ? 'partly'
    : 'not-met';
}

/** Work for which the annex sets no number is judged by the year's last report. */
function resultByReport(report: ReportEntry | undefined, year: number): PeriodResult {
  if (!report) return 'no-data';
  const { date, confirmation } = report.data;
  const state = countedState(report.data);
  if (state === 'not-started') return 'not-met';
  if (state === 'done') return 'met';
  const isKeptUp =
    state === 'maintained' &&
    confirmation &&
    daysBetween(date, lastDayOf(year)) <= STALE_DAYS &&
    isDocumented(report);
  return isKeptUp ? 'met' : 'partly';
}

const isDocumented = (report: ReportEntry) =>
  ['documented', 'confirmed'].includes(evidenceLevelOf(report) ?? '');
