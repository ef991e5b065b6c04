import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/search/correct.ts';
import { Phrases } from '../../../src/search/phrases.ts';
import { readQuery, type QueryOptions } from '../../../src/search/query.ts';
import { Vocabulary } from '../../../src/search/vocabulary.ts';

const heads = [
  'Đăng ký tạm trú',
  'Cổng dịch vụ công',
  'Làm thẻ căn cước',
  'Quên passcode VNeID',
  'Phản ánh hiện trường',
  'Bình dân học vụ số',
  'Mã QR an toàn',
  'Báo mất điện thoại',
  'bao may hong',
  'Soạn DT gửi 5656',
];
const language: Language = {
  vocabulary: new Vocabulary(heads.map((head) => ({ heads: [head], body: 'cho của người tán' }))),
  phrases: new Phrases({
    abbreviations: [
      ['cccd', 'căn cước'],
      ['đt', 'điện thoại'],
    ],
    synonyms: [
      ['cúp điện', 'mất điện'],
      ['căn cước', 'chứng minh thư'],
      ['thi', 'kiểm tra'],
    ],
    asides: ['làm thế nào để', 'ở đâu', 'thì'],
  }),
};
const read = (text: string, options?: QueryOptions) => readQuery(text, language, options);
const wordsRead = (text: string, options?: QueryOptions) =>
  read(text, options)
    .words.map(({ folded }) => folded)
    .join(' ');
const variantsOf = (text: string, options?: QueryOptions) =>
  read(text, options).concepts.flatMap(({ variants }) =>
    variants.map(({ words }) => words.map(({ written }) => written).join(' ')),
  );

describe('spelling is put right', () => {
  it.each([
    ['Telex', 'ddawng kys tamj trus', 'dang ky tam tru'],
    ['VNI', 'd9a8ng ky1 ta5m tru1', 'dang ky tam tru'],
    ['one wrong letter', 'phản ánh hiện trườngg', 'phan anh hien truong'],
    ['swapped letters', 'quên passcoed', 'quen passcode'],
    ['words run together', 'dichvucong', 'dich vu cong'],
    ['a word cut in two', 'pass code', 'passcode'],
  ])('%s: %s', (_, typed, expected) => {
    expect(wordsRead(typed)).toBe(expected);
    expect(read(typed).correction).toBeTruthy();
  });

  it('the marks of a Telex word come with it', () =>
    expect(read('ddawng kys').correction).toBe('đăng ký'));
  it('a word in the wrong place keeps its place and gets the likely one beside it', () =>
    expect(variantsOf('đăng ký tạn trú')).toContain('tạm'));
});

describe('left as typed', () => {
  it.each([
    '1022',
    '31 12 2026',
    'cccd',
    'bhyt',
    'gplx',
    'phở',
    'xyzzyplugh',
    'đăng ký tạm trú',
    'tổ dân phố',
  ])('%s', (typed) => expect(read(typed).correction).toBeUndefined());
  it('the word that is still being typed', () => {
    expect(wordsRead('quen passcoed', { isTyping: true })).toBe('quen passcoed');
    expect(wordsRead('quen passcoed ', { isTyping: true })).toBe('quen passcode');
  });
  it('everything, when asked to', () => {
    expect(wordsRead('dichvucong', { isExact: true })).toBe('dichvucong');
    expect(read('quên passcoed', { isExact: true }).correction).toBeUndefined();
  });
});

describe('the words around a question are dropped', () => {
  it.each([
    ['làm thế nào để đăng ký tạm trú', 'dang ky tam tru'],
    ['lam the nao de dang ky tam tru', 'dang ky tam tru'],
    ['mất điện thoại thì báo ở đâu', 'mat dien thoai thi bao'],
    ['ở đâu', 'o dau'],
  ])('%s', (typed, expected) => expect(wordsRead(typed)).toBe(expected));
});

it('a single such word stays and says little, if it is written as in the list', () => {
  const factors = (typed: string) => read(typed).concepts.map(({ factor }) => factor);
  expect(factors('thì đăng ký')).toEqual([0.5, 1, 1]);
  expect(factors('thi đăng ký')).toEqual([1, 1, 1]);
});

describe('other ways of saying it', () => {
  it('an abbreviation of the list', () => expect(variantsOf('làm cccd')).toEqual(['căn cước']));
  it('an abbreviation of the list with its own marks, when the site has its letters without them', () =>
    expect(variantsOf('đt mất')).toContain('điện thoại'));
  it('an abbreviation that nobody listed, by the first letters of a title', () =>
    expect(variantsOf('bdhvs')).toEqual(['bình dân học vụ số']));
  it('a synonym, typed with or without marks', () => {
    expect(variantsOf('cúp điện')).toEqual(['mất điện']);
    expect(variantsOf('cup dien')).toEqual(['mất điện']);
  });
  it('a word with other marks is another word', () =>
    expect(variantsOf('thì'.normalize('NFD'))).not.toContain('kiểm tra'));
});

it('nothing typed asks for nothing', () => expect(read(' … ').concepts).toEqual([]));
