import writeExcelFile from 'write-excel-file/universal';
import { cellText, type Cell } from './open-data.ts';

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
  return withoutTimes(new Uint8Array(await (await file.toBlob()).arrayBuffer()));
}

const toCell = (cell: Cell) =>
  typeof cell === 'number' || typeof cell === 'boolean'
    ? cell
    : cell === null
      ? null
      : { value: cellText(cell), type: String };

/** Signatures and places within a ZIP file's records. */
const [END, ENTRY] = [0x06054b50, 0x02014b50];
const END_BYTES = 22;
const ENTRY_BYTES = 46;
/** 1 January 1980, the first day that a ZIP file knows. */
const NO_TIME = 0x00210000;

/** Takes out of a ZIP file when it was written. */
function withoutTimes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END_BYTES;
  if (view.getUint32(end, true) !== END) throw new Error('The end of the ZIP file is not there.');
  let entry = view.getUint32(end + 16, true);
  while (view.getUint32(entry, true) === ENTRY) {
    view.setUint32(entry + 12, NO_TIME, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, NO_TIME, true);
    entry += [28, 30, 32].reduce((sum, at) => sum + view.getUint16(entry + at, true), ENTRY_BYTES);
  }
  return bytes;
}
