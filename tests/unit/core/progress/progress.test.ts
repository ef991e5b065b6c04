import { describe, expect, it } from 'vitest';
import { deadlineState, stateLabel, stateTone } from '../../../../src/core/progress/index.ts';
import type { WorkState } from '../../../../src/core/progress/types.ts';
import { changesOfMonth, standingReports, stateOn } from '../../../../src/core/progress/reports.ts';
import { WORK_STATES, codesOf } from '../../../../src/collections/enums.ts';

const report = (
  id: string,
  date: string,
  more: { task?: string; state?: WorkState; corrects?: string } = {},
) => ({
  id,
  data: { task: 'nv-01', state: 'in-progress' as WorkState, date, ...more },
});

const newestReport = (reports: readonly ReturnType<typeof report>[], task: string, day: string) =>
  standingReports(reports, day).find(({ data }) => data.task === task);

describe('the report that counts', () => {
  it('is none for a task that nobody has reported on', () =>
    expect(newestReport([report('a', '2026-11-01')], 'nv-02', '2026-12-31')).toBeUndefined());
  it('is the newest one of the task', () => {
    const reports = [
      report('a', '2026-01-01'),
      report('b', '2026-11-01'),
      report('c', '2026-12-01', { task: 'nv-02' }),
      report('d', '2026-05-01'),
    ];
    expect(newestReport(reports, 'nv-01', '2026-12-31')?.id).toBe('b');
  });
  it('is not one that a later report corrects, whatever their dates', () => {
    expect(
      newestReport(
        [report('wrong', '2026-11-05'), report('right', '2026-11-01', { corrects: 'wrong' })],
        'nv-01',
        '2026-12-31',
      )?.id,
    ).toBe('right');
  });
  it('is not a correction of an older report, although it was sent later', () => {
    const reports = [
      report('spring', '2026-03-01'),
      report('autumn', '2026-10-01'),
      report('spring again', '2026-11-01', { corrects: 'spring' }),
    ];
    expect(newestReport(reports, 'nv-01', '2026-12-31')?.id).toBe('autumn');
  });
  it('is not one that is dated after the day', () => {
    expect(
      newestReport([report('a', '2026-11-01'), report('b', '2026-11-03')], 'nv-01', '2026-11-02')
        ?.id,
    ).toBe('a');
  });
  it('is the last of a chain of corrections', () => {
    const reports = [
      report('a', '2026-11-03'),
      report('b', '2026-11-02', { corrects: 'a' }),
      report('c', '2026-11-01', { corrects: 'b' }),
    ];
    expect(newestReport(reports, 'nv-01', '2026-12-31')?.id).toBe('c');
  });
  it('is the one with the later name when two have the same day', () =>
    expect(
      newestReport(
        [report('2026-11-01-a', '2026-11-01'), report('2026-11-01-b', '2026-11-01')],
        'nv-01',
        '2026-12-31',
      )?.id,
    ).toBe('2026-11-01-b'));
  it('leaves the list as it was', () => {
    const reports = [report('a', '2026-01-01'), report('b', '2026-11-01')];
    newestReport(reports, 'nv-01', '2026-12-31');
    expect(reports.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('“done” counts once the office has confirmed it', () => {
  const done = (confirmation?: object) => ({
    id: 'a',
    data: { task: 'nv-01', state: 'done' as const, date: '2026-11-02', confirmation },
  });
  const confirmation = { unit: 'van-phong', date: '2026-11-05' };
  it('in the account of a day', () => {
    expect(stateOn(done(), '2026-11-30')).toBe('in-progress');
    expect(stateOn(done(confirmation), '2026-11-30')).toBe('done');
  });
  it('in the changes of a month', () => {
    const after = (report: ReturnType<typeof done>) =>
      changesOfMonth([report], '2026-11', '2026-11-30').map((change) => change.after);
    expect([after(done()), after(done(confirmation))]).toEqual([['in-progress'], ['done']]);
  });
});

describe('states in words', () => {
  it('a task without a report says that there is no data', () =>
    expect(stateLabel(undefined)).toBe('Chưa có số liệu'));
  it('a reported state has its own label', () =>
    expect(stateLabel('blocked')).toBe('Đang vướng, cần hỗ trợ'));
  it('only “done” is drawn as done', () =>
    expect(codesOf(WORK_STATES).filter((state) => stateTone(state) === 'done')).toEqual(['done']));
  it('no report and “not started” are drawn alike', () =>
    expect([stateTone(undefined), stateTone('not-started')]).toEqual(['none', 'none']));
});

describe('deadlines', () => {
  const until = (to: string) => ({ kind: 'years', to });
  it.each([
    ['2026-11-23', 'open', '2026-12-24'],
    ['2026-11-23', 'soon', '2026-12-23'],
    ['2026-11-23', 'soon', '2026-11-23'],
    ['2026-11-23', 'passed', '2026-11-22'],
  ])('on %s it is “%s” for the end of %s', (today, state, to) =>
    expect(deadlineState(until(to), today)).toBe(state),
  );
  it('never passes for yearly work', () =>
    expect(deadlineState({ kind: 'yearly', to: '2025-12-31' }, '2026-11-23')).toBe('yearly'));
  it('never passes without an end', () =>
    expect(deadlineState({ kind: 'years' }, '2026-11-23')).toBe('yearly'));
});
