import { z } from 'zod';
import { defineCollection } from './collection.ts';
import { line, list, relation } from './fields.ts';
import { termAddressOf, toId } from './urls.ts';

/** A hard word explained in at most 20 syllables. */
const terms = defineCollection({
  name: 'terms',
  noun: 'từ khó',
  format: 'yaml',
  schema: () =>
    z.strictObject({
      term: line('Từ', 'Đúng chữ hay gặp.', 60),
      aliases: list(
        line('Cách viết', 'Ví dụ: chữ viết tắt.', 60),
        'Cách viết khác',
        'Chữ viết tắt, tên gọi khác.',
        'cách viết',
      ),
      explanation: line('Nghĩa', 'Tối đa 20 tiếng, bằng lời nói hằng ngày.', 160).refine(
        (text) => text.split(/\s+/).length <= 20,
        'Lời giải thích dài hơn 20 tiếng. Hãy bớt chữ.',
      ),
      example: line('Ví dụ', 'Một câu có từ ấy.', 140).optional(),
      guide: relation('guides', 'Bài liên quan', 'Bài dùng từ này.').optional(),
    }),
  isQuoting: true,
  otherUrls: ({ id }) => [termAddressOf(id)],
  compare: (a, b) => a.data.term.localeCompare(b.data.term, 'vi'),
  cms: {
    order: 8,
    label: 'Từ khó',
    title: 'term',
    sort: { field: 'term', label: 'Từ', default_sort: 'asc' },
  },
  search: {
    order: 2,
    toFields: ({ id, data: { term, aliases, explanation, example } }) => ({
      id: toId(termAddressOf(id)),
      kind: 'Từ khó',
      title: term,
      summary: explanation,
      aliases,
      texts: [example],
    }),
  },
});
export default terms;

declare module './collection.ts' {
  interface CollectionRegistry {
    terms: typeof terms;
  }
}
