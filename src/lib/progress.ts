import { DEADLINE_STATES, NO_DATA_LABEL, WORK_STATES } from '../vocabulary.ts';
import { daysBetween, type Day } from './dates.ts';

export type WorkState = keyof typeof WORK_STATES;
export type DeadlineState = keyof typeof DEADLINE_STATES;
type Report = { task: string; date: Day; state: WorkState; corrects?: string | undefined };

/** The report that counts for a task: the newest one that no other report corrects. */
export function newestReport<T extends { id: string; data: Report }>(reports: readonly T[], task: string): T | undefined {
  const corrected = new Set(reports.map(({ data }) => data.corrects));
  return reports
    .filter(({ id, data }) => data.task === task && !corrected.has(id))
    .sort((a, b) => b.data.date.localeCompare(a.data.date) || b.id.localeCompare(a.id))[0];
}

/** Words for a state; a task without a report has a state of its own. */
export const stateLabel = (state: WorkState | undefined) => (state ? WORK_STATES[state] : NO_DATA_LABEL);

/** How a state is drawn. "Done" alone gets the tick. */
export function stateTone(state: WorkState | undefined): 'none' | 'doing' | 'done' | 'late' {
  if (state === 'done') return 'done';
  if (state === 'in-progress' || state === 'maintained') return 'doing';
  if (state === 'blocked' || state === 'paused' || state === 'changed') return 'late';
  return 'none';
}

/** Where a deadline stands on a day; "soon" is 30 days or fewer. */
export function deadlineState(schedule: { kind: string; to?: Day | undefined }, today: Day): DeadlineState {
  if (schedule.kind === 'yearly' || !schedule.to) return 'yearly';
  const left = daysBetween(today, schedule.to);
  if (left < 0) return 'passed';
  return left <= 30 ? 'soon' : 'open';
}
