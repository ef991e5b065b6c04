import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { DEADLINE_STATES, PERIOD_RESULTS, TASK_STATES } from '../../src/collections/enums.ts';
import * as expected from '../fixtures/account/account.ts';
import { CHANGED_DAYS, DIFFERENCES } from '../fixtures/account/days.ts';
import { SITES } from '../support/sites.ts';

type Row = Record<string, string | number | boolean | null>;

const { dir } = SITES.sample;
const read = (file: string) => readFileSync(join(dir, file), 'utf8');
const json = (name: string) =>
  (JSON.parse(read(`du-lieu/v1/${name}.json`)) as { records: Row[] }).records;
const csv = (name: string) =>
  parse(read(`du-lieu/v1/${name}.csv`), {
    bom: true,
    delimiter: ';',
    columns: true,
    record_delimiter: '\r\n',
  }) as Row[];
const page = (path: string) => parseHTML(read(`${path.slice(1)}index.html`)).document;
const words = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const dash = (value: unknown) => (value === null || value === '' ? '-' : value);
const asText = (row: readonly unknown[]) => row.map(String);
const vn = (day: string) => day.split('-').reverse().map(Number).join('/');

describe.each([
  ['JSON', json],
  ['CSV', csv],
])('the account worked by hand stands in the %s of the sample site', (_, records) => {
  it('task by task', () => {
    const rows = records('tasks').map((row) =>
      asText([
        row.id,
        row.state,
        row.deadline,
        row.ageDays,
        row.freshness,
        row.evidenceLevel,
        row.report,
        row.asOf,
      ]),
    );
    expect(rows).toEqual(expected.TASKS_ON_25_11_2026.map(asText));
  });
  it('figure by figure', () => {
    const rows = records('indicators').map((row) =>
      asText([
        ...[row.task, row.indicator, row.year, row.target],
        ...[row.value, row.numerator, row.denominator, row.asOf].map(dash),
        dash(row.asOf) === '-' ? '-' : dash(row.report) === '-' ? 'computed' : row.report,
        dash(row.isMet),
      ]),
    );
    expect(rows).toEqual(expected.INDICATORS_ON_25_11_2026.map(asText));
  });
  it('event by event', () => {
    const rows = records('tasks').filter(({ eventsHeld }) => Number(eventsHeld) > 0);
    expect(
      rows.map(({ id, eventsHeld, eventAttendees }) => asText([id, eventsHeld, eventAttendees])),
    ).toEqual(
      expected.EVENTS_ON_25_11_2026.map(([id, held, attendees]) => asText([id, held, attendees])),
    );
  });
  it('in the results of 2025', () => {
    const rows = records('indicators').filter(
      ({ year, result }) => String(year) === '2025' && dash(result) !== '-',
    );
    const wanted = Object.entries(expected.RESULTS_OF_2025).filter(([task]) =>
      rows.some((row) => row.task === task),
    );
    expect(rows.map(({ task, result }) => [task, result])).toEqual(wanted);
    expect(rows.length).toBe(5);
  });
});

describe('the account worked by hand stands on the pages of the sample site', () => {
  it('in the counts of the progress page', () => {
    const links = [...page('/tien-do/').querySelectorAll('task-filter a[data-tag]')].map(words);
    const counts = { ...expected.COUNTS_ON_25_11_2026.state };
    const labels = Object.entries(counts).filter(([, count]) => count > 0);
    expect(links).toEqual(
      expect.arrayContaining([
        'Tất cả: 21',
        ...labels.map(
          ([code, count]) => `${TASK_STATES[code as keyof typeof TASK_STATES]}: ${count}`,
        ),
      ]),
    );
    expect(links).toEqual(
      expect.arrayContaining([
        `${DEADLINE_STATES.open}: 14`,
        `${DEADLINE_STATES.passed}: 2`,
        `${DEADLINE_STATES.yearly}: 5`,
        'Nhóm III: 7',
      ]),
    );
  });
  it('in what changed this month', () => {
    const items = [...page('/tien-do/').querySelectorAll('details')]
      .filter((one) => words(one.querySelector('summary')) === 'Tháng 11/2026: 5 báo cáo mới')
      .flatMap((one) => [...one.querySelectorAll('li')]);
    expect(
      items.map((item) => item.querySelector('a')?.getAttribute('href')?.split('#')[1]),
    ).toEqual(expected.CHANGES_OF_NOVEMBER_2026.map(([id]) => id));
    expect(words(items[1] ?? null)).toContain('Từ “Đang làm” sang “Đã hoàn thành”');
  });
  it('in the squares of the weeks', () => {
    const strip = page('/tien-do/').querySelector('[aria-labelledby=moi-tuan]');
    expect(words(strip?.querySelector('h2') ?? null)).toBe(
      'Mỗi tuần một tin: 57 trong 61 tuần có tin',
    );
    const squares = [...(strip?.querySelectorAll('.weeks li') ?? [])].map((square) =>
      [square.className, words(square.querySelector('b'))].join(' ').trim(),
    );
    const count = (drawing: string) => squares.filter((square) => square === drawing).length;
    const { withNews, onlyLinked, empty, toCome } = expected.WEEKS_ON_25_11_2026;
    expect([count('done ✓'), count('done ↗'), count('none'), count('coming')]).toEqual([
      withNews - onlyLinked.length,
      onlyLinked.length,
      empty.length,
      toCome.length,
    ]);
  });
  it.each(expected.TASKS_ON_25_11_2026)(
    'on the page of %s',
    (task, state, _, age, __, level, ___, asOf) => {
      const facts = words(page(`/tien-do/${task}/`).querySelector('.facts'));
      expect(facts).toContain(TASK_STATES[state]);
      expect(facts).toContain(`${age} ngày trước`);
      expect(facts).toContain(`Tính đến ngày ${vn(asOf)}`);
      expect(facts).toContain(
        { 'self-reported': 'Đơn vị tự báo', documented: 'Có tài liệu', confirmed: 'Đã xác nhận' }[
          level
        ],
      );
    },
  );
  it.each(expected.INDICATORS_ON_25_11_2026)(
    'in the figures of %s, %s, %s',
    (task, _, year, __, value, numerator, denominator, asOf) => {
      const rows = [
        ...page(`/tien-do/${task}/`).querySelectorAll('[aria-labelledby=muc-tieu] tbody tr'),
      ].map(words);
      const row = rows.find((text) => text.startsWith(`${year} `)) ?? '';
      if (numerator !== '-')
        expect(row).toContain(
          `${numerator.toLocaleString('vi')} trên ${Number(denominator).toLocaleString('vi')}`,
        );
      else if (value === '-') expect(row).toContain('Chưa có số liệu');
      if (asOf !== '-') expect(row).toContain(vn(asOf));
    },
  );
  it('in the printed table, in the order of the annex', () => {
    const rows = [...page('/tien-do/bao-cao/').querySelectorAll('.report tbody tr')].filter((row) =>
      row.querySelector('th[scope=row]'),
    );
    const cells = rows.map((row) => [...row.querySelectorAll('th, td')].map(words));
    expect(cells.map(([number]) => number)).toEqual(
      expected.TASKS_ON_25_11_2026.map((_, index) => String(index + 1)),
    );
    expect(cells.map((row) => row[6])).toEqual(
      expected.TASKS_ON_25_11_2026.map(([, state]) => expect.stringContaining(TASK_STATES[state])),
    );
    const confirmedOn = new Map(json('reports').map(({ id, confirmedOn: day }) => [id, day]));
    expect(cells.map((row) => row[9])).toEqual(
      expected.TASKS_ON_25_11_2026.map(([, , , , , , report]) => {
        const day = confirmedOn.get(report);
        return `${vn(report.slice(0, 10))}${typeof day === 'string' ? `Xác nhận ngày ${vn(day)}` : 'Chưa xác nhận'}`;
      }),
    );
  });
  it('in the list of every unit', () => {
    for (const [unit, count] of Object.entries(expected.COUNTS_ON_25_11_2026.unit))
      expect(
        page(`/tien-do/don-vi/${unit}/`).querySelectorAll('[aria-labelledby=chu-tri] .jobs > li'),
        unit,
      ).toHaveLength(count);
  });
  it('in the closed year 2025, which 42 later reports did not change', () => {
    const rows = [...page('/tien-do/ky/2025/').querySelectorAll('tbody tr')];
    const results = rows.map((row) => [
      /nv-\d\d/.exec(row.querySelector('a')?.getAttribute('href') ?? '')?.[0],
      words(row.querySelector('b')),
    ]);
    expect(results).toEqual(
      Object.entries(expected.RESULTS_OF_2025).map(([task, result]) => [
        task,
        PERIOD_RESULTS[result],
      ]),
    );
    expect(json('reports').filter(({ date }) => String(date) > '2026-01-15')).toHaveLength(42);
  });
});

describe('today’s real site', () => {
  const home = parseHTML(readFileSync(join(SITES.real.dir, 'tien-do/index.html'), 'utf8')).document;
  const rows = [...home.querySelectorAll('.jobs > li')];

  it('has 21 tasks, of which 1 and 3 are counted by the site and 19 are without data', () => {
    expect(rows).toHaveLength(21);
    const states = rows.map((row) => words(row.querySelector('.st')));
    expect(
      states
        .map((state, index) => [index + 1, state])
        .filter(([, state]) => state !== 'Chưa có số liệu'),
    ).toEqual([
      [1, 'Tự động đếm, đơn vị chưa báo cáo'],
      [3, 'Tự động đếm, đơn vị chưa báo cáo'],
    ]);
  });
  it('says that the section is not public yet, and claims no task done', () => {
    expect(words(rows[0] ?? null)).toContain('Chưa có địa chỉ công khai');
    expect(words(home.querySelector('.lead'))).toContain(
      '19 trong 21 việc chưa có số liệu, chưa việc nào được xác nhận hoàn thành',
    );
  });
  it('says of the time before the section that nothing was entered, never that there was none', () => {
    const realPage = (path: string) =>
      parseHTML(readFileSync(join(SITES.real.dir, path, 'index.html'), 'utf8')).document;
    const strip = words(realPage('tien-do').querySelector('[aria-labelledby=moi-tuan]'));
    const result = words(realPage('tien-do/nv-03').querySelector('[aria-labelledby=muc-tieu]'));
    const report = words(realPage('tien-do/bao-cao').querySelector('.report'));
    for (const text of [strip, result, report])
      expect(text).toContain('chưa nhập tin của thời gian này');
    expect(strip).not.toMatch(/Tuần \d+: không có tin/);
    expect(result).not.toContain('Chưa tới mục tiêu');
    expect(result).toContain('2025 ít nhất 1 tin mỗi tuần Chưa có số liệu');
    const { records } = JSON.parse(
      readFileSync(join(SITES.real.dir, 'du-lieu/v1/indicators.json'), 'utf8'),
    ) as { records: Row[] };
    expect(
      records
        .filter(({ indicator }) => indicator === 'tin-moi-tuan')
        .map(({ year, denominator, isMet, notEnteredBefore }) =>
          year === 2025 ? [year, denominator, isMet, notEnteredBefore] : [year, notEnteredBefore],
        ),
    ).toEqual([
      [2025, null, null, '2026-11-23'],
      [2026, '2026-11-23'],
    ]);
  });
});

describe('the days compared by hand stand on the pages of the sample site', () => {
  it.each(DIFFERENCES)('on the page of $day', ({ day, before, sentences }) => {
    const section = page(`/tien-do/ngay/${day}/`).querySelector('[aria-labelledby=doi-gi]');
    expect(words(section?.querySelector('h2') ?? null)).toBe(`Khác gì so với ngày ${vn(before)}`);
    const items = [...(section?.querySelectorAll('li') ?? [])].map((item) => [
      item.querySelector('a')?.getAttribute('href')?.split('/').at(-2),
      words(item.querySelector('p')),
    ]);
    expect(Object.fromEntries(items)).toEqual(sentences);
  });
  it('and the list leads from any day to the last one before it on which something changed', () => {
    const links = [...page('/tien-do/ngay/').querySelectorAll('main section a')].map((link) => [
      link.getAttribute('href')?.split('/').at(-2),
      words(link),
    ]);
    const newest = links.slice(0, CHANGED_DAYS.length);
    expect(newest.map(([day]) => day)).toEqual(CHANGED_DAYS.toReversed());
    expect(newest.slice(0, 4).map(([, label]) => label)).toEqual([
      'Từ 21/11/2026 đến hết 25/11/2026',
      'Ngày 20/11/2026',
      'Ngày 19/11/2026',
      'Ngày 18/11/2026',
    ]);
  });
});
