import { describe, expect, it } from 'vitest';
import EventCounts from '../../src/components/tasks/EventCounts.astro';
import IndicatorResult from '../../src/components/tasks/IndicatorResult.astro';
import StateCounts from '../../src/components/tasks/StateCounts.astro';
import TaskFacts from '../../src/components/tasks/TaskFacts.astro';
import TaskSquares from '../../src/components/tasks/TaskSquares.astro';
import WeekStrip from '../../src/components/tasks/WeekStrip.astro';
import { formatFigure, formatTarget } from '../../src/core/progress/format.ts';
import type { Indicator } from '../../src/core/progress/types.ts';
import { stateSign } from '../../src/core/progress/index.ts';
import { NO_DATA_LABEL, TASK_STATES, codesOf } from '../../src/collections/enums.ts';
import { allWords, draw, wordsOf } from '../support/draw.ts';
import { findGlued, linesOf } from '../support/glued.ts';

const gluedIn = (body: HTMLElement) => linesOf(body.innerHTML).flatMap(findGlued);

describe('the strip of weeks', () => {
  const week = (number: number, more: object) => ({
    year: 2025,
    week: number,
    from: '2025-09-29',
    to: '2025-10-05',
    news: 0,
    isOnlyLinked: false,
    when: 'past',
    ...more,
  });
  const strip = () =>
    draw(WeekStrip, {
      weeks: [
        week(38, { news: 2 }),
        week(39, {}),
        week(40, { news: 1, isOnlyLinked: true }),
        week(41, { when: 'current' }),
        week(42, { when: 'to-come' }),
      ],
    });

  it('has a square for each week, and a sign for news, for links alone and for this week', async () => {
    const body = await strip();
    expect([...body.querySelectorAll('ol li')].map((square) => square.className)).toEqual([
      // The newest quarter stands first.
      'done',
      'none',
      'coming',
      'done',
      'none',
    ]);
    expect(allWords(body, 'ol li b')).toEqual(['↗', '?', '', '✓', '']);
  });
  it('says in rows of numbers what the squares show, of the weeks that have begun', async () => {
    const body = await strip();
    const rows = [...body.querySelectorAll('tbody tr')].map((row) => allWords(row, 'th, td'));
    expect(rows).toEqual([
      ['Quý III/2025', '2', '1', '1'],
      ['Quý IV/2025', '2', '1', '1'],
    ]);
  });
  it('glues no words together', async () => expect(gluedIn(await strip())).toEqual([]));
});

describe('the classes held for a task', () => {
  const counts = () =>
    draw(EventCounts, {
      events: {
        held: [{}, {}, {}],
        attendees: 1078,
        audiences: new Map([
          ['nguoi-cao-tuoi', { held: 2, attendees: 1000 }],
          ['all', { held: 1, attendees: 78 }],
        ]),
      },
      audienceNames: new Map([['nguoi-cao-tuoi', 'Người cao tuổi']]),
    });

  it('are counted in one sentence', async () =>
    expect(wordsOf((await counts()).querySelector('caption'))).toContain(
      'đã mở 3 buổi, 1.078 lượt người dự',
    ));
  it('are counted by audience, everybody included', async () =>
    expect(allWords(await counts(), 'tbody tr')).toEqual([
      'Người cao tuổi 2 1.000',
      'Mọi người 1 78',
    ]));
  it('glue no words together', async () => expect(gluedIn(await counts())).toEqual([]));
});

describe('the facts of a task', () => {
  const unit = (id: string, name: string) => ({ id, data: { name } });
  const facts = (row: object = {}) =>
    draw(TaskFacts, {
      row: {
        task: { data: { schedule: { to: '2026-12-31' } } },
        report: undefined,
        state: 'no-data',
        deadline: 'open',
        level: undefined,
        indicators: [],
        judgements: [],
        events: { held: [], attendees: 0 },
        leads: [unit('van-phong', 'Văn phòng'), unit('cong-an', 'Công an'), unit('doan', 'Đoàn')],
        ...row,
      },
      supports: [unit('a', 'Hội A'), unit('b', 'Hội B')],
      unitNames: new Map([
        ['van-phong', 'Văn phòng'],
        ['cong-an', 'Công an'],
      ]),
    });
  const factOf = (body: HTMLElement, name: string) =>
    wordsOf(
      [...body.querySelectorAll('dt')].find((term) => wordsOf(term) === name)?.nextElementSibling,
    );

  it('name the leading units, each a link in a line of its own', async () =>
    expect(allWords(await facts(), 'dd a[href*="/don-vi/"]:only-child')).toEqual([
      'Văn phòng',
      'Công an',
      'Đoàn',
    ]));
  it('name the units that help', async () =>
    expect(factOf(await facts(), 'Phối hợp')).toBe('Hội A, Hội B'));
  it('say that nothing was reported', async () => {
    const body = await facts();
    expect([factOf(body, 'Bằng chứng'), factOf(body, 'Số liệu')]).toEqual(['Chưa có', 'Chưa có']);
    expect(factOf(body, 'Báo cáo')).toBe('');
  });
  it('name who reported and who confirmed, each with the day', async () => {
    const body = await facts({
      report: {
        data: {
          reportedBy: 'van-phong',
          date: '2026-11-20',
          asOf: '2026-11-18',
          confirmation: { unit: 'cong-an', date: '2026-11-21' },
        },
      },
      state: 'done',
      age: 5,
      freshness: 'new',
      level: 'documented',
    });
    expect(factOf(body, 'Báo cáo')).toContain('Văn phòng, 20/11/2026');
    expect(factOf(body, 'Xác nhận')).toBe('Công an, 21/11/2026');
    expect(factOf(body, 'Số liệu')).toContain('18/11/2026');
  });
  it('glue no words together', async () => expect(gluedIn(await facts())).toEqual([]));
});

describe('the squares of the tasks', () => {
  it('are links that say number, name and state', async () => {
    const body = await draw(TaskSquares, {
      rows: [
        { task: { id: 'nv-03', data: { number: 3, title: 'Mỗi tuần một tin' } }, state: 'done' },
      ],
    });
    const [link] = body.querySelectorAll('li a');
    expect(link?.getAttribute('href')).toBe('/tien-do/nv-03/');
    expect(link?.getAttribute('aria-label')).toBe(`Việc 3: Mỗi tuần một tin. ${TASK_STATES.done}`);
    expect(wordsOf(link)).toBe('3 ✓');
  });
});

it('no two states that are known share a sign', () => {
  const signs = codesOf(TASK_STATES).map(stateSign);
  expect(signs.filter((sign) => sign === '')).toHaveLength(1);
  expect(new Set(signs).size).toBe(signs.length);
});

describe('the counts by state', () => {
  it('count each state once', async () =>
    expect(
      allWords(await draw(StateCounts, { states: ['done', 'no-data', 'done'] }), 'li'),
    ).toEqual([`✓ ${TASK_STATES.done}: 2 việc`, `${NO_DATA_LABEL}: 1 việc`]));
});

describe('the result of an indicator', () => {
  const indicator = {
    id: 'ty-le',
    name: 'Tỉ lệ biết dùng',
    kind: 'ratio',
    unit: 'hộ',
    comparison: 'at-least',
    targets: [{ period: '2026', value: 80 }],
    criteria: 'Đếm hộ.',
    how: 'Tổ đếm.',
  } as unknown as Indicator;
  const figure = (numerator: number, asOf: string) => ({
    numerator,
    denominator: 100,
    value: numerator,
    asOf,
    report: `${asOf}-nv-02`,
  });
  const result = (figures: ReturnType<typeof figure>[]) =>
    draw(IndicatorResult, {
      task: 'nv-02',
      periods: [{ indicator, year: 2026, target: 80, figure: figures.at(-1), isMet: false }],
      figures,
    });

  it('sets the target beside what is known, which may be nothing', async () => {
    const body = await result([]);
    expect(allWords(body, 'tbody tr:first-child > *')).toEqual([
      '2026',
      formatTarget(indicator, 80),
      NO_DATA_LABEL,
    ]);
    expect(body.querySelectorAll('img, details')).toHaveLength(0);
  });
  it('says below what counts and how, in two sentences that stand apart', async () => {
    expect(allWords(await result([]), 'tfoot td')).toEqual(['Đếm hộ. Tổ đếm.']);
  });
  it('draws no picture of one figure', async () => {
    const body = await result([figure(40, '2026-06-01')]);
    expect(body.querySelectorAll('img')).toHaveLength(0);
    expect(wordsOf(body.querySelector('tbody td:last-child'))).toContain(
      formatFigure(figure(40, '2026-06-01'), indicator),
    );
  });
  it('draws two, says in words what the picture shows, and lists each figure with its report', async () => {
    const body = await result([figure(40, '2026-06-01'), figure(60, '2026-09-01')]);
    const [picture] = body.querySelectorAll('img');
    expect(picture?.getAttribute('src')).toBe('/tien-do/nv-02/ty-le.svg');
    expect(picture?.getAttribute('alt')).toContain('1/9/2026');
    expect(
      [...body.querySelectorAll('details a')].map((link) => link.getAttribute('href')),
    ).toEqual(['#2026-06-01-nv-02', '#2026-09-01-nv-02']);
  });
  it('is a fault where there is no year', async () =>
    expect(draw(IndicatorResult, { task: 'nv-02', periods: [], figures: [] })).rejects.toThrow(
      'nv-02',
    ));
});
