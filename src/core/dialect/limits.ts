import type { LineFault } from '../diagnostic.ts';

const MAX_CHARACTERS = 200_000;
const MAX_LINES = 2000;
const MAX_MARKS = 3000;
const MAX_TAGS = 500;
const MAX_CELLS = 2000;
const MAX_DIGITS = 5000;
const MARK = /[*_~`[\]<>{}\\&|!@:]|www\.|^[ \t]*(?:[#+=-]|\d{1,9}[.)]\s)/gim;
const TAG = /<\/?[A-Z]/g;
const TOO_DEEP = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){21}/;
const TABLE_RULE = /^[\s>|:-]*\|[\s|:-]*$/;

/** What would cost the parser more than it may: found by counting, before the parser starts. A table's short rows are filled up, so its cells are counted too. */
export function findExcess(body: string): LineFault | undefined {
  const excess = [
    body.length > MAX_CHARACTERS && `Bài dài quá ${MAX_CHARACTERS / 1000} nghìn ký tự`,
    hasMore(body, /\n/g, MAX_LINES) && `Bài dài quá ${MAX_LINES} dòng`,
    hasMore(body, MARK, MAX_MARKS) && `Bài có hơn ${MAX_MARKS} dấu như * _ [ ] < > & |`,
    hasMore(body, TAG, MAX_TAGS) && 'Bài có quá nhiều khung và số gọi được',
    hasMore(body, /\d/g, MAX_DIGITS) && `Bài có hơn ${MAX_DIGITS} chữ số`,
  ].find((message) => message !== false);
  if (excess) return { line: 1, message: `${excess}. Hãy tách thành nhiều bài.` };
  const lines = body.split('\n');
  const deep = lines.findIndex((line) => TOO_DEEP.test(line));
  if (deep >= 0)
    return {
      line: deep + 1,
      message: 'Danh sách hoặc trích dẫn lồng quá sâu. Hãy viết phẳng hơn.',
    };
  const table = lines.findIndex(
    (line, index) => TABLE_RULE.test(line) && cellsOf(lines, index) > MAX_CELLS,
  );
  return table < 0
    ? undefined
    : { line: table + 1, message: `Bảng có hơn ${MAX_CELLS} ô. Hãy chia thành nhiều bảng nhỏ.` };
}

/** Whether a global pattern stands in a text more often than that; stops counting when it does. */
export function hasMore(text: string, pattern: RegExp, most: number): boolean {
  if (text.length <= most) return false;
  pattern.lastIndex = 0;
  let count = 0;
  while (count <= most && pattern.test(text)) count++;
  return count > most;
}

/** Cells of the table whose rule is at `rule`: it ends at an empty line. */
function cellsOf(lines: readonly string[], rule: number): number {
  const end = lines.findIndex((line, index) => index > rule && line.trim() === '');
  return ((lines[rule]?.split('|').length ?? 0) + 1) * ((end < 0 ? lines.length : end) - rule);
}
