import { z } from 'zod';
import { defineCollection } from './collection.ts';
import { line, relation } from './fields.ts';

/** More would take longer than three minutes. */
const MOST_QUESTIONS = 10;

/** One question that people ask themselves: a job on the phone, the task that asks for it, and the guide that teaches it. */
const selfCheck = defineCollection({
  name: 'self-check',
  noun: 'câu tự kiểm tra',
  format: 'yaml',
  schema: () =>
    z.strictObject({
      title: line(
        'Việc',
        'Một việc, bắt đầu bằng động từ. Ví dụ: “Chỉnh chữ to trên điện thoại”.',
        90,
      ),
      order: z
        .int()
        .min(1)
        .max(MOST_QUESTIONS)
        .meta({
          title: 'Thứ tự',
          description: `Từ 1 đến ${MOST_QUESTIONS}: nhiều câu hơn thì bà con mỏi.`,
        }),
      guide: relation('guides', 'Bài nên đọc', 'Bài dạy việc này.'),
      task: relation('tasks', 'Theo việc', 'Việc phường giao cần đến kỹ năng này.'),
      audience: relation('audiences', 'Chỉ hỏi nhóm', 'Bỏ trống thì hỏi mọi người.').optional(),
    }),
  unique: [{ field: 'order', label: 'Thứ tự' }],
  compare: (a, b) => a.data.order - b.data.order,
  cms: {
    order: 9,
    label: 'Tự kiểm tra',
    description: 'Việc bà con tự xem mình làm được chưa. Không chấm điểm.',
    title: 'title',
    summary: '{{fields.order}}. {{fields.title}}',
    sort: { field: 'order', label: 'Thứ tự', default_sort: 'asc' },
  },
});
export default selfCheck;

declare module './collection.ts' {
  interface CollectionRegistry {
    'self-check': typeof selfCheck;
  }
}
