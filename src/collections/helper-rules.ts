import { z } from 'zod';
import { defineCollection } from './collection.ts';
import { line, order } from './fields.ts';
import { source } from './source.ts';

/** One thing that nobody does for somebody else, and who says so. */
const helperRules = defineCollection({
  name: 'helper-rules',
  noun: 'điều không làm hộ',
  format: 'yaml',
  schema: () =>
    z.strictObject({
      title: line(
        'Không làm gì',
        'Một câu, bắt đầu bằng “Không”. Ví dụ: “Không gõ hộ mật khẩu”.',
        90,
      ),
      order,
      why: line('Vì sao', 'Một hai câu ngắn, theo nguồn.', 160),
      source: source.meta({ title: 'Nguồn', description: 'Ai dặn như vậy.' }),
    }),
  compare: (a, b) => a.data.order - b.data.order,
  cms: {
    order: 8,
    label: 'Điều không làm hộ',
    description: 'Dặn người ngồi cạnh giúp bà con. Điều nào cũng có nguồn.',
    title: 'title',
    summary: '{{fields.order}}. {{fields.title}}',
    sort: { field: 'order', label: 'Thứ tự', default_sort: 'asc' },
  },
});
export default helperRules;

declare module './collection.ts' {
  interface CollectionRegistry {
    'helper-rules': typeof helperRules;
  }
}
