import writeExcelFile from 'write-excel-file/node';
import { cellText, type Cell } from '../core/open-data.ts';
import { withoutTime } from './same-bytes.ts';

/** The sheet's name; Excel shows it on a tab. */
const LONGEST_NAME = 31;

/** Records as a workbook with one sheet: numbers are numbers, everything else stays the text that it is. The same records give the same bytes. */
export async function toSpreadsheet(
  name: string,
  columns: readonly string[],
  records: readonly Record<string, Cell>[],
): Promise<Uint8Array<ArrayBuffer>> {
  const head = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const rows = records.map((record) => columns.map((column) => toCell(record[column] ?? null)));
  const file = writeExcelFile([head, ...rows], {
    sheet: name.slice(0, LONGEST_NAME),
    stickyRowsCount: 1,
  });
  return withoutTime(await file.toBuffer());
}

const toCell = (cell: Cell) =>
  typeof cell === 'number' || typeof cell === 'boolean'
    ? cell
    : cell === null
      ? null
      : { value: cellText(cell), type: String };
