import { describe, expect, it } from 'vitest';
import { changedDays, differences } from '../../../../src/core/progress/days.ts';
import { computeTaskStatuses } from '../../../../src/core/progress/task-status.ts';
import { CHANGED_DAYS, DIFFERENCES } from '../../../fixtures/account/days.ts';
import { realData, sampleData } from '../../../support/progress-data.ts';

const { tasks, reports, facts } = sampleData();
const on = (day: string) => computeTaskStatuses(tasks, reports, facts, day);

describe('the days of the sample site equal those worked by hand', () => {
  it('in when something changed', () =>
    expect(
      changedDays(tasks, reports, facts, '2026-11-25').filter((day) => day >= '2026-09-30'),
    ).toEqual(CHANGED_DAYS));
  it.each(DIFFERENCES)('in what $day changed', ({ day, before, sentences }) =>
    expect(
      Object.fromEntries(
        differences(on(before), on(day)).map(({ row, sentence }) => [row.task.id, sentence]),
      ),
    ).toEqual(sentences),
  );
});

it('a day differs from itself in nothing', () =>
  expect(differences(on('2026-11-20'), on('2026-11-20'))).toEqual([]));

it('before the office has confirmed it, a report of that day does not count as done', () => {
  const stateOf = (day: string) => on(day).find(({ task }) => task.id === 'nv-01')?.state;
  expect([stateOf('2025-11-09'), stateOf('2025-11-10')]).toEqual(['in-progress', 'done']);
});

it('without a report, days change by deadlines alone', () => {
  const real = realData();
  expect(changedDays(real.tasks, [], real.facts, '2027-02-15')).toEqual([
    '2025-10-01',
    '2025-11-01',
    '2027-01-01',
  ]);
});
