import { stringify } from 'csv-stringify/sync';

/** What one cell of a table holds. */
export type Cell = string | number | boolean | null | readonly string[];

/** Between the items of a list in one cell. No item holds it. */
export const LIST_SEPARATOR = ' | ';

/** Addresses of the open data; below these nothing is ever renamed. */
export const dataAddressOf = (name: string, kind: 'json' | 'csv' | 'xlsx' | 'schema.json') =>
  `/du-lieu/v1/${name}.${kind}`;
export const CALENDAR_ADDRESS = '/du-lieu/v1/lich.ics';
/** The classes without the deadlines, for residents' phones. */
export const CLASSES_ADDRESS = '/lich/lop-hoc.ics';
export const REPORTS_FEED_ADDRESS = '/tien-do/rss.xml';

export const LICENCE =
  'Ghi rõ nguồn khi dùng lại: chuyên mục “Bình dân học vụ số”, phường Nam Đồng, thành phố Hải Phòng.';

/** What Excel on a Vietnamese Windows parts columns by, since the comma stands before decimals there. */
export const CSV_DELIMITER = ';';

/** What begins a formula. A text that begins so gets an apostrophe before it: a table runs nothing. */
const FORMULA = /^[=+\-@\t\r]/;

/** Records as CSV that Excel on a Vietnamese Windows opens right. Nothing stands for null. Throws on an item with the separator. */
export function toCsv(
  columns: readonly string[],
  records: readonly Record<string, Cell>[],
): string {
  return stringify(
    records.map((record) => columns.map((column) => toCsvText(record[column] ?? null))),
    {
      header: true,
      columns: [...columns],
      bom: true,
      delimiter: CSV_DELIMITER,
      record_delimiter: 'windows',
    },
  );
}

function toCsvText(cell: Cell): string {
  const text = cellText(cell);
  return typeof cell !== 'number' && FORMULA.test(text) ? `'${text}` : text;
}

/** A cell in words; a list as one line. Throws on an item with the separator. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (!Array.isArray(cell)) return String(cell);
  const broken = cell.find((item: string) => item.includes(LIST_SEPARATOR) || item === '');
  if (broken !== undefined)
    throw new Error(`“${broken}” không đặt được vào một ô danh sách. Hãy bỏ dấu “|”.`);
  return cell.join(LIST_SEPARATOR);
}
