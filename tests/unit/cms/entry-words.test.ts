import { expect, it } from 'vitest';
import { wordsOf } from '../../../src/cms/backend/entry-words.ts';

it('an entry is copied by the names of its fields, not as a file', () => {
  const raw =
    '---\ntitle: "Lớp học"\nsource:\n  kind: own\ncover:\n  alt: "Hai bác"\n---\n\nSáng nay có lớp.\n';
  const words = wordsOf('src/content/news/2026-11-28-lop-hoc.mdx', raw);
  expect(words).toContain('Tiêu đề: Lớp học\n');
  expect(words).toContain('Ảnh đại diện › Mô tả ảnh: Hai bác');
  expect(words).toMatch(/\n\nSáng nay có lớp\.\s*$/);
  expect(words).not.toMatch(/title:|---/);
});

it('what cannot be read is copied as it is', () =>
  expect(wordsOf('src/content/news/a.mdx', 'Chữ của tôi')).toBe('Chữ của tôi'));
