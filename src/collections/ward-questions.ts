import { z } from 'zod';
import { defineCollection } from './collection.ts';
import { ANSWERERS } from './enums.ts';
import { choice, day, paragraph, relations } from './fields.ts';

/** A question of the letter to the ward: what guides wait for and no public source says. */
const wardQuestions = defineCollection({
  name: 'ward-questions',
  noun: 'câu hỏi gửi phường',
  format: 'yaml',
  schema: () =>
    z.strictObject({
      to: choice('Hỏi ai', 'Nơi trả lời được câu này.', ANSWERERS),
      question: paragraph('Câu hỏi', 'Hỏi như nói với cán bộ: một ý, câu ngắn.', 300),
      guides: relations(
        'guides',
        'Bài đang chờ',
        'Có câu trả lời thì những bài này viết tiếp được.',
      ),
      units: relations(
        'units',
        'Hỏi địa chỉ, số máy của',
        'Bài nào mời bà con đến đơn vị này cũng tính là đang chờ.',
      ),
      answered: day(
        'Ngày có trả lời',
        'Điền rồi thì câu này rời thư. Nhớ sửa bài theo câu trả lời.',
      ).optional(),
    }),
  isQuoting: true,
  cms: {
    order: 16,
    label: 'Câu hỏi gửi phường',
    description: 'Ghép thành thư ở đầu trang “Việc cần làm của người biên tập”.',
    title: 'question',
    sort: { field: 'to', label: 'Hỏi ai', default_sort: 'asc' },
    groups: [{ label: '', field: 'to' }],
  },
});
export default wardQuestions;

declare module './collection.ts' {
  interface CollectionRegistry {
    'ward-questions': typeof wardQuestions;
  }
}
