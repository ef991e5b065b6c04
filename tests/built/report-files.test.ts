import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser, parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { reportDocx } from '../../src/office-files/report-docx.ts';
import { reportXlsx } from '../../src/office-files/report-xlsx.ts';
import { SITES } from '../support/sites.ts';

const FOLDER = 'tien-do/bao-cao';
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

function partOf(file: string, name: string) {
  const part = unzipSync(readFileSync(file))[name];
  if (!part) throw new Error(`${file} has no ${name}`);
  return strFromU8(part);
}
const xml = (text: string) => new DOMParser().parseFromString(text, 'text/xml');
/** Rows of ten cells in a Word file, as somebody who reads it sees them. */
const docxRows = (file: string) =>
  [...xml(partOf(file, 'word/document.xml')).querySelectorAll('w\\:tr')].map((row) =>
    [...row.querySelectorAll('w\\:tc')].map((cell) =>
      squeeze(
        [...cell.querySelectorAll('w\\:p')]
          .map((line) => [...line.querySelectorAll('w\\:t')].map((t) => t.textContent).join(''))
          .join(' '),
      ),
    ),
  );
/** Rows of the first sheet of an Excel file. */
function xlsxRows(file: string) {
  const strings = [...xml(partOf(file, 'xl/sharedStrings.xml')).querySelectorAll('si')].map((si) =>
    squeeze(si.textContent),
  );
  const sheet = xml(partOf(file, 'xl/worksheets/sheet1.xml'));
  return [...sheet.querySelectorAll('row')].map((row) =>
    [...row.querySelectorAll('c')].map((cell) => {
      const value = cell.querySelector('v')?.textContent ?? '';
      return cell.getAttribute('t') === 's' ? (strings[Number(value)] ?? '') : value;
    }),
  );
}
/** Rows of ten cells of the page; what follows a link on paper is its address. */
function pageRows(file: string) {
  const { document } = parseHTML(readFileSync(file, 'utf8'));
  return [...document.querySelectorAll('.report tr')]
    .filter((row) => row.children.length === 10)
    .map((row) =>
      [...row.children].map((cell) => {
        for (const link of cell.querySelectorAll('p:has(a)'))
          link.append(` ${link.querySelector('a')?.getAttribute('href')}`);
        return squeeze([...cell.childNodes].map((node) => node.textContent).join(' '));
      }),
    );
}
/** A page leaves the cells of a task without report empty, a file says so. */
const said = (rows: string[][]) =>
  rows.map((row) =>
    row.map((cell, index) => (index === 9 && cell === '' ? 'Chưa có số liệu' : cell)),
  );

describe.each(Object.entries({ sample: SITES.sample, real: SITES.real }))(
  'the report of the phase on the %s site',
  (_, { dir }) => {
    const files = readdirSync(join(dir, FOLDER, 'tep'));
    const names = files.filter((file) => file.endsWith('.docx')).map((file) => file.slice(0, -5));

    it('has a Word and an Excel file for all, each year, each unit', () => {
      expect(files.filter((file) => file.endsWith('.xlsx'))).toHaveLength(names.length);
      expect(names).toContain('tien-do');
      expect(names).toContain('tien-do-2026');
      expect(names.length).toBeGreaterThan(20);
    });
    it.each(names)('%s says the same in Word, in Excel and on the page, cell by cell', (name) => {
      const scope = name.replace(/^tien-do-?/, '').replace(/-?(\d{4})$/, '/$1');
      const page = said(pageRows(join(dir, FOLDER, scope, 'index.html')));
      expect(page.length).toBeGreaterThan(1);
      const tasks = (rows: string[][]) => rows.filter((row) => row.length === 10);
      expect(tasks(docxRows(join(dir, FOLDER, 'tep', `${name}.docx`)))).toEqual(page);
      expect(tasks(xlsxRows(join(dir, FOLDER, 'tep', `${name}.xlsx`)))).toEqual(page);
    });
    it('is a landscape page whose rows are not cut and whose headings are repeated', () => {
      const document = partOf(join(dir, FOLDER, 'tep/tien-do.docx'), 'word/document.xml');
      const size = xml(document).querySelector('w\\:pgSz');
      expect(Number(size?.getAttribute('w:w'))).toBeGreaterThan(Number(size?.getAttribute('w:h')));
      const rows = [...xml(document).querySelectorAll('w\\:tr')];
      expect(rows.filter((row) => !row.querySelector('w\\:cantSplit'))).toEqual([]);
      expect(rows[0]?.querySelector('w\\:tblHeader')).toBeTruthy();
    });
    it('holds no formula', () =>
      expect(
        partOf(join(dir, FOLDER, 'tep/tien-do.xlsx'), 'xl/worksheets/sheet1.xml'),
      ).not.toContain('<f>'));
  },
);

it('a file of the sample site says so', () =>
  expect(partOf(join(SITES.sample.dir, FOLDER, 'tep/tien-do.docx'), 'word/document.xml')).toContain(
    'Dữ liệu mẫu',
  ));

describe('the same report', () => {
  const report = { title: 'Bảng', lead: ['Đến nay'], groups: [], day: '2026-11-28' };
  it.each([
    ['Word', reportDocx],
    ['Excel', reportXlsx],
  ])('gives the same bytes in %s at any time', async (_, write) => {
    const first = await write(report);
    await new Promise((done) => setTimeout(done, 2100));
    expect(Buffer.from(await write(report)).equals(first)).toBe(true);
  });
});
