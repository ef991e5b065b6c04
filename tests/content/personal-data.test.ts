import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/store/pdf-text.ts';
import { publishedContacts, withoutPublished } from '../../src/core/entry/contacts.ts';
import { findPersonalDataInSource } from '../../src/core/entry/parse-entry.ts';
import { readUpload } from '../../src/store/personal-data.ts';
import { readContent } from '../../src/store/read.ts';

// Every number here is made up: right in its structure, of nobody.
const CITIZEN_ID = '031099012345';

/** A PDF of one page with these lines of ASCII text. */
function pdfOf(...lines: string[]): Buffer {
  const page = `BT /F1 12 Tf 14 TL 50 700 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  const head = '%PDF-1.4\n';
  const offsets = objects.map((_, index) => head.length + objects.slice(0, index).join('').length);
  const entries = offsets
    .map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('');
  const start = head.length + objects.join('').length;
  const tail = `xref\n0 6\n0000000000 65535 f \n${entries}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(head + objects.join('') + tail, 'latin1');
}

describe('personal data in a content file', () => {
  const source = [
    '---',
    'title: Danh sách nhận quà',
    'summary: "Gọi 0912 345 678"',
    '---',
    '',
    '| Trần Thị B | **031**099012345 |',
    '[0912.345.678](tel:+84912345678)',
    'tổ 2',
  ].join('\n');
  const notes = findPersonalDataInSource(source);

  it('has its line, in the fields and in the body, once a line', () =>
    expect(notes.map(({ severity, line }) => [severity, line])).toEqual([
      ['warning', 3],
      ['error', 6],
      ['warning', 7],
    ]));

  it('is an error when it names a person for sure', () =>
    expect(notes[1]?.message).toContain('số căn cước (“031…”)'));

  it('is none when the site publishes the number, however it is written', () => {
    const settings = [
      {
        name: 'owner' as const,
        file: 'src/content/settings/owner.yaml',
        data: { phone: '(+84) 912 345 678' },
      },
    ];
    const open = withoutPublished(notes, publishedContacts({ entries: [], settings }));
    expect(open.map(({ line }) => line)).toEqual([6]);
  });

  it('never leaves this module as a whole value', () =>
    expect(JSON.stringify(notes)).not.toMatch(/03109|99012345/));
});

describe('personal data in an upload', () => {
  it.each([
    ['2026/11/cccd-nguyen-van-a-031099012345-mat-truoc.jpg', 'số căn cước'],
    ['2026/11/cmnd-031234567.png', 'số chứng minh nhân dân'],
    ['2026/11/2026-11-23-0912345678.webp', 'số điện thoại riêng'],
    ['2026/11/ho-chieu-c1234567.jpg', 'số hộ chiếu'],
    ['2026/11/so-tai-khoan-0341007654321.jpg', 'số tài khoản ngân hàng'],
    ['2026/11/bien-so-15b1-12345.jpg', 'biển số xe'],
    ['2026/11/ba-a-sinh-ngay-12-3-1956.jpg', 'ngày sinh của một người'],
  ])('is found in its name: %s', async (file, words) => {
    const { notes } = await readUpload(file);
    expect(notes.map(({ message }) => message.split(' (“')[0])).toEqual([
      expect.stringMatching(new RegExp(`^Tên tệp: (?:Có|Có thể là) ${words}$`)),
    ]);
  });

  it.each([
    '2026/11/lop-hoc.jpg',
    'img-20261123-080000.jpg',
    'z5123456789012-0f3c9e0123456789.jpg',
    '320-2026-nd-cp.jpg',
    'anh-1763856000000.png',
  ])('passes a name like %s', async (file) =>
    expect(await readUpload(file)).toEqual({ notes: [] }),
  );

  it('is found in the text of a PDF, whose bytes stay usable', async () => {
    const bytes = pdfOf('Danh sach nhan qua', `Ba B, CCCD ${CITIZEN_ID}`, 'Goi 0912 345 678');
    expect((await readUpload('2026/11/danh-sach.pdf', bytes)).notes).toMatchObject([
      {
        severity: 'error',
        message: expect.stringMatching(/^Chữ trong PDF: Có số căn cước/),
      },
      { severity: 'warning', contact: '0912345678' },
    ]);
    expect(bytes.length).toBeGreaterThan(0);
  });

  it('is not found in a PDF of document numbers and money', async () => {
    const bytes = pdfOf(
      'Nghi dinh 320/2026/ND-CP ngay 12/3/2026',
      'Ho tro 500.000 dong, tong dai 1022',
      'Ma thu tuc 1.004194.000.00.00.H29',
    );
    expect(await readUpload('van-ban.pdf', bytes)).toEqual({ notes: [], pages: 1 });
  });

  it('cannot hide in a PDF that nobody can read: it is refused', async () => {
    const { notes } = await readUpload('van-ban.pdf', Buffer.from('%PDF-1.4 broken'));
    expect(notes).toMatchObject([
      { severity: 'error', message: expect.stringContaining('Hãy xuất lại PDF') },
    ]);
  });

  it('may stand in a scanned PDF: an editor is asked to look', async () =>
    expect((await readUpload('van-ban.pdf', pdfOf())).notes).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('ảnh quét') },
    ]));

  it('leaves the line structure of the PDF in its text', async () =>
    expect(await readPdf(pdfOf('Dong 1', 'Dong 2'))).toEqual({
      text: 'Dong 1\nDong 2',
      pages: 1,
    }));
});

describe('the content of the project', () => {
  it.each(['src', 'tests/fixtures/sample'])(
    'has neither personal data nor advice, in %s',
    (root) => {
      const published = publishedContacts(readContent(['src', root]));
      const files = readdirSync(join(root, 'content'), {
        recursive: true,
        encoding: 'utf8',
      }).filter((name) => /\.(?:mdx|yaml)$/.test(name));
      expect(files.length).toBeGreaterThan(20);
      const found = files.flatMap((name) =>
        withoutPublished(
          findPersonalDataInSource(readFileSync(join(root, 'content', name), 'utf8')),
          published,
        ),
      );
      expect(found).toEqual([]);
    },
  );
});
