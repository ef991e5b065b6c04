import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/core/dialect/front-matter.ts';
import { parseBody } from '../../src/core/dialect/parse.ts';
import { normalHtml } from '../support/normal-html.ts';
import { buildStock } from '../support/stock-mdx.ts';

const FOLDERS = ['tests/fixtures/mdx/benign', 'tests/fixtures/mdx/stock/edges'];
const bodies = new Map(
  FOLDERS.flatMap((folder) =>
    readdirSync(folder).map(
      (file) => [file.slice(0, -'.mdx'.length), readFileSync(join(folder, file), 'utf8')] as const,
    ),
  ),
);
let stock = new Map<string, string>();
beforeAll(async () => {
  stock = await buildStock(bodies);
}, 60_000);

/** The HTML that the site gives, its pictures as the places for them. */
function ours(source: string): string {
  const split = splitFrontMatter(source);
  const { parts, faults } = parseBody('body' in split ? split.body : source);
  expect(faults).toEqual([]);
  const html = parts.map((part) => ('html' in part ? part.html : placeOf(part.picture))).join('\n');
  // Numbers to call become links by rule (src/core/calls.ts); stock MDX has them where an editor wrote <Phone>.
  return source.includes('<Phone') ? html : html.replace(/<a href="tel:(\d+)">\1<\/a>/g, '$1');
}

function placeOf({ src, alt, caption }: { src: string; alt: string; caption: string }): string {
  const quoted = (text: string) => `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  return `<figure data-src=${quoted(src)} data-alt=${quoted(alt)} data-caption=${quoted(caption)}></figure>`;
}

describe('the site gives the HTML of stock @astrojs/mdx', () => {
  it.each([...bodies])('%s', (name, source) =>
    expect(normalHtml(ours(source))).toBe(normalHtml(stock.get(name) ?? '')),
  );
});

describe('a difference is found', () => {
  it.each([
    ['curly quotes', 'gach-ngang-chu', 'thứ sáu', '“thứ sáu”'],
    ['a word', 'mot-dong', 'mai', 'kia'],
    ['a space between words and a component', 'words-around-components', 'Mã <Term', 'Mã<Term'],
    ['a space in a component', 'words-around-components', '> HĐND <', '>HĐND <'],
    ['a line break', 'xuong-dong', '<br />', ' '],
    ['the target of a link', 'duong-dan', '/huong-dan/cai-vneid/', '/huong-dan/'],
    ['the title of a link', 'duong-dan', 'Bản tin tháng 11', 'Bản tin'],
    ['the level of a heading', 'de-muc', '###### Ghi chú', '##### Ghi chú'],
    ['bold for slanted', 'chu-dam-nghieng', '*mã xác thực*', '**mã xác thực**'],
    ['emphasis that is gone', 'chu-dam-nghieng', '**Gửi yêu cầu**', 'Gửi yêu cầu'],
    ['a list in a list', 'danh-sach-long', '     - bản gốc', '   - bản gốc'],
    ['a point that became a paragraph', 'danh-sach-thua', '- Tổ 2', 'Tổ 2'],
    [
      'a tight list',
      'danh-sach-thua',
      'hai.\n\n- Tổ 2 học thứ ba.\n\n-',
      'hai.\n- Tổ 2 học thứ ba.\n-',
    ],
    ['numbers for dots', 'danh-sach-long', '1. Giấy tờ', '- Giấy tờ'],
    ['the first number', 'danh-sach-so', '4. Bấm', '7. Bấm'],
    ['a tick', 'viec-can-lam', '[ ] Kích', '[x] Kích'],
    ['a cell', 'bang', '| 8:00 |', '| |'],
    ['a row', 'bang', '| Thứ tư | 14:00 | Nhà văn hóa tổ 2 |\n', ''],
    ['the side of a column', 'bang', '---: |', '--- |'],
    [
      'the paragraph in a box',
      'hop-mot-dong',
      '>Lớp học **miễn phí**.<',
      '>\nLớp học **miễn phí**.\n<',
    ],
    ['the kind of a box', 'hop-mot-dong', 'info', 'warning'],
    ['the title of a step', 'cac-buoc', 'Mở CH Play', 'Mở App Store'],
    ['a number to call', 'so-goi', '1900 0368', '1900 0369'],
    ['a term', 'tu-kho', 'id="otp"', 'id="ma-otp"'],
    ['what an abbreviation stands for', 'viet-tat', 'Ủy ban nhân dân', 'Ủy ban'],
    ['a file', 'tep-dinh-kem', '/mau-don.pdf', '/mau.pdf'],
    ['a picture', 'anh-picture', 'lop-hoc-1', 'lop-hoc-2'],
    ['the words for a picture', 'anh-picture', 'có nhiều bàn', ''],
    ['the caption of a picture', 'anh-chu-duoi-picture', 'Lớp học ở tổ 3', 'Lớp học'],
    ['a note', 'chu-thich', 'Thông báo', 'Báo'],
    ['the place of a note', 'chu-thich', 'trăm[^2]', 'trăm[^ke-hoach]'],
    ['white space in code', 'khoi-ma', 'import hàng', ' import hàng'],
    ['code that became words', 'ma-trong-dong', '`DK {số thẻ}`', 'DK {số thẻ}'],
    ['a quotation', 'trich-dan', '> > Cấp hai', '> Cấp hai'],
    ['a rule', 'ke-ngang', '***\n', ''],
  ])('%s', (_, name, from, to) => {
    const source = bodies.get(name) ?? '';
    expect(source).toContain(from);
    expect(normalHtml(ours(source.replace(from, to)))).not.toBe(normalHtml(stock.get(name) ?? ''));
  });
});
