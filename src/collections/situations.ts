import { z } from 'zod';
import { defineCollection } from './collection.ts';
import { line, order, paragraph, relation } from './fields.ts';
import { source } from './source.ts';

/** One exercise: a retelling in our own words of a case or warning, two things that one could do, and why. Never a real message. */
const situations = defineCollection({
  name: 'situations',
  noun: 'tình huống',
  format: 'yaml',
  schema: () =>
    z
      .strictObject({
        title: line('Tên', 'Chuyện gì xảy ra. Ví dụ: “Công an gọi, đòi chuyển tiền”.', 70),
        order,
        story: paragraph(
          'Tình huống',
          'Kể lại bằng lời của mình. Không ghi số điện thoại, đường dẫn, tên người, số tài khoản.',
          300,
        ).refine(
          (text) => !/\d{7,}|(?:\d[ .]){6,}\d|https?:|www\.|\.vn\b|\.com\b|@/i.test(text),
          'Tình huống để tập không được có số điện thoại, số tài khoản, đường dẫn, thư điện tử. Hãy bỏ đi.',
        ),
        right: line('Việc nên làm', 'Một câu. Ví dụ: “Tắt máy, kể với người nhà”.', 120),
        wrong: line('Việc không nên làm', 'Điều kẻ gian muốn. Một câu.', 120),
        why: paragraph('Vì sao', 'Hai ba câu ngắn, theo nguồn.', 320),
        guide: relation('guides', 'Bài nên đọc', 'Bài hướng dẫn nói kỹ hơn.'),
        source: source.meta({
          title: 'Nguồn',
          description: 'Vụ việc hoặc lời cảnh báo mà tình huống kể lại.',
        }),
      })
      .meta({ title: 'Tình huống' }),
  compare: (a, b) => a.data.order - b.data.order,
  cms: {
    order: 7,
    label: 'Tập nhận biết lừa đảo',
    description: 'Mười tình huống để bà con tập. Kể lại bằng lời của mình, không chép tin thật.',
    title: 'title',
    summary: '{{fields.order}}. {{fields.title}}',
    sort: { field: 'order', label: 'Thứ tự', default_sort: 'asc' },
    preview: 'Situation',
  },
});
export default situations;

declare module './collection.ts' {
  interface CollectionRegistry {
    situations: typeof situations;
  }
}
