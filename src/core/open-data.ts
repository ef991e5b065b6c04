import { stringify } from 'csv-stringify/sync';

/** What one cell of a table holds. */
export type Cell = string | number | boolean | null | readonly string[];

/** Between the items of a list in one cell. No item holds it. */
export const LIST_SEPARATOR = ' | ';

/** Addresses of the open data; below these nothing is ever renamed. */
export const dataAddressOf = (name: string, kind: 'json' | 'csv' | 'schema.json') =>
  `/du-lieu/v1/${name}.${kind}`;
export const CALENDAR_ADDRESS = '/du-lieu/v1/lich.ics';
export const REPORTS_FEED_ADDRESS = '/tien-do/rss.xml';

export const LICENCE =
  'Ghi rõ nguồn khi dùng lại: chuyên mục “Bình dân học vụ số”, phường Nam Đồng, thành phố Hải Phòng.';

/** Records as CSV with a byte order mark, so that Excel reads Vietnamese right. Nothing stands for null. Throws on an item with the separator. */
export function toCsv(
  columns: readonly string[],
  records: readonly Record<string, Cell>[],
): string {
  return stringify(
    records.map((record) => columns.map((column) => toText(record[column] ?? null))),
    { header: true, columns: [...columns], bom: true, record_delimiter: 'windows' },
  );
}

function toText(cell: Cell): string {
  if (cell === null) return '';
  if (!Array.isArray(cell)) return String(cell);
  const broken = cell.find((item: string) => item.includes(LIST_SEPARATOR) || item === '');
  if (broken !== undefined)
    throw new Error(`“${broken}” không đặt được vào một ô danh sách. Hãy bỏ dấu “|”.`);
  return cell.join(LIST_SEPARATOR);
}
