import { describe, expect, it } from 'vitest';
import { choicesWithin, countOf, findChoices, titleOf } from '../../../src/cms/widgets/choices.ts';

const CHOICES = [
  { slug: 'nv-01', title: '1. Lớp học cho người cao tuổi', data: { group: 'I' } },
  { slug: 'nv-02', title: '2. Tổ công nghệ số', data: { group: 'II' } },
  { slug: 'vneid', title: 'Người cao tuổi cài VNeID', data: {} },
];
const found = (query: string, chosen: string[] = []) =>
  findChoices(CHOICES, query, chosen).map(({ slug }) => slug);

describe('entries that another may name', () => {
  it('are called by a field, or by several of its fields', () => {
    const data = { number: 3, title: 'Tin hằng tuần' };
    expect(titleOf(data, ['title'])).toBe('Tin hằng tuần');
    expect(titleOf(data, ['{{fields.number}}. {{fields.title}}'])).toBe('3. Tin hằng tuần');
  });
  it('are called by what there is of it', () => expect(titleOf({}, ['title'])).toBe(''));
  it.each([
    ['', ['nv-01', 'nv-02', 'vneid']],
    [' ', ['nv-01', 'nv-02', 'vneid']],
    ['to cong nghe', ['nv-02']],
    // What begins so comes first.
    ['nguoi cao', ['vneid', 'nv-01']],
    ['xyz', []],
  ])('are found by “%s”, marks aside', (query, slugs) => expect(found(query)).toEqual(slugs));
  it('are offered the newest first where they have a day, with and without a search', () => {
    const news = ['2026-11-20-lop-hoc', '2026-11-27-lop-hoc', '2026-11-06-lop-hoc'].map((slug) => ({
      slug,
      title: 'Lớp học',
      data: {},
    }));
    for (const query of ['', 'lop hoc'])
      expect(findChoices(news, query, []).map(({ slug }) => slug.slice(8, 10))).toEqual([
        '27',
        '20',
        '06',
      ]);
  });
  it('are those that agree with the entry, save itself, once it says where it belongs', () => {
    const within = (slug: string, data: Record<string, unknown>) =>
      choicesWithin(CHOICES, 'group', { slug, data }).map((choice) => choice.slug);
    expect(within('', { group: 'II' })).toEqual(['nv-02']);
    expect(within('nv-02', { group: 'II' })).toEqual([]);
    expect(within('', {})).toEqual(['nv-01', 'nv-02', 'vneid']);
  });
  it('are not offered twice', () => expect(found('nguoi cao', ['vneid'])).toEqual(['nv-01']));
  it.each([
    [2, false, 'Có 2 mục.'],
    [0, false, 'Không tìm thấy.'],
    [0, true, 'Đã chọn rồi.'],
  ])('are counted: %i left, chosen already: %s', (left, isChosen, words) =>
    expect(countOf(CHOICES.slice(0, left), isChosen)).toBe(words),
  );
});
