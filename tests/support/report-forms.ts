import { readFileSync, readdirSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser, parseHTML } from 'linkedom';
import { join } from 'node:path';

export const REPORTS = 'tien-do/bao-cao';

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A part of an office file as text. */
export function officePart(file: string, name: string): string {
  const part = unzipSync(readFileSync(file))[name];
  if (!part) throw new Error(`${file} has no ${name}`);
  return strFromU8(part);
}

/** A part of an office file as a document. */
export const xml = (text: string) => new DOMParser().parseFromString(text, 'text/xml');

/** Rows of ten cells in a Word file, as somebody who reads it sees them. */
const docxRows = (file: string) =>
  [...xml(officePart(file, 'word/document.xml')).querySelectorAll('w\\:tr')].map((row) =>
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
  const strings = [...xml(officePart(file, 'xl/sharedStrings.xml')).querySelectorAll('si')].map(
    (si) => squeeze(si.textContent),
  );
  const sheet = xml(officePart(file, 'xl/worksheets/sheet1.xml'));
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

/** Names of the reports of a built site, as its files have them. */
export const reportNames = (dir: string) =>
  readdirSync(join(dir, REPORTS, 'tep'))
    .filter((file) => file.endsWith('.docx'))
    .map((file) => file.slice(0, -5));

/** The rows of a report as the page (which is also what is printed), the Word and the Excel file have them. */
export function reportForms(dir: string, name: string) {
  const scope = name.replace(/^tien-do-?/, '').replace(/-?(\d{4})$/, '/$1');
  const tasks = (rows: string[][]) => rows.filter((row) => row.length === 10);
  return {
    page: said(pageRows(join(dir, REPORTS, scope, 'index.html'))),
    word: tasks(docxRows(join(dir, REPORTS, 'tep', `${name}.docx`))),
    excel: tasks(xlsxRows(join(dir, REPORTS, 'tep', `${name}.xlsx`))),
  };
}
