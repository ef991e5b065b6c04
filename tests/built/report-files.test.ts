import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportDocx } from '../../src/office-files/report-docx.ts';
import { reportXlsx } from '../../src/office-files/report-xlsx.ts';
import { REPORTS, officePart, reportForms, reportNames, xml } from '../support/report-forms.ts';
import { SITES } from '../support/sites.ts';

describe.each(Object.entries({ sample: SITES.sample, real: SITES.real }))(
  'the report of the phase on the %s site',
  (_, { dir }) => {
    const files = readdirSync(join(dir, REPORTS, 'tep'));
    const names = reportNames(dir);

    it('has a Word and an Excel file for all, each year, each unit', () => {
      expect(files.filter((file) => file.endsWith('.xlsx'))).toHaveLength(names.length);
      expect(names).toContain('tien-do');
      expect(names).toContain('tien-do-2026');
      expect(names.length).toBeGreaterThan(20);
    });
    it.each(names)('%s says the same in Word, in Excel and on the page, cell by cell', (name) => {
      const { page, word, excel } = reportForms(dir, name);
      expect(page.length).toBeGreaterThan(1);
      expect(word).toEqual(page);
      expect(excel).toEqual(page);
    });
    it('is a landscape page whose rows are not cut and whose headings are repeated', () => {
      const document = officePart(join(dir, REPORTS, 'tep/tien-do.docx'), 'word/document.xml');
      const size = xml(document).querySelector('w\\:pgSz');
      expect(Number(size?.getAttribute('w:w'))).toBeGreaterThan(Number(size?.getAttribute('w:h')));
      const rows = [...xml(document).querySelectorAll('w\\:tr')];
      expect(rows.filter((row) => !row.querySelector('w\\:cantSplit'))).toEqual([]);
      expect(rows[0]?.querySelector('w\\:tblHeader')).toBeTruthy();
    });
    it('holds no formula', () =>
      expect(
        officePart(join(dir, REPORTS, 'tep/tien-do.xlsx'), 'xl/worksheets/sheet1.xml'),
      ).not.toContain('<f>'));
  },
);

it('a file of the sample site says so', () =>
  expect(
    officePart(join(SITES.sample.dir, REPORTS, 'tep/tien-do.docx'), 'word/document.xml'),
  ).toContain('Dữ liệu mẫu'));

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
