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
  vocabulary: new Vocabulary(
    heads.map((title) => ({
      id: title,
      kind: '',
      title,
      summary: '',
      aliases: [],
      headings: [],
      body: 'cho của người tán',
    })),
  ),
  phrases: new Phrases({
    abbreviations: [
      ['cccd', 'căn cước'],
      ['đt', 'điện thoại'],
    ],
    synonyms: [
      ['cúp điện', 'mất điện'],
      ['căn cước', 'chứng minh thư'],
      ['thi', 'kiểm tra'],
      ['làm hộ', 'nhờ làm'],
      ['hộ chiếu', 'passport'],
    ],
    shorthand: [
      ['ntn', 'như thế nào'],
      ['k', 'không'],
      ['r', 'rồi'],
    ],
    asides: [['làm thế nào để', 'như thế nào', 'ở đâu', 'thì', 'rồi']],
    names: [['offline']],
    answers: [
      ['giu-ma', 'hỏi mã', 'bắt cài phần mềm'],
      ['da-lo', 'đưa ảnh rồi'],
    ],
    groups: [
      ['bắt', 'ép'],
      ['phần mềm', 'ứng dụng'],
    ],
    absent: [['Hỏi phường.', 'hộ chiếu']],
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
    ['four letters run together', 'maqr', 'ma qr'],
    ['letters run together with a number', 'gui5656', 'gui 5656'],
    ['a run with its marks', 'mấtđiệnthoại', 'mat dien thoai'],
  ])('%s: %s', (_, typed, expected) => {
    expect(wordsRead(typed)).toBe(expected);
    expect(read(typed).correction).toBeTruthy();
  });

  it('the marks of a Telex word come with it', () =>
    expect(read('ddawng kys').correction).toBe('đăng ký'));
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
    'atm',
    'offline',
    'tạn trú',
    'hứa hẹn',
  ])('%s', (typed) => expect(read(typed).correction).toBeUndefined());
  it('the word that is still being typed', () => {
    expect(wordsRead('quen passcoed', { isTyping: true })).toBe('quen passcoed');
    expect(wordsRead('quen passcoed ', { isTyping: true })).toBe('quen passcode');
  });
  it('everything from the twenty-first word on, and each word once unless it is said in a number', () => {
    const words = Array.from({ length: 30 }, (_, at) => `tu${at}`);
    expect(read(words.join(' ')).concepts).toHaveLength(20);
    expect(wordsRead('mất mất điện thoại')).toBe('mat dien thoai');
    expect(wordsRead('gọi gọi một một ba')).toBe('goi mot mot ba');
    expect(() => read('a'.repeat(100_000))).not.toThrow();
  });
  it('a run that is longer than any words that somebody forgot to part', () =>
    expect(read('dichvucong'.repeat(7)).correction).toBeUndefined());
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
  const [light, ...others] = factors('thì đăng ký');
  expect(light).toBeLessThanOrEqual(0.3);
  expect(others).toEqual([1, 1]);
  expect(factors('thi đăng ký')).toEqual([1, 1, 1]);
});

describe('short forms of messages', () => {
  it('are read as what they stand for, without a word about it', () => {
    expect(wordsRead('quên passcode ntn')).toBe('quen passcode');
    expect(wordsRead('k quên')).toBe('khong quen');
    expect(read('k quên').correction).toBeUndefined();
  });
  it('at the end that say little are left out, in the middle they stay', () => {
    expect(wordsRead('quên passcode r')).toBe('quen passcode');
    expect(wordsRead('quên r passcode')).toBe('quen roi passcode');
    expect(wordsRead('r')).toBe('roi');
  });
  it('stay while they may be the beginning of a word', () =>
    expect(wordsRead('quên k', { isTyping: true })).toBe('quen k'));
  it('that nobody listed weigh next to nothing', () => {
    const [unknown, known] = read('zx passcode').concepts;
    expect(unknown?.weight).toBeLessThan(0.2 * (known?.weight ?? 0));
  });
});

describe('what editors say of a query', () => {
  it.each([
    'có người hỏi mã',
    'hoi toi ma',
    'người lạ hỏi cái mã',
    'bắt tôi cài cái phần mềm',
    'ep cai ung dung',
  ])('leads: %s', (typed) => expect(read(typed).leads).toEqual(['giu-ma']));
  it.each([
    'mã hỏi',
    'hỏi má',
    'hỏi ai đó khác trong nhà về mã',
    'bắt cài phần này mềm',
    'bat cài phần mềm',
  ])('no leads: %s', (typed) => expect(read(typed).leads).toEqual([]));
  it('a short form that ends a message is not heard', () => {
    expect(read('đưa ảnh rồi').leads).toEqual(['da-lo']);
    expect(read('đưa ảnh r').leads).toEqual([]);
  });
  it('whom to ask about what the site lacks, where the words stand together', () => {
    expect(read('làm hộ chiếu').ask).toBe('Hỏi phường.');
    expect(read('hộ nhà chiếu').ask).toBeUndefined();
  });
});

describe('other ways of saying it', () => {
  it('a phrase that cuts another one is none', () => {
    expect(variantsOf('làm hộ giấy')).toContain('nhờ làm');
    expect(variantsOf('làm hộ chiếu')).toEqual(['passport']);
  });
  it('an abbreviation of the list', () => expect(variantsOf('làm cccd')).toEqual(['căn cước']));
  it('an abbreviation of the list with its own marks, when the site has its letters without them', () =>
    expect(variantsOf('đt mất')).toContain('điện thoại'));
  it('a synonym, typed with or without marks', () => {
    expect(variantsOf('cúp điện')).toEqual(['mất điện']);
    expect(variantsOf('cup dien')).toEqual(['mất điện']);
  });
  it('a word with other marks is another word', () =>
    expect(variantsOf('thì'.normalize('NFD'))).not.toContain('kiểm tra'));
});

it('nothing typed asks for nothing', () => expect(read(' … ').concepts).toEqual([]));
