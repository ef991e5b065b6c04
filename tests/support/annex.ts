import { TASK_GROUPS } from '../../src/collections/enums.ts';

/** One numbered row of the annex, as its text file has it. */
export interface AnnexRow {
  number: number;
  /** Code of the group heading above the row. */
  group: string;
  /** Words of the row, page by page. */
  pages: string[][];
}

/** The five cells of a row in the order of the columns. */
export type Cells = Readonly<Record<'text' | 'lead' | 'support' | 'result' | 'time', string>>;

const PAGE_HEADER =
  /STT\s+Nội dung công việc\s+Đơn vị chủ trì\s+Đơn vị phối hợp\s+Kết quả thực hiện\s+Thời gian\s+thực hiện/g;
const HEADINGS = new Map<string, string>(
  Object.entries(TASK_GROUPS).map(([code, name]) => [`${code} ${name}`, code]),
);

/** The rows of the annex. A row starts on the line whose first word is the next number. */
export function readAnnex(notice: string): AnnexRow[] {
  const rows: AnnexRow[] = [];
  let group = '';
  for (const page of notice.split(PAGE_HEADER).slice(1)) {
    rows.at(-1)?.pages.push([]);
    for (const line of page.split('\n').map(wordsOf)) {
      const heading = HEADINGS.get(line.join(' '));
      if (heading) group = heading;
      else if (line[0] === String(rows.length + 1))
        rows.push({ number: rows.length + 1, group, pages: [line.slice(1)] });
      else
        rows
          .at(-1)
          ?.pages.at(-1)
          ?.push(...line);
    }
  }
  return rows.map((row) => ({ ...row, pages: row.pages.filter((words) => words.length > 0) }));
}

/** What differs between the row and the cells; undefined when every word stands where the annex has it. */
export function compareRow(row: AnnexRow, cells: Cells): string | undefined {
  const columns = [cells.text, cells.lead, cells.support, cells.result, cells.time].map(wordsOf);
  // The text file has no column lines, but the annex starts every cell with a capital or a percentage.
  const cut = columns.find(([first]) => first && !/^(?:\p{Lu}|\d+%)/u.test(first));
  if (cut) return `a cell starts in mid-sentence: “${cut.join(' ')}”`;
  if (fillsPages(row.pages, columns)) return undefined;
  return describeDifference(row.pages.flat(), columns.flat());
}

/** On every page stands a piece of each cell, in the order of the columns; after the last page no word is left. */
function fillsPages([page, ...later]: readonly string[][], columns: readonly string[][]): boolean {
  if (!page) return columns.every((words) => words.length === 0);
  return takePage(page, columns, []).some((rest) => fillsPages(later, rest));
}

/** What may be left of the columns after this page: one answer for each way of cutting them. */
function takePage(
  page: readonly string[],
  [column, ...next]: readonly string[][],
  rest: readonly string[][],
): string[][][] {
  if (!column) return page.length === 0 ? [[...rest]] : [];
  const ways: string[][][] = [];
  for (
    let taken = 0;
    taken === 0 || (taken <= column.length && column[taken - 1] === page[taken - 1]);
    taken++
  )
    ways.push(...takePage(page.slice(taken), next, [...rest, column.slice(taken)]));
  return ways;
}

function describeDifference(annex: readonly string[], written: readonly string[]): string {
  const [lost, added] = [surplus(annex, written), surplus(written, annex)];
  if (lost.length === 0 && added.length === 0) return 'the same words in another order';
  return [
    lost.length && `missing: “${lost.join(' ')}”`,
    added.length && `not in the annex: “${added.join(' ')}”`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** Words that the first list has more often than the second. */
function surplus(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);
