import { expect, test } from 'vitest';
import { editorTasksOf } from '../../../src/core/editor-tasks.ts';

const guide = (data: object) => ({
  entry: 'src/content/guides/a.mdx',
  data: {
    confirmation: 'confirmed',
    reviewed: '2026-11-23',
    reviewEvery: 6,
    missing: [],
    steps: [{ checked: {} }],
    ...data,
  },
});
const todoOf = (data: object, today = '2026-11-24') => editorTasksOf([guide(data)], today)[0]?.todo;

test('a confirmed guide whose steps were tried only has its next review', () => {
  expect(todoOf({})).toEqual(['Hãy đối chiếu lại với nguồn trước ngày 23/5/2027.']);
});

test('a guide that waits for the ward, has untried steps and doubtful claims lists each of them', () => {
  const todo = todoOf({
    confirmation: 'awaiting',
    steps: [{ certainty: 'to-check' }, { certainty: 'pending-law' }],
    missing: ['Hỏi giờ trực.'],
  });
  expect(todo).toEqual([
    'Hãy đưa phường đọc; phường đồng ý thì đổi ô “Phường xác nhận”.',
    '1 chỗ chờ quy định mới. Hãy đối chiếu Nghị định 320/2026/NĐ-CP rồi đổi ô “Mức chắc chắn”.',
    '1 chỗ chưa chắc. Hãy tìm thêm nguồn rồi đổi ô “Mức chắc chắn”.',
    'Hãy làm thử trên điện thoại thật rồi điền ô “Đã thử trên máy” của từng bước.',
    'Hỏi giờ trực.',
    'Hãy đối chiếu lại với nguồn trước ngày 23/5/2027.',
  ]);
});

test('a guide past its review day says since when', () => {
  expect(todoOf({}, '2027-06-01')).toEqual([
    'Đã quá hạn từ 23/5/2027. Hãy đối chiếu lại với nguồn rồi đổi ô “Ngày soát”.',
  ]);
});
