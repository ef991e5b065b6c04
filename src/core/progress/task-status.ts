import {
  DEADLINE_STATES,
  EVIDENCE_LEVELS,
  FRESHNESS,
  TASK_STATES,
  codesOf,
} from '../../collections/enums.ts';
import { daysBetween, type Day } from '../dates.ts';
import { deadlineState } from './index.ts';
import { heldEvents, type HeldEvents } from './computed.ts';
import { indicatorPeriods, type IndicatorPeriod } from './indicators.ts';
import { evidenceLevelOf, freshnessOf, reportOn, standingReports, stateOn } from './reports.ts';
import type {
  DeadlineState,
  EventEntry,
  EvidenceLevel,
  Freshness,
  JudgementEntry,
  ReportEntry,
  SiteFacts,
  TaskEntry,
  TaskState,
} from './types.ts';

/** Where one task stands on a day. */
export interface TaskStatus<
  T extends TaskEntry = TaskEntry,
  R extends ReportEntry = ReportEntry,
  E extends EventEntry = EventEntry,
> {
  task: T;
  /** Standing reports, newest first; the first one counts. */
  standing: R[];
  report: R | undefined;
  state: TaskState;
  /** The newest report says “maintained”, but is too old to stand for it. */
  isLapsed: boolean;
  deadline: DeadlineState;
  /** Days since the newest report. */
  age: number | undefined;
  freshness: Freshness | undefined;
  level: EvidenceLevel | undefined;
  indicators: IndicatorPeriod[];
  events: HeldEvents<E>;
  /** What bodies that oversee the ward said of it, newest first; it changes no state. */
  judgements: JudgementEntry[];
}

/** The account of all tasks on a day, in the annex's order. The order of the files does not matter. */
export function computeTaskStatuses<
  T extends TaskEntry,
  R extends ReportEntry,
  E extends EventEntry,
>(
  tasks: readonly T[],
  reports: readonly R[],
  facts: SiteFacts & { events: readonly E[] },
  today: Day,
): TaskStatus<T, R, E>[] {
  const standing = standingReports(reports, today).map((report) => reportOn(report, today));
  const byTask = Map.groupBy(standing, ({ data }) => data.task);
  return tasks
    .toSorted((a, b) => a.data.number - b.data.number)
    .map((task) => statusOfTask(task, byTask.get(task.id) ?? [], facts, today));
}

function statusOfTask<T extends TaskEntry, R extends ReportEntry, E extends EventEntry>(
  task: T,
  standing: R[],
  facts: SiteFacts & { events: readonly E[] },
  today: Day,
): TaskStatus<T, R, E> {
  const report = standing[0];
  const indicators = indicatorPeriods(task, standing, facts, today);
  const events = heldEvents(facts.events, task.id, today);
  const isCounted =
    events.held.length > 0 || indicators.some(({ figure }) => figure && !figure.report);
  const reported = report && stateOn(report, today);
  const age = report && daysBetween(report.data.date, today);
  return {
    task,
    standing,
    report,
    state: reported ?? (isCounted ? 'computed' : 'no-data'),
    isLapsed: report !== undefined && reported === undefined,
    deadline: deadlineState(task.data.schedule, today),
    age,
    freshness: age === undefined ? undefined : freshnessOf(age),
    level: report && evidenceLevelOf(report),
    indicators,
    events,
    judgements: facts.judgements.filter(({ data }) => data.task === task.id && data.date <= today),
  };
}

/** How many tasks stand where, every code of the list included. */
const countBy = <C extends string>(codes: readonly C[], values: readonly (C | undefined)[]) =>
  Object.fromEntries(
    codes.map((code) => [code, values.filter((value) => value === code).length]),
  ) as Record<C, number>;

/** Counts of tasks; those by state and by deadline add up to all of them. */
export const countStatuses = (account: readonly TaskStatus[]) => ({
  state: countBy(
    codesOf(TASK_STATES),
    account.map(({ state }) => state),
  ),
  deadline: countBy(
    codesOf(DEADLINE_STATES),
    account.map(({ deadline }) => deadline),
  ),
  freshness: countBy(
    codesOf(FRESHNESS),
    account.map(({ freshness }) => freshness),
  ),
  evidence: countBy(
    codesOf(EVIDENCE_LEVELS),
    account.map(({ level }) => level),
  ),
});
