import { describe, expect, it } from 'vitest';
import {
  compareVietnamese,
  firstWords,
  initialOf,
  isVagueLinkText,
  toSlug,
  withoutMarks,
} from '../../../src/core/text.ts';

describe('slugs', () => {
  it.each([
    ['Đường dây nóng', 'duong-day-nong'],
    ['Cài VNeID', 'cai-vneid'],
    ['  “Ví dụ”: 50% & hơn! ', 'vi-du-50-hon'],
    ['Ở đây — ngay bây giờ', 'o-day-ngay-bay-gio'],
    ['🎉', ''],
  ])('%s becomes %s', (text, slug) => expect(toSlug(text)).toBe(slug));

  it('are the same for composed and decomposed text', () => {
    const text = 'Đăng ký tài khoản mức 2 cho người cao tuổi';
    expect(toSlug(text.normalize('NFD'))).toBe(toSlug(text.normalize('NFC')));
    expect(toSlug(text.normalize('NFD'))).toBe('dang-ky-tai-khoan-muc-2-cho-nguoi-cao-tuoi');
  });
});

it('marks go, capital letters stay', () =>
  expect(withoutMarks('Đặng Thị Ưng đỡ')).toBe('Dang Thi Ung do'));

it('words are sorted as in a Vietnamese dictionary: đ after d, tones after letters', () => {
  expect(['đi', 'em', 'da', 'dê', 'de', 'ảnh', 'an', 'ăn', 'ân'].sort(compareVietnamese)).toEqual([
    'an',
    'ảnh',
    'ăn',
    'ân',
    'da',
    'de',
    'dê',
    'đi',
    'em',
  ]);
});

describe('the letter of a word in the glossary', () => {
  it.each([
    ['Đăng nhập', 'Đ'],
    ['đăng nhập', 'Đ'],
    ['Ứng dụng', 'U'],
    ['“Ví điện tử”', 'V'],
    ['1022', '0–9'],
    ['mã QR', 'M'],
  ])('of %s is %s', (word, letter) => expect(initialOf(word)).toBe(letter));

  it('is the same for decomposed text', () =>
    expect(initialOf('Ứng dụng'.normalize('NFD'))).toBe('U'));
});

describe('link texts', () => {
  it.each([
    'tại đây',
    'Tại đây',
    ' tại  đây… ',
    'Xem thêm »',
    'bấm vào đây!',
    'Chi tiết',
    'click here',
    'tại đây'.normalize('NFD'),
  ])('“%s” says nothing', (text) => expect(isVagueLinkText(text)).toBe(true));
  it.each([
    'cách cài VNeID',
    'Xem thêm về mã QR',
    'chi tiết 21 việc',
    'Tại đây có lớp học',
    'dichvucong.gov.vn',
    'Xem tất cả tin',
  ])('“%s” says where it leads', (text) => expect(isVagueLinkText(text)).toBe(false));
});

describe('the first words', () => {
  it('are all of a short text', () =>
    expect(firstWords('Mất SIM · Mất thẻ')).toBe('Mất SIM · Mất thẻ'));
  it('end between words, without a stray sign', () => {
    expect(firstWords('Mất SIM · Mất thẻ', 10)).toBe('Mất SIM …');
    expect(firstWords('Mất SIM, mất thẻ', 14)).toBe('Mất SIM, mất …');
  });
});
