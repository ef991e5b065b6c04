import { z } from 'zod';
import { defineCollection } from './collection.ts';
import { line, list, today } from './fields.ts';

/** A page of running text: about, accessibility statement, data policy. */
const pages = defineCollection({
  name: 'pages',
  noun: 'trang',
  format: 'mdx',
  schema: () =>
    z.strictObject({
      title: line('Tên trang', 'Tối đa 60 ký tự.', 60),
      summary: line('Tóm tắt', 'Tối đa 160 ký tự.', 160),
      updated: today('Ngày sửa', 'Ngày sửa gần nhất.'),
      missing: list(
        line('Còn thiếu', 'Điều phải hỏi.', 200),
        'Còn thiếu',
        'Không hiện trên trang.',
        'điều còn thiếu',
      ),
    }),
  body: 'required',
  locked: {
    create:
      'Mỗi trang chung có chỗ riêng trong chuyên mục nên không thêm được. Hãy viết một tin hoặc một bài hướng dẫn.',
    remove: 'Trang này chuyên mục nào cũng phải có nên không xóa được. Hãy sửa nội dung bên trong.',
  },
  cms: {
    order: 15,
    label: 'Trang chung',
    title: 'title',
    sort: { field: 'title', label: 'Tên', default_sort: 'asc' },
    first: ['title', 'summary', 'body', 'updated'],
    preview: 'PageArticle',
  },
  search: {
    order: 9,
    toFields: ({ id, data: { title, summary } }) => ({ id, kind: 'Về chuyên mục', title, summary }),
  },
});
export default pages;

declare module './collection.ts' {
  interface CollectionRegistry {
    pages: typeof pages;
  }
}
