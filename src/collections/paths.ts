import { z } from 'zod';
import { defineCollection } from './collection.ts';
import { line, relation, some } from './fields.ts';

/** An ordered list of guides for one audience; no instructions of its own. */
const paths = defineCollection({
  name: 'paths',
  noun: 'lộ trình',
  format: 'yaml',
  schema: () =>
    z.strictObject({
      audience: relation('audiences', 'Dành cho', 'Nhóm người.'),
      title: line('Tên lộ trình', 'Ví dụ: “Việc nên học trước”.', 70),
      intro: line('Lời mở', 'Một câu.', 240),
      items: some(
        z.strictObject({
          guide: relation('guides', 'Bài', 'Bài hướng dẫn.'),
          note: line('Vì sao', 'Vì sao học bài này lúc này.', 140).optional(),
        }),
        'Các bài',
        'Bài học trước đứng trên.',
        'bài',
      ).meta({ summary: '{{fields.guide}}' }),
    }),
  cms: {
    order: 11,
    label: 'Lộ trình học',
    title: 'title',
    sort: { field: 'title', label: 'Tên', default_sort: 'asc' },
  },
});
export default paths;

declare module './collection.ts' {
  interface CollectionRegistry {
    paths: typeof paths;
  }
}
