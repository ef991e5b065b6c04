import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoWeeksBetween } from '../../../../src/core/dates.ts';
import { accountOf, countAccount } from '../../../../src/core/progress/account.ts';
import { changesOfMonth, standingReports } from '../../../../src/core/progress/reports.ts';
import { periodResult } from '../../../../src/core/progress/results.ts';
import { resultYearsOf } from '../../../../src/core/progress/indicators.ts';
import { newsWeeks } from '../../../../src/core/progress/weeks.ts';
import type { ReportEntry } from '../../../../src/core/progress/types.ts';
import { EVIDENCE_LEVELS, WORK_STATES, codesOf } from '../../../../src/collections/enums.ts';
import { sampleData } from '../../../support/progress-data.ts';
import '../../../support/property-seed.ts';

const { tasks, facts } = sampleData();
const START = '2025-10-01';
const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays(START, days));

/** Any reports at all, also with corrections that no rule would let through: chains, loops, of other tasks. */
const anyReports = fc
  .array(
    fc.record({
      task: fc.constantFrom(...tasks),
      date: day,
      state: fc.constantFrom(...codesOf(WORK_STATES)),
      numerator: fc.integer({ min: 0, max: 1000 }),
      levels: fc.array(fc.constantFrom(...codesOf(EVIDENCE_LEVELS)), { maxLength: 2 }),
      isConfirmed: fc.boolean(),
      corrects: fc.option(fc.nat(30), { nil: undefined, freq: 3 }),
    }),
    { maxLength: 30 },
  )
  .map((all) => all.map((one, index) => toReport(one, index)));

function toReport(
  one: {
    task: (typeof tasks)[number];
    date: string;
    state: keyof typeof WORK_STATES;
    numerator: number;
    levels: string[];
    isConfirmed: boolean;
    corrects: number | undefined;
  },
  index: number,
): ReportEntry {
  const { task, date, state, levels } = one;
  const figures = task.data.indicators
    .filter(({ kind }) => kind === 'ratio')
    .map(({ id }) => ({ indicator: id, numerator: one.numerator, denominator: 1000 }));
  return {
    id: `r${index}`,
    data: {
      task: task.id,
      date,
      asOf: date,
      period: date.slice(0, 4),
      state,
      figures,
      evidence: levels.map((level) => ({ level: level as keyof typeof EVIDENCE_LEVELS })),
      ...(one.isConfirmed ? { confirmation: { unit: 'van-phong', date } } : {}),
      ...(one.corrects === undefined ? {} : { corrects: `r${one.corrects}` }),
    },
  };
}

const shuffled = <T>(items: readonly T[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length });
const withOrder = anyReports.chain((reports) => fc.tuple(fc.constant(reports), shuffled(reports)));

describe('for any reports and any day', () => {
  it('the order of the files does not matter', () => {
    fc.assert(
      fc.property(withOrder, shuffled(tasks), day, ([reports, mixed], mixedTasks, today) => {
        expect(accountOf(mixedTasks, mixed, facts, today)).toEqual(
          accountOf(tasks, reports, facts, today),
        );
        expect(changesOfMonth(mixed, today.slice(0, 7), today)).toEqual(
          changesOfMonth(reports, today.slice(0, 7), today),
        );
      }),
    );
  });

  it('one report more never changes another task', () => {
    fc.assert(
      fc.property(
        anyReports,
        fc.constantFrom(...tasks),
        day,
        day,
        fc.constantFrom(...codesOf(WORK_STATES)),
        (reports, task, date, today, state) => {
          const others = reports.filter(({ data }) => data.task !== task.id);
          const more = toReport(
            {
              task,
              date,
              state,
              numerator: 5,
              levels: [],
              isConfirmed: false,
              corrects: undefined,
            },
            999,
          );
          const pick = (all: readonly ReportEntry[]) =>
            accountOf(tasks, all, facts, today).filter((one) => one.task.id !== task.id);
          expect(pick([...reports, more])).toEqual(pick(reports));
          // Whatever the task's own reports are: those of the others alone give the same, as long as no correction crosses tasks.
          if (!reports.some(({ data }) => data.task === task.id && data.corrects))
            expect(pick(others)).toEqual(pick(reports));
        },
      ),
    );
  });

  it('counts add up to 21 by state and by deadline, and results are one a year for every task that owes one', () => {
    fc.assert(
      fc.property(anyReports, day, (reports, today) => {
        const account = accountOf(tasks, reports, facts, today);
        const sum = (counts: Record<string, number>) =>
          Object.values(counts).reduce((total, count) => total + count, 0);
        const { state, deadline, freshness } = countAccount(account);
        expect([sum(state), sum(deadline)]).toEqual([21, 21]);
        expect(sum(freshness)).toBe(account.filter(({ report }) => report).length);
        for (const { task, standing } of account)
          for (const year of resultYearsOf(task, today))
            expect(['met', 'partly', 'not-met', 'no-data']).toContain(
              periodResult(task, year, standing, facts, today),
            );
      }),
    );
  });

  it('a correction hides exactly what it corrects', () => {
    fc.assert(
      fc.property(anyReports, fc.nat(29), day, (reports, index, today) => {
        const wrong = reports[index];
        fc.pre(wrong !== undefined);
        const right: ReportEntry = { id: 'right', data: { ...wrong.data, corrects: wrong.id } };
        const ids = (all: readonly ReportEntry[]) =>
          new Set(standingReports(all, today).map(({ id }) => id));
        const [before, after] = [ids(reports), ids([...reports, right])];
        const isSent = wrong.data.date <= today;
        expect([...before].filter((id) => !after.has(id))).toEqual(
          isSent && before.has(wrong.id) ? [wrong.id] : [],
        );
        expect([...after].filter((id) => !before.has(id))).toEqual(isSent ? ['right'] : []);
      }),
    );
  });

  it('nothing dated after the day counts', () => {
    fc.assert(
      fc.property(anyReports, day, (reports, today) => {
        const known = reports.filter(({ data }) => data.date <= today);
        expect(accountOf(tasks, reports, facts, today)).toEqual(
          accountOf(tasks, known, facts, today),
        );
      }),
    );
  });
});

describe('weeks', () => {
  const END = '2026-12-31';
  const SPAN = { start: START, newsFrom: START, end: END };
  const news = fc.array(
    day.map((date) => ({ id: date, data: { date, kind: 'news', channel: 'site' } as const })),
    { maxLength: 80 },
  );

  it('run from 2025-W40 to 2026-W53, each once: 66 of them', () => {
    const codes = newsWeeks([], SPAN, END).map(({ code }) => code);
    expect([codes[0], codes.at(-1), codes.length, new Set(codes).size]).toEqual([
      '2025-W40',
      '2026-W53',
      66,
      66,
    ]);
    expect(codes.filter((code) => code.startsWith('2026'))).toHaveLength(53);
  });
  it('count every item between their first Monday and last Sunday once', () => {
    fc.assert(
      fc.property(news, (items) => {
        const weeks = newsWeeks(items, SPAN, '2028-01-01');
        const inside = items.filter(
          ({ data }) => data.date >= '2025-09-29' && data.date <= '2027-01-03',
        );
        expect(weeks.reduce((total, week) => total + week.news, 0)).toBe(inside.length);
      }),
    );
  });
  it('count no handbook: a week with nothing else has no news', () => {
    const retold = { id: 'a', data: { date: END, kind: 'handbook', channel: 'site' } } as const;
    expect(newsWeeks([retold], SPAN, END)).toEqual(newsWeeks([], SPAN, END));
  });
  it('have exactly one that is current, while the span lasts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 456 }), (days) => {
        const weeks = newsWeeks([], SPAN, addDays(START, days));
        expect(weeks.filter(({ when }) => when === 'current')).toHaveLength(1);
        expect(weeks.map(({ when }) => when).join(' ')).toMatch(/^(past ?)*current ?( ?to-come)*$/);
      }),
    );
  });
  it('before the first day of which news were entered have news or are not known', () => {
    fc.assert(
      fc.property(news, day, day, (items, newsFrom, today) => {
        for (const week of newsWeeks(items, { ...SPAN, newsFrom }, today)) {
          const isUnknown = week.from <= today && week.to < newsFrom && week.news === 0;
          expect(week.when === 'not-entered', week.code).toBe(isUnknown);
        }
      }),
    );
  });
  it('follow each other without a gap', () => {
    const weeks = isoWeeksBetween(START, END);
    expect(weeks.slice(1).map(({ from }) => from)).toEqual(
      weeks.slice(0, -1).map(({ to }) => addDays(to, 1)),
    );
  });
});
