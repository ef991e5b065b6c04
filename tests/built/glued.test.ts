import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../src/integration/check-site/pages.ts';
import { findGlued, linesOf } from '../support/glued.ts';
import { SITES_BY_WORDS } from '../support/sites.ts';

const gluedIn = (html: string) => linesOf(html).flatMap(findGlued);

// All other pages are read with every check of words: accessibility.test.ts.
describe.each(SITES_BY_WORDS)('on the editors’ pages of the %s site', (_, { dir }) => {
  it('a space stands between words and numbers, and none before a comma', () => {
    const pages = [...filesOf(dir)].filter(
      (file) => file.startsWith('admin/') && file.endsWith('.html'),
    );
    expect(pages.length).toBeGreaterThan(1);
    const found = pages.flatMap((file) =>
      gluedIn(readFileSync(join(dir, file), 'utf8')).map((words) => `${words} (${file})`),
    );
    expect(found).toEqual([]);
  });
});

describe('the check finds', () => {
  it.each([
    ['<caption>Số tuần có tin, từ29/09/2025</caption>', 'từ29/09/2025'],
    ['<p>đã mở<b>3</b> buổi</p>', 'mở3'],
    ['<p>3buổi</p>', '3buổi'],
    ['<p><b>78</b>lượt người dự</p>', '78lượt'],
    ['<p>ba buổi,78 lượt</p>', 'buổi,78'],
    ['<p>Văn phòng\n      , Ủy ban</p>', 'phòng ,'],
    ['<p><a href="/">Văn phòng</a> , <a href="/">Ủy ban</a></p>', 'phòng ,'],
  ])('%s', (html, words) => expect(gluedIn(html)).toEqual([words]));
});

describe('the check lets pass', () => {
  it.each([
    'Việc nv-03, khổ A4, H2O, xác thực 2FA, mạng 4G',
    'Mở 8h30 đến 17h, dài 5km, nặng 10kg',
    '1.500 người, 95,4 % kế hoạch',
    'Xem tại dichvucong.gov.vn hoặc ubnd2@haiphong.gov.vn',
    '/huong-dan/dang-ky-muc-2/',
    'Từ 29/09/2025, 3 buổi',
  ])('%s', (text) => expect(gluedIn(`<p>${text}</p>`)).toEqual([]));
  it.each([
    '<table><tr><td>Lớp</td><td>3</td></tr></table>',
    '<p>Một câu<sup><a href="#1">1</a></sup></p>',
    '<p>Gõ <code>mau2</code>.</p>',
    '<ul><li>một</li><li>2</li></ul>',
    '<p>một<br>2</p>',
  ])('%s', (html) => expect(gluedIn(html)).toEqual([]));
});
