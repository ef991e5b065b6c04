import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareRow, readAnnex, type AnnexRow, type Cells } from '../support/annex.ts';
import { readContent } from '../../src/store/read.ts';

const notice = readFileSync('tests/fixtures/source/thong-bao-phan-cong-nhiem-vu.txt', 'utf8');
const rows = readAnnex(notice);
const tasks = readContent(['src']).entries.filter(({ collection }) => collection === 'tasks');
const CELLS = ['text', 'lead', 'support', 'result', 'time'] as const;
const pairs = rows.map((row) => [row, cellsOf(row)] as const);

function cellsOf({ number }: AnnexRow): Cells {
  const task = tasks.find(({ data }) => data.number === number);
  if (!task) throw new Error(`No task ${number}.`);
  return task.data.verbatim as Cells;
}

/** Every way of writing the cells with one cell's words changed. */
function plant(cells: Cells, change: (words: string[], at: number) => string[]): Cells[] {
  return CELLS.flatMap((cell) => {
    const words = cells[cell].split(' ').filter(Boolean);
    return words.map((_, at) => ({ ...cells, [cell]: change([...words], at).join(' ') }));
  });
}

const unseen = (change: (words: string[], at: number) => string[]) =>
  pairs.flatMap(([row, cells]) =>
    plant(cells, change).flatMap((planted) =>
      compareRow(row, planted) ? [] : [{ row: row.number, planted }],
    ),
  );

describe('the tasks', () => {
  it('are the annex’s 21 rows', () => {
    expect(rows.map(({ number }) => number)).toEqual(
      [...Array(21).keys()].map((index) => index + 1),
    );
    expect(tasks).toHaveLength(21);
  });
  it('have the annex’s words, all of them, in its order', () =>
    expect(pairs.map(([row, cells]) => compareRow(row, cells)).filter(Boolean)).toEqual([]));
  it('stand under the annex’s group headings', () =>
    expect(rows.map(({ number, group }) => [number, group])).toEqual(
      rows.map(({ number }) => [
        number,
        tasks.find(({ data }) => data.number === number)?.data.group,
      ]),
    ));
  it('may break their lines elsewhere', () =>
    expect(
      pairs
        .map(([row, cells]) =>
          compareRow(row, { ...cells, text: `  ${cells.text.replaceAll(' ', ' \n ')}\n` }),
        )
        .filter(Boolean),
    ).toEqual([]));
  it('may be broken over pages: rows 5, 20 and 21 are', () =>
    expect(rows.filter(({ pages }) => pages.length > 1).map(({ number }) => number)).toEqual([
      5, 20, 21,
    ]));
});

describe('in every cell of every row', () => {
  it('a changed word is found', () =>
    expect(unseen((words, at) => words.with(at, `${words[at]}x`))).toEqual([]));
  it('a changed mark is found', () =>
    expect(unseen((words, at) => words.with(at, `${words[at]},`))).toEqual([]));
  it('a decomposed word is found', () =>
    expect(
      unseen((words, at) => words.with(at, words[at]?.normalize('NFD') ?? '')).filter(
        ({ planted }) => Object.values(planted).some((text) => text !== text.normalize('NFC')),
      ),
    ).toEqual([]));
  it('a dropped word is found', () =>
    expect(unseen((words, at) => words.toSpliced(at, 1))).toEqual([]));
  it('an added word is found', () =>
    expect(unseen((words, at) => words.toSpliced(at, 0, 'các'))).toEqual([]));
  it('two words in the other order are found', () =>
    expect(
      unseen((words, at) =>
        at === 0 || words[at] === words[at - 1]
          ? ['x']
          : words.toSpliced(at - 1, 2, words[at] ?? '', words[at - 1] ?? ''),
      ),
    ).toEqual([]));
  it('the difference names the words', () => {
    const [row, cells] = pairs[0] ?? [];
    expect(
      row && cells && compareRow(row, { ...cells, result: 'Có chuyên đề trên cổng thông tin' }),
    ).toBe('missing: “mục”; not in the annex: “đề”');
  });
});

// The text file has no column lines. A word moved over the edge to the next cell is seen when a cell then starts in lower case or with
// a number, or, in the rows that a page breaks, when the pieces no longer fit. Not seen: words moved in front of a capital (the three
// below; of several words at once “UBMTTQVN phường …” in rows 12 and 17 or “UBND phường” in rows 1 and 7), and a whole cell moved
// into the empty one beside it. Those were read by eye.
describe('one word moved over the edge between two cells', () => {
  const moves = pairs.flatMap(([row, cells]) =>
    CELLS.slice(1).flatMap((cell, index) => moveOver(row, cells, CELLS[index] ?? 'text', cell)),
  );
  const missed = moves.filter(({ row, planted }) => !compareRow(row, planted));

  it('is found in all but three of 150 places', () => {
    expect(moves).toHaveLength(150);
    expect(missed.map(({ row, planted }) => `${row.number}: ${planted.lead}`)).toEqual([
      '6: Phòng) Tổ công nghệ số cộng đồng',
      '11: Kinh tế, Hạ tầng và Đô thị',
      '18: Kinh tế, Hạ tầng và Đô thị',
    ]);
  });
});

function moveOver(row: AnnexRow, cells: Cells, from: keyof Cells, to: keyof Cells) {
  const [left, right] = [
    cells[from].split(' ').filter(Boolean),
    cells[to].split(' ').filter(Boolean),
  ];
  const forwards = {
    ...cells,
    [from]: left.slice(0, -1).join(' '),
    [to]: [...left.slice(-1), ...right].join(' '),
  };
  const backwards = {
    ...cells,
    [from]: [...left, ...right.slice(0, 1)].join(' '),
    [to]: right.slice(1).join(' '),
  };
  return [
    ...(left.length ? [{ row, planted: forwards }] : []),
    ...(right.length ? [{ row, planted: backwards }] : []),
  ];
}
