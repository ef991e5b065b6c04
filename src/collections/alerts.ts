import { z } from 'zod';
import { defineCollection } from './collection.ts';
import { day, line, relation, some, today } from './fields.ts';

/** A scam warning or notice that expires. */
const alerts = defineCollection({
  name: 'alerts',
  noun: 'cảnh báo',
  format: 'yaml',
  schema: () =>
    z.strictObject({
      title: line('Câu đầu', 'Ví dụ: “Có người xưng công an gọi bác?”.', 70),
      points: some(
        line('Nội dung', 'Một câu ngắn. Ví dụ: “Công an không gọi video để làm việc”.', 90),
        'Các ý',
        'Một đến bốn câu ngắn.',
        'ý',
      ).max(4),
      guide: relation('guides', 'Bài nên đọc', 'Bài hướng dẫn.').optional(),
      linkText: line('Chữ trên đường dẫn', 'Nói dẫn tới đâu.', 60).optional(),
      from: today('Từ ngày', 'Bắt đầu hiện.'),
      until: day('Đến ngày', 'Hết ngày này thì thôi.'),
      source: line('Theo ai', 'Ví dụ: “Theo Bộ Công an, 21/10/2025”.', 80),
    }),
  shown: { from: 'from', until: 'until' },
  cms: {
    order: 6,
    label: 'Cảnh báo',
    description: 'Hiện ở đầu trang cho tới ngày hết hạn.',
    title: 'title',
    summary: "{{fields.title}} · đến {{fields.until | date('D/M/YYYY')}}",
    sort: { field: 'until', label: 'Đến ngày', default_sort: 'desc' },
    preview: 'AlertBoard',
  },
});
export default alerts;

declare module './collection.ts' {
  interface CollectionRegistry {
    alerts: typeof alerts;
  }
}
