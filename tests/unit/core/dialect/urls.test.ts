import { describe, expect, it } from 'vitest';
import {
  HIDDEN_CHARACTERS,
  findPictureFault,
  findUrlFault,
} from '../../../../src/core/dialect/urls.ts';

describe('addresses of links', () => {
  it.each([
    'https://dichvucong.gov.vn/',
    'http://example.org/a?b=c&d=%20#e',
    'https://example.org/đường-dẫn',
    '/huong-dan/cai-vneid/',
    '/thuat-ngu/#otp',
    '#cac-buoc',
    'mailto:a@example.org',
    'tel:1022',
    'sms:1022',
  ])('%s passes', (url) => expect(findUrlFault(url)).toBeUndefined());

  it.each([
    ['javascript:alert(1)', 'chỉ được bắt đầu bằng'],
    ['JavaScript:alert(1)', 'chỉ được bắt đầu bằng'],
    [' javascript:alert(1)', 'chỉ được bắt đầu bằng'],
    ['data:text/html,x', 'chỉ được bắt đầu bằng'],
    ['vbscript:x', 'chỉ được bắt đầu bằng'],
    ['file:///etc/passwd', 'chỉ được bắt đầu bằng'],
    ['java\nscript:x', 'ký tự ẩn'],
    ['https://example.org/\u200b', 'ký tự ẩn'],
    ['https://example.org/\u202egpj', 'ký tự ẩn'],
    ['https:\\\\example.org', 'dấu “\\”'],
    ['https://dichvucong.gov.vn@example.org/', 'dấu “@”'],
    ['//a:b@example.org/', 'dấu “@”'],
    ['https://', 'viết sai'],
    ['mailto:phuong', 'Địa chỉ thư viết sai'],
    ['mailto:a@example.org%0ABcc:b@example.org', 'Địa chỉ thư viết sai'],
    ['tel:0225-O22', 'Số điện thoại chỉ gồm chữ số'],
    ['sms:1022?body=a', 'Số điện thoại chỉ gồm chữ số'],
    ['http://localhost:4321/', 'chỉ mở được trong máy'],
    ['http://192.168.1.1/', 'chỉ mở được trong máy'],
    ['http://2130706433/', 'chỉ mở được trong máy'],
    ['https:example.org', 'viết sai'],
    ['https:///example.org', 'viết sai'],
  ])('%j is refused', (url, words) => expect(findUrlFault(url)).toContain(words));
});

describe('pictures', () => {
  it.each(['lop-hoc.jpg', '2026/11/lop-hoc-2.webp', 'a.jpeg', 'mau/a.png'])('%s passes', (path) =>
    expect(findPictureFault(path)).toBeUndefined(),
  );

  it.each([
    '',
    '../a.jpg',
    '/a.jpg',
    'a/../b.jpg',
    'https://example.org/a.jpg',
    'data:image/png,x',
    'a.svg',
    'a.avif',
    'a.pdf',
    'a.jpg?raw',
    'a.mjs',
    '.env',
    'ảnh.jpg',
    'a 1.jpg',
    'A.JPG',
    'a.jpg.exe',
    'a%20b.jpg',
    'a\\b.jpg',
  ])('“%s” is refused with what to do', (path) =>
    expect(findPictureFault(path)).toMatch(/Hãy đổi tên ảnh\.$/),
  );
});

describe('hidden characters', () => {
  it.each([
    'Điền {họ tên} vào ô\tnày\n',
    'Ở đây'.normalize('NFD'),
    '👩‍👧 ❤️',
    '“…” – — · ₫ ½ ⁹',
    'a\u00a0b',
  ])('%j has none', (text) => expect(HIDDEN_CHARACTERS.test(text)).toBe(false));
  it.each([
    '\u0000',
    '\u0008',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u00ad',
    '\u061c',
    '\u200b',
    '\u200c',
    '\u200e',
    '\u2028',
    '\u3164',
    '\ud800',
    '\u{e0041}',
    '\u202e',
    '\u2060',
    '\u2066',
    '\ufeff',
    '\ufffd',
  ])('%j is one', (character) => expect(HIDDEN_CHARACTERS.test(`a${character}b`)).toBe(true));
});
