import { describe, expect, it, test } from 'vitest';
import { distance } from '../../../src/search/distance.ts';
import { isSyllable } from '../../../src/search/syllable.ts';
import { partsOf, readTyped } from '../../../src/search/telex.ts';
import { clean, fold, wordsOf } from '../../../src/search/text.ts';
import { toTelex, toVni } from '../../bench/search/query-sets.ts';

const SENTENCE =
  'Nghị định thư người được khuya chuyện trường quyết rượu hoãn giữa ngoằn nghèo đỡ ưỡn ẩm';

describe('one spelling', () => {
  it.each([
    ['Hoà bình, THUỶ', 'hòa bình thủy'],
    ['quý khách', 'quý khách'],
    ['hoàn toàn', 'hoàn toàn'],
    ['dichvucong.gov.vn', 'dichvucong gov vn'],
    ['  31/12/2026 – “hạn”  ', '31 12 2026 hạn'],
    ['nv 09, 0225', 'nv 9 0225'],
    ['nv09, nv10, 109', 'nv9 nv10 109'],
    ['7.000 đồng, 1.250.000', '7000 đồng 1250000'],
    ['0225.326.5616', '0225 326 5616'],
    ['tiến độ việc số 3, viec so 12', 'tiến độ việc 3 viec 12'],
    ['hồ sơ 3, ho so 3, tiểu thương số 4T', 'hồ sơ 3 ho so 3 tiểu thương số 4t'],
    ['gọi 19000368, 1900 0368, 1900.9068', 'gọi 1900 0368 1900 0368 1900 9068'],
    ['Ðăng ký', 'đăng ký'],
  ])('%s', (text, cleaned) => expect(clean(text)).toBe(cleaned));

  it('decomposed text reads as composed text', () =>
    expect(wordsOf('Đường phố'.normalize('NFD'))).toEqual(wordsOf('đường phố')));
  it('every mark is taken off, đ too', () => expect(fold('đường ổ gà ưỡn')).toBe('duong o ga uon'));
  it('nothing but signs has no words', () => expect(wordsOf('!!! … ???')).toEqual([]));
});

describe('typing leftovers', () => {
  it.each([
    ['ddawng', 'đăng'],
    ['kys', 'ký'],
    ['d9a8ng', 'đăng'],
    ['ky1', 'ký'],
    ['huwowngr', 'hưởng'],
    ['khaaur', 'khẩu'],
    ['trene', 'trên'],
    ['giaays', 'giấy'],
    ['tuwr', 'tử'],
  ])('%s is %s', (typed, meant) => expect(readTyped(typed)).toEqual(partsOf(meant)));

  it.each(['vneid', 'zalo', 'otp', 'cho', 'căn'])('%s has none', (word) =>
    expect(readTyped(word)?.base ?? word).toBe(word === 'căn' ? 'can' : word),
  );

  it.each([
    ['Telex', toTelex],
    ['VNI', toVni],
  ])('every word typed in %s is read back', (_, type) => {
    for (const { written } of wordsOf(SENTENCE))
      expect(readTyped(type(written)) ?? partsOf(type(written)), written).toEqual(partsOf(written));
  });
});

describe('what a Vietnamese syllable looks like', () => {
  test.each(wordsOf(SENTENCE).map(({ folded }) => folded))('%s does', (folded) =>
    expect(isSyllable(folded)).toBe(true),
  );
  test.each(['vneid', 'passcode', 'talkback', 'phogn', 'asdf', 'kk', ''])(
    '“%s” does not',
    (folded) => expect(isSyllable(folded)).toBe(false),
  );
});

describe('distance between words', () => {
  it.each([
    ['cuoc', 'cuoc', 0],
    ['phong', 'phogn', 1],
    ['vneid', 'vnied', 1],
    ['sinh', 'sin', 1],
    ['tam', 'tan', 1],
    ['passcode', 'pasode', 2],
    ['a', 'abcd', 3],
  ])('%s and %s', (from, to, expected) => expect(distance(from, to, 2)).toBe(expected));
});
