import { inflateRawSync } from 'node:zlib';
import { afterEach, expect, it, vi } from 'vitest';
import { toCsv } from '../../../src/core/open-data.ts';
import { toSpreadsheet } from '../../../src/office-files/spreadsheet.ts';

const COLUMNS = ['name', 'count', 'isMet', 'list'];
const RECORDS = [
  { name: '=1+1', count: -5, isMet: true, list: ['a', 'b'] },
  { name: '-Danh sách hộ', count: 1.5, isMet: null, list: [] },
  { name: '0225; “hộ”', count: null, isMet: false, list: ['+84'] },
];
afterEach(() => void vi.useRealTimers());

it('Excel on a Vietnamese Windows parts the columns, reads the letters and runs nothing', () =>
  expect(toCsv(COLUMNS, RECORDS).split('\r\n')).toEqual([
    '\uFEFFname;count;isMet;list',
    "'=1+1;-5;true;a | b",
    "'-Danh sách hộ;1.5;;",
    '"0225; “hộ”";;false;\'+84',
    '',
  ]));

it('a workbook keeps texts as they are, and runs none of them', async () => {
  const file = Buffer.from(await toSpreadsheet('Việc', COLUMNS, RECORDS));
  const texts = unzip(file, 'xl/sharedStrings.xml');
  for (const text of ['=1+1', '-Danh sách hộ', '0225; “hộ”', 'a | b'])
    expect(texts).toContain(`>${text}<`);
  const sheet = unzip(file, 'xl/worksheets/sheet1.xml');
  expect(sheet).not.toContain('<f>');
  expect(sheet).toContain('<v>-5</v>');
});

it('the same records give the same workbook, whenever it is written', async () => {
  const written = [];
  for (const now of ['2026-11-28T02:00:00Z', '2027-12-29T03:00:10Z']) {
    vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
    written.push(Buffer.from(await toSpreadsheet('Việc', COLUMNS, RECORDS)).toString('hex'));
  }
  expect(written[0]).toBe(written[1]);
});

/** One file of a ZIP file, as text. */
function unzip(file: Buffer, name: string): string {
  let at = file.readUInt32LE(file.length - 6);
  for (;;) {
    if (file.readUInt32LE(at) !== 0x02014b50) throw new Error(`No ${name}.`);
    const [length, extra, comment] = [28, 30, 32].map((place) => file.readUInt16LE(at + place));
    if (file.toString('utf8', at + 46, at + 46 + (length ?? 0)) === name) break;
    at += 46 + (length ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  const [method, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
  const local = file.readUInt32LE(at + 42);
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const bytes = file.subarray(from, from + size);
  return (method === 8 ? inflateRawSync(bytes) : bytes).toString('utf8');
}
