import { z } from 'zod';
import { defineCollection } from './collection.ts';
import { PLATFORM_KINDS } from './enums.ts';
import { choice, line, order, paragraph, webAddress } from './fields.ts';
import { sources } from './source.ts';

/** An app, site or hotline that guides speak of. */
const platforms = defineCollection({
  name: 'platforms',
  noun: 'nền tảng',
  format: 'yaml',
  schema: () =>
    z.strictObject({
      name: line('Tên', 'Tên chính thức.', 60),
      kind: choice('Loại', 'Ứng dụng, trang mạng, tổng đài.', PLATFORM_KINDS),
      summary: line('Dùng để làm gì', 'Một câu.', 200),
      url: webAddress('Trang chính thức', 'Chỉ ghi khi có nguồn chắc chắn.').optional(),
      phone: line('Số gọi', 'Chỉ ghi khi có nguồn chắc chắn.', 20).optional(),
      unsure: paragraph('Chưa rõ', 'Điều chưa có nguồn.', 400).optional(),
      sources,
      order,
    }),
  contacts: ['phone'],
  compare: (a, b) => a.data.order - b.data.order,
  cms: {
    order: 13,
    label: 'Nền tảng',
    title: 'name',
    sort: { field: 'order', label: 'Thứ tự', default_sort: 'asc' },
  },
});
export default platforms;

declare module './collection.ts' {
  interface CollectionRegistry {
    platforms: typeof platforms;
  }
}
