import { describe, expect, it } from 'vitest';
import { computeTaskStatuses, countStatuses } from '../../../../src/core/progress/task-status.ts';
import { closePeriod } from '../../../../src/core/progress/closing.ts';
import { resultYearsOf } from '../../../../src/core/progress/indicators.ts';
import { reportNeeds } from '../../../../src/core/progress/report-requests.ts';
import { changesOfMonth } from '../../../../src/core/progress/reports.ts';
import { periodResult } from '../../../../src/core/progress/results.ts';
import { newsWeeks } from '../../../../src/core/progress/weeks.ts';
import { formatResult, sentenceOf } from '../../../../src/core/progress/format.ts';
import * as expected from '../../../fixtures/account/account.ts';
import { realData, sampleData } from '../../../support/progress-data.ts';

const TODAY = '2026-11-25';
const { tasks, reports, facts } = sampleData();
const account = computeTaskStatuses(tasks, reports, facts, TODAY);
const dash = (value: unknown) => value ?? '-';
const countsOf = (keysOf: (one: (typeof account)[number]) => readonly string[]) =>
  Object.fromEntries(
    [...Map.groupBy(account.flatMap(keysOf), (key) => key)].map(([key, all]) => [key, all.length]),
  );

describe('the computed account of the sample site equals the one worked by hand', () => {
  it('in what every task’s state, deadline, freshness and evidence are', () =>
    expect(
      account.map(({ task, state, deadline, age, freshness, level, report }) => [
        task.id,
        state,
        deadline,
        age,
        freshness,
        level,
        report?.id,
        report?.data.asOf,
      ]),
    ).toEqual(expected.TASKS_ON_25_11_2026));
  it('in its counts', () => {
    const { state, deadline, freshness, evidence, group, unit, audience } =
      expected.COUNTS_ON_25_11_2026;
    expect(countStatuses(account)).toEqual({ state, deadline, freshness, evidence });
    expect(countsOf(({ task }) => [task.data.group])).toEqual(group);
    expect(countsOf(({ task }) => task.data.leads)).toEqual(unit);
    expect(countsOf(({ task }) => task.data.audiences)).toEqual(audience);
  });
  it('in every figure of an indicator', () => {
    const figures = account.flatMap(({ task, indicators }) =>
      indicators.map(({ indicator, year, target, figure, isMet }) => [
        task.id,
        indicator.id,
        String(year),
        target,
        ...[
          figure?.value,
          figure?.numerator,
          figure?.denominator,
          figure?.asOf,
          figure && (figure.report ?? 'computed'),
          isMet,
        ].map(dash),
      ]),
    );
    expect(figures).toEqual(expected.INDICATORS_ON_25_11_2026);
  });
  it('in its weeks', () => {
    const weeks = newsWeeks(facts.news, { ...facts, end: '2026-12-31' }, TODAY);
    const begun = weeks.filter(({ when }) => when !== 'to-come');
    const codes = (some: typeof weeks) => some.map(({ code }) => code);
    expect({
      begun: begun.length,
      withNews: begun.filter(({ news }) => news > 0).length,
      empty: codes(begun.filter(({ news }) => news === 0)),
      onlyLinked: codes(weeks.filter(({ isOnlyLinked }) => isOnlyLinked)),
      toCome: codes(weeks.filter(({ when }) => when === 'to-come')),
    }).toEqual(expected.WEEKS_ON_25_11_2026);
  });
  it('in the events that were held, by audience', () => {
    const held = account.flatMap(({ task, events }) => {
      const audiences = Object.fromEntries(
        [...events.audiences].map(([id, counts]) => [id, [counts.held, counts.attendees]]),
      );
      return events.held.length > 0
        ? [[task.id, events.held.length, events.attendees, audiences]]
        : [];
    });
    expect(held).toEqual(expected.EVENTS_ON_25_11_2026);
  });
  it('in what changed in November', () =>
    expect(
      changesOfMonth(reports, '2026-11', TODAY).map(({ report, before, after }) => [
        report.id,
        before,
        after,
      ]),
    ).toEqual(expected.CHANGES_OF_NOVEMBER_2026));
  it('in the reports that the office must ask for', () =>
    expect(
      Object.fromEntries(
        account
          .map((one) => [one.task.id, reportNeeds(one)] as const)
          .filter(([, needs]) => needs.length > 0),
      ),
    ).toEqual(expected.REPORTS_NEEDED_ON_25_11_2026));
  it.each([
    [2025, TODAY, expected.RESULTS_OF_2025],
    [2026, '2027-01-15', expected.RESULTS_OF_2026],
  ])('in the results of %i, as known on %s', (year, today, results) => {
    const then = computeTaskStatuses(tasks, reports, facts, today).filter(({ task }) =>
      resultYearsOf(task, today).includes(year),
    );
    expect(
      Object.fromEntries(
        then.map(({ task, standing }) => [
          task.id,
          periodResult(task, year, standing, facts, today),
        ]),
      ),
    ).toEqual(results);
  });
});

describe('the site as it truly is on 25/11/2026', () => {
  const real = realData();
  const today = computeTaskStatuses(real.tasks, real.reports, real.facts, TODAY);
  const figuresOf = (id: string) =>
    today
      .find(({ task }) => task.id === id)
      ?.indicators.map(({ year, figure, isMet }) => [year, figure, isMet]);

  it('has 21 tasks, two of them counted by the site, the rest without data', () =>
    expect(countStatuses(today).state).toEqual({
      ...countStatuses([]).state,
      computed: 2,
      'no-data': 19,
    }));
  it('says that the section is not public yet', () =>
    expect(figuresOf('nv-01')).toEqual([[2025, { value: 0, asOf: TODAY }, false]]));
  it('counts no week of which no news were entered: one of 61 is known, and it has news', () =>
    expect(figuresOf('nv-03')).toEqual([
      [2025, undefined, undefined],
      [2026, { numerator: 1, denominator: 1, asOf: TODAY }, undefined],
    ]));
  it('says of what time nothing was entered, and neither that there was none nor that it was missed', () => {
    const weekly = today.filter(({ task }) => task.id === 'nv-03');
    expect(weekly.flatMap(({ indicators }) => indicators.map(formatResult))).toEqual([
      'chưa có số liệu: chưa nhập tin của thời gian này',
      '1 trên 1 tuần có tin, tính đến 25/11/2026; trước 23/11/2026: chưa nhập tin của thời gian này',
    ]);
    expect(weekly.map(sentenceOf).join()).toContain('chưa nhập tin của thời gian này');
  });
  it('has no data on task 3 before the first day of which news were entered', () => {
    const before = computeTaskStatuses(real.tasks, real.reports, real.facts, '2026-11-22');
    expect(before.find(({ task }) => task.id === 'nv-03')?.state).toBe('no-data');
  });
  it('closes 2025 without data on its weeks', () => {
    const { results } = closePeriod(2025, real.tasks, real.reports, real.facts, TODAY);
    expect(results.find(({ task }) => task === 'nv-03')).toMatchObject({
      result: 'no-data',
      figures: ['Số tin đăng trong mỗi tuần: chưa có số liệu: chưa nhập tin của thời gian này'],
    });
  });
  it('has no other figure', () => {
    const others = today.filter(({ task }) => !['nv-01', 'nv-03'].includes(task.id));
    expect(
      others.flatMap(({ indicators, events }) => [
        ...indicators.filter(({ figure }) => figure),
        ...events.held,
      ]),
    ).toEqual([]);
  });
});
