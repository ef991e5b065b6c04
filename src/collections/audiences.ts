import { z } from 'zod';
import { defineCollection } from './collection.ts';
import { line, order } from './fields.ts';

/** A group of readers. */
const audiences = defineCollection({
  name: 'audiences',
  noun: 'nhóm người',
  format: 'yaml',
  schema: () =>
    z.strictObject({
      name: line('Tên nhóm', 'Ví dụ: “Người cao tuổi”.', 50),
      greeting: line('Câu chào', 'Một câu ở đầu trang.', 160),
      summary: line('Tóm tắt', 'Trang của nhóm giúp được gì.', 160),
      order,
    }),
  urlFolder: 'danh-cho',
  compare: (a, b) => a.data.order - b.data.order,
  cms: {
    order: 14,
    label: 'Nhóm bà con',
    title: 'name',
    sort: { field: 'order', label: 'Thứ tự', default_sort: 'asc' },
  },
  search: {
    order: 3,
    toFields: ({ data: { name, summary, greeting } }) => ({
      kind: 'Dành cho',
      title: name,
      summary,
      texts: [greeting],
    }),
  },
  siteMap: { label: 'Dành cho', order: 2, title: ({ name }) => name },
});
export default audiences;

declare module './collection.ts' {
  interface CollectionRegistry {
    audiences: typeof audiences;
  }
}
