import type { Day } from '../dates.ts';
import { computeFigure, isComputed } from './computed.ts';
import type { Figure, Indicator, ReportEntry, SiteFacts, TaskEntry } from './types.ts';

export interface IndicatorPeriod {
  indicator: Indicator;
  year: number;
  /** In the indicator's unit; in percent for a ratio. */
  target: number;
  figure?: Figure | undefined;
  /** Undefined without a figure, or when what is known does not decide it. */
  isMet?: boolean | undefined;
  /** Nothing was entered of the time before this day. */
  notEnteredBefore?: Day | undefined;
}

const yearOf = (day: Day) => Number(day.slice(0, 4));
const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** The years of a task's work that have begun by `today`. Yearly work goes on. */
export function yearsOf({ schedule }: Pick<TaskEntry['data'], 'schedule'>, today: Day): number[] {
  const now = yearOf(today);
  return range(yearOf(schedule.from), Math.min(now, schedule.to ? yearOf(schedule.to) : now));
}

/** The years for which the annex asks a result of the task: those with a target, its last year, every year of yearly work. */
export function resultYearsOf(task: Pick<TaskEntry, 'data'>, today: Day): number[] {
  const { schedule, indicators } = task.data;
  const last = schedule.to && yearOf(schedule.to);
  return yearsOf(task.data, today).filter(
    (year) =>
      schedule.kind === 'yearly' ||
      year === last ||
      indicators.some((one) => targetOf(one, year, schedule.kind)),
  );
}

/** Whether something is asked for in every week. */
export const isWeekly = ({ targets }: Pick<Indicator, 'targets'>) =>
  targets.some(({ period }) => period === 'week');

/** The target for a year: its own, one for every week, or for yearly work the last that was set. */
export function targetOf(
  { targets }: Pick<Indicator, 'targets'>,
  year: number,
  kind: string,
): number | undefined {
  const weekly = targets.find(({ period }) => period === 'week');
  const own = targets.find(({ period }) => period === String(year));
  const last =
    kind === 'yearly' ? targets.findLast(({ period }) => Number(period) < year) : undefined;
  return (own ?? weekly ?? last)?.value;
}

/** Every indicator in every year that has a target, with the newest figure of the standing reports or the site's own. */
export function indicatorPeriods(
  task: TaskEntry,
  standing: readonly ReportEntry[],
  facts: SiteFacts,
  today: Day,
): IndicatorPeriod[] {
  return task.data.indicators.flatMap((indicator) =>
    yearsOf(task.data, today).flatMap((year): IndicatorPeriod[] => {
      const target = targetOf(indicator, year, task.data.schedule.kind);
      if (target === undefined) return [];
      if (isComputed(indicator))
        return [{ indicator, year, target, ...computeFigure(indicator, facts, task, year, today) }];
      // Standing reports come newest first.
      const ofYear = standing.filter(({ data }) => data.period === String(year));
      const [figure] = figuresIn(indicator.id, ofYear);
      const isMet = figure && isTargetMet(indicator, target, figure);
      return [{ indicator, year, target, figure, isMet }];
    }),
  );
}

/** The figures for an indicator in some reports, in their order. */
const figuresIn = (indicator: string, reports: readonly ReportEntry[]): Figure[] =>
  reports.flatMap(({ id, data: { figures, asOf } }) =>
    figures
      .filter((one) => one.indicator === indicator)
      .map(({ value, numerator, denominator }) => {
        return { value, numerator, denominator, asOf, report: id };
      }),
  );

/** Compared in whole numbers: 799 of 1,000 is not 80 %. */
export function isTargetMet(
  { comparison }: Pick<Indicator, 'comparison'>,
  target: number,
  { value, numerator, denominator }: Omit<Figure, 'asOf'>,
): boolean {
  const [reached, wanted] =
    numerator !== undefined && denominator !== undefined
      ? [numerator * 100, target * denominator]
      : [value ?? 0, target];
  return comparison === '=' ? reached === wanted : reached >= wanted;
}

/** The figures of an indicator over time, oldest first: every standing report that has one. */
export const figuresOverTime = (indicator: string, standing: readonly ReportEntry[]): Figure[] =>
  figuresIn(indicator, standing).toSorted((a, b) => a.asOf.localeCompare(b.asOf));
