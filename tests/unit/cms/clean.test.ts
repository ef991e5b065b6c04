import { describe, expect, it } from 'vitest';
import { cleanBody, cleanFields } from '../../../src/cms/format/clean.ts';
import { slugOf } from '../../../src/cms/format/slug.ts';
import { inHouseStyle } from '../../../src/core/tone-style.ts';

describe('the tone mark', () => {
  it.each([
    ['hoà bình, thuỷ lợi, khoẻ mạnh', 'hòa bình, thủy lợi, khỏe mạnh'],
    ['Uỷ ban, HOÀ, Hoá đơn, loè, loá', 'Ủy ban, HÒA, Hóa đơn, lòe, lóa'],
    ['xoá rồi toả sáng', 'xóa rồi tỏa sáng'],
    ['thuỷ'.normalize('NFD'), 'thủy'],
  ])('goes to the first vowel: %s', (typed, saved) => expect(inHouseStyle(typed)).toBe(saved));
  it.each([
    ['after “qu”', 'quý, quỳ, Quỹ, quỵ'],
    ['in a closed syllable', 'hoàn toàn, thuyền, khoét, loại, huỳnh, xoài, quyền, tuỳnh'],
    ['with another vowel', 'mùa, của, thuở, hoạt, xoáy'],
    ['in an address', 'https://vi.wikipedia.org/wiki/Thuỷ_lợi và www.a.vn/hoà'],
    ['in an e-mail', 'hoà@haiphong.gov.vn'],
    ['in the target of a link', '[bài](/hoà/) xem'],
    ['in code', '`hoà`'],
    ['in the path of a picture', '<Figure src="hoà.jpg" alt="x" />'],
  ])('stays %s', (_, typed) => expect(inHouseStyle(typed)).toBe(typed));
  it('is right in the words around what stays', () =>
    expect(inHouseStyle('hoà [thuỷ](/thuỷ/) hoà')).toBe('hòa [thủy](/thuỷ/) hòa'));
});

describe('what an editor typed', () => {
  it('is composed, in the site’s style and without blanks around it', () =>
    expect(cleanFields({ title: ' Uỷ ban ', tags: ['hoà'.normalize('NFD'), ' '] })).toEqual({
      title: 'Ủy ban',
      tags: ['hòa'],
    }));
  it('leaves out what is empty, and a group in which nobody filled in anything', () =>
    expect(
      cleanFields({
        a: '',
        b: null,
        c: [],
        d: { e: '', f: false, g: [] },
        h: false,
        i: 0,
        j: [{ k: '' }, { k: 'x' }],
      }),
    ).toEqual({
      h: false,
      i: 0,
      j: [{ k: 'x' }],
    }));
  it('is kept letter for letter in what readers search for and in the annex', () => {
    const data = { hiddenTerms: ['khoẻ', 'hoà'], verbatim: { text: 'Uỷ ban' } };
    expect(cleanFields(data)).toEqual(data);
  });
  it('is without what apps hang on an address, and keeps what the page needs', () => {
    const clean = (url: string) => cleanFields({ url }).url;
    expect(clean('https://baohaiphong.vn/tin.html?fbclid=IwAR1&utm_source=zalo')).toBe(
      'https://baohaiphong.vn/tin.html',
    );
    expect(clean('https://www.youtube.com/watch?v=a1&mibextid=x#t=9')).toBe(
      'https://www.youtube.com/watch?v=a1#t=9',
    );
    expect(clean('Xem https://a.vn/?fbclid=1 nhé')).toBe('Xem https://a.vn/?fbclid=1 nhé');
  });
  it.each([
    'http://localhost:4321/huong-dan/cai-vneid/',
    'http://127.0.0.1:4321/huong-dan/cai-vneid/?fbclid=1',
    ' huong-dan/cai-vneid ',
    '/Huong-Dan/cai-vneid',
  ])('is a page of the site, however its address was copied: %s', (typed) =>
    expect(cleanFields({ lines: [{ to: [typed, ' '] }] })).toEqual({
      lines: [{ to: ['/huong-dan/cai-vneid/'] }],
    }),
  );
  it('does not touch what stood there before', () => {
    const before = {
      title: 'Uỷ ban',
      note: null,
      list: [],
      steps: [{ title: ' hoà ', x: '' }, { title: 'b' }],
    };
    expect(cleanFields(before, before)).toEqual(before);
    expect(
      cleanFields(
        { ...before, title: 'Thuỷ', steps: [{ title: 'b' }, { title: ' hoà ', x: '' }] },
        before,
      ),
    ).toEqual({
      ...before,
      title: 'Thủy',
      steps: [{ title: 'b' }, { title: ' hoà ', x: '' }],
    });
  });
  it('is cleaned line by line in a body', () =>
    expect(cleanBody('Uỷ ban\nThuỷ', 'Uỷ ban')).toBe('Uỷ ban\nThủy'));
});

describe('the name of a file', () => {
  it.each([
    ['Đêm hội Đường đua', 'dem-hoi-duong-dua'],
    ['Đêm hội Đường đua'.normalize('NFD'), 'dem-hoi-duong-dua'],
    ['  100 % hộ: “biết dùng”! 🎉 ', '100-ho-biet-dung'],
  ])('is plain ASCII: %s', (title, slug) => expect(slugOf(title)).toBe(slug));
  it('is at most 80 letters, in whole words', () => {
    const slug = slugOf('Phường Nam Đồng '.repeat(20));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/^(?:phuong|nam|dong)(?:-(?:phuong|nam|dong))*$/);
    expect(slugOf('a'.repeat(200))).toHaveLength(80);
  });
  it.each(['!!!', '🎉', '   ', '中文'])(
    'cannot be made of signs, and the message says so: %s',
    (title) => expect(() => slugOf(title)).toThrow(/Hãy đặt một tên có chữ/),
  );
});
