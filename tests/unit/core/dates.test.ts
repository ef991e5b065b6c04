import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayIn,
  daysBetween,
  formatDay,
  formatMonth,
  formatTime,
  isoWeekOf,
  isoWeeksBetween,
  readDay,
} from '../../../src/core/dates.ts';

describe('the day on the ward’s clock', () => {
  it('is already tomorrow when it is evening in London', () =>
    expect(dayIn(new Date('2026-11-22T17:00:00Z'))).toBe('2026-11-23'));
  it('is still today one second before midnight in Hải Phòng', () =>
    expect(dayIn(new Date('2026-11-22T16:59:59Z'))).toBe('2026-11-22'));
});

describe('dates as residents read them', () => {
  it.each([
    ['2026-11-03', '3/11/2026'],
    ['2026-11-28T08:00', '28/11/2026'],
    ['2025-10', 'tháng 10/2025'],
    ['2026-01', 'tháng 1/2026'],
  ])('%s reads %s', (day, words) => expect(formatDay(day)).toBe(words));
  it.each(['5/6/2026', '05/06/2026'])('%s is read back', (written) =>
    expect(readDay(written)).toBe('2026-06-05'),
  );

  it('a month starts with a capital letter', () =>
    expect(formatMonth('2026-09')).toBe('Tháng 9/2026'));

  it.each([
    ['2026-11-28T08:00', '8 giờ'],
    ['2026-11-28T13:30', '13 giờ 30'],
  ])('%s is at %s', (time, words) => expect(formatTime(time)).toBe(words));
});

describe('arithmetic on days', () => {
  it('counts forwards over a month’s end', () =>
    expect(daysBetween('2026-11-23', '2026-12-31')).toBe(38));
  it('counts backwards as a negative number', () =>
    expect(daysBetween('2026-11-23', '2026-11-22')).toBe(-1));
  it('knows leap years', () => expect(addDays('2028-02-28', 1)).toBe('2028-02-29'));
  it('crosses a year’s end', () => expect(addDays('2026-12-31', 1)).toBe('2027-01-01'));
  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-11-23', 6, '2027-05-23'],
    ['2026-01-15', 12, '2027-01-15'],
  ])('%s and %i months is %s', (day, months, later) => expect(addMonths(day, months)).toBe(later));
});

describe('ISO weeks', () => {
  it.each([
    ['2025-10-01', 2025, 40, '2025-09-29', '2025-10-05'],
    ['2025-12-29', 2026, 1, '2025-12-29', '2026-01-04'],
    ['2026-11-23', 2026, 48, '2026-11-23', '2026-11-29'],
    ['2026-12-31', 2026, 53, '2026-12-28', '2027-01-03'],
    ['2027-01-03', 2026, 53, '2026-12-28', '2027-01-03'],
    ['2027-01-04', 2027, 1, '2027-01-04', '2027-01-10'],
  ])('%s is in week %i-W%i', (day, year, week, from, to) =>
    expect(isoWeekOf(day)).toEqual({ year, week, from, to }),
  );

  it('2026 has 53 of them', () =>
    expect(
      isoWeeksBetween('2026-01-01', '2026-12-31').filter(({ year }) => year === 2026),
    ).toHaveLength(53));
  it('from W40 of 2025 to W47 of 2026 there are 60', () => {
    const weeks = isoWeeksBetween('2025-10-01', '2026-11-22');
    expect(weeks).toHaveLength(60);
    expect(weeks[0]).toMatchObject({ year: 2025, week: 40 });
    expect(weeks.at(-1)).toMatchObject({ year: 2026, week: 47 });
  });
  it('one day is one week', () =>
    expect(isoWeeksBetween('2026-11-23', '2026-11-23')).toHaveLength(1));
  it('there are none when the end is before the start', () =>
    expect(isoWeeksBetween('2026-11-23', '2026-11-01')).toEqual([]));
});
