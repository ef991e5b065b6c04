import { EVIDENCE_LEVELS, codesOf } from '../../collections/enums.ts';
import { daysBetween, type Day } from '../dates.ts';
import type {
  Entry,
  EvidenceLevel,
  Freshness,
  ReportEntry,
  TaskState,
  WorkState,
} from './types.ts';

type Placed = Entry<{ task: string; date: Day; corrects?: string | undefined }>;

/** A report of this age in days is new; up to the second, due; then old. */
const FRESH_DAYS = 45;
export const STALE_DAYS = 90;

/** The reports of a day up to `today` that no other one corrects, newest first. A correction stands in the place of what it corrects. */
export function standingReports<T extends Placed>(reports: readonly T[], today: Day): T[] {
  const sent = reports.filter(({ data }) => data.date <= today);
  const byId = new Map(sent.map((report) => [report.id, report]));
  const corrected = new Set(sent.map(({ data }) => data.corrects));
  return sent
    .filter(({ id }) => !corrected.has(id))
    .map((report) => ({ report, place: placeOf(report, byId) }))
    .sort(
      (a, b) =>
        b.place.localeCompare(a.place) ||
        b.report.data.date.localeCompare(a.report.data.date) ||
        b.report.id.localeCompare(a.report.id),
    )
    .map(({ report }) => report);
}

/** A report as it stood on a day: without the confirmation that came later. */
export const reportOn = <R extends Entry<{ confirmation?: { date: Day } | undefined }>>(
  report: R,
  day: Day,
): R =>
  report.data.confirmation && report.data.confirmation.date > day
    ? { ...report, data: { ...report.data, confirmation: undefined } }
    : report;

/** The day of the first report in a chain of corrections. */
function placeOf(
  report: Placed,
  byId: ReadonlyMap<string, Placed>,
  seen: ReadonlySet<string> = new Set(),
): Day {
  const { corrects, date } = report.data;
  const before = corrects === undefined || seen.has(corrects) ? undefined : byId.get(corrects);
  return before ? placeOf(before, byId, new Set([...seen, report.id])) : date;
}

/** The state that a report counts with: done is done once the office has confirmed it. */
export const countedState = ({
  state,
  confirmation,
}: {
  state: WorkState;
  confirmation?: unknown;
}): WorkState => (state === 'done' && !confirmation ? 'in-progress' : state);

/** What a report still says on a day: “maintained” lapses after 90 days. */
export function stateOn(
  { data }: Entry<{ state: WorkState; date: Day; confirmation?: unknown }>,
  today: Day,
): WorkState | undefined {
  const { date } = data;
  const state = countedState(data);
  return state === 'maintained' && daysBetween(date, today) > STALE_DAYS ? undefined : state;
}

/** How fresh a report of this age is. */
export function freshnessOf(days: number): Freshness {
  if (days <= FRESH_DAYS) return 'new';
  return days <= STALE_DAYS ? 'due' : 'old';
}

/** The highest level among a report's pieces of evidence. */
export function evidenceLevelOf(report: {
  data: Pick<ReportEntry['data'], 'evidence'>;
}): EvidenceLevel | undefined {
  const levels = new Set(report.data.evidence.map(({ level }) => level));
  return codesOf(EVIDENCE_LEVELS).findLast((level) => levels.has(level));
}

export interface ReportChange<T> {
  report: T;
  /** State before this report; the first one of a task changes it from “no data”. */
  before: TaskState;
  after: WorkState;
}

/** The standing reports of a month, "2026-11", newest first, each with the state that it found. */
export function changesOfMonth<
  T extends Placed & { data: { state: WorkState; confirmation?: unknown } },
>(reports: readonly T[], month: string, today: Day): ReportChange<T>[] {
  const standing = standingReports(reports, today);
  return standing
    .filter(({ data }) => data.date.startsWith(month))
    .map((report) => {
      const older = standing
        .slice(standing.indexOf(report) + 1)
        .find(({ data }) => data.task === report.data.task);
      return {
        report,
        before: older ? countedState(older.data) : 'no-data',
        after: countedState(report.data),
      };
    });
}
