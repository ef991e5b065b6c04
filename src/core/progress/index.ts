import { TASK_STATES } from '../../collections/enums.ts';
import { daysBetween, type Day } from '../dates.ts';
import type { DeadlineState, TaskState } from './types.ts';

/** Words for a state; a task without a report has a state of its own. */
export const stateLabel = (state: TaskState | undefined) => TASK_STATES[state ?? 'no-data'];

/** How a state is drawn. "Done" alone gets the tick. */
export function stateTone(state: TaskState | undefined): 'none' | 'doing' | 'done' | 'late' {
  if (state === 'done') return 'done';
  if (state === 'in-progress' || state === 'maintained') return 'doing';
  if (state === 'blocked' || state === 'paused' || state === 'changed') return 'late';
  return 'none';
}

const SIGNS: Partial<Record<TaskState, string>> = {
  'not-started': '–',
  'in-progress': '→',
  maintained: '=',
  blocked: '!',
  paused: '‖',
  done: '✓',
  changed: '~',
  computed: '#',
};

/** The sign in the square of a state, so that it is told by more than its colour; none where nothing is known. */
export const stateSign = (state: TaskState | undefined) => SIGNS[state ?? 'no-data'] ?? '';

/** Where a deadline stands on a day; "soon" is 30 days or fewer. */
export function deadlineState(
  schedule: { kind: string; to?: Day | undefined },
  today: Day,
): DeadlineState {
  if (schedule.kind === 'yearly' || !schedule.to) return 'yearly';
  const left = daysBetween(today, schedule.to);
  if (left < 0) return 'passed';
  return left <= 30 ? 'soon' : 'open';
}
