import { expect, it } from 'vitest';
import { cmsConfig } from '../../../src/cms/config/config.ts';
import { toPoints } from '../../../src/cms/backend/faults.ts';

const { collections } = cmsConfig();
const NEWS = 'src/content/news/2026-11-02-a.mdx';

it('a fault names the field as the form does', () => {
  const [point] = toPoints(
    [{ file: NEWS, line: 5, field: 'cover › alt', message: 'Thiếu mục này. Hãy điền vào.' }],
    NEWS,
    collections,
  );
  expect(point).toMatch(/^Mục “[^”]+ › Mô tả ảnh”: Thiếu mục này\. Hãy điền vào\.$/);
});

it('places in lists keep their number', () => {
  const guide = 'src/content/guides/a.mdx';
  const [point] = toPoints(
    [{ file: guide, field: 'steps › 2 › title', message: 'Sai.' }],
    guide,
    collections,
  );
  expect(point).toMatch(/^Mục “[^”]+ › 2 › [^”]+”: Sai\.$/);
  expect(point).not.toMatch(/steps|title/);
});

it('a fault in the running text tells the line, one in another file that file', () => {
  const points = toPoints(
    [
      { file: NEWS, line: 12, message: 'Sai.' },
      { file: 'src/content/guides/b.mdx', line: 3, message: 'Sai.' },
      { file: 'src/assets/uploads/a.jpg', message: 'Sai.' },
    ],
    NEWS,
    collections,
  );
  expect(points).toEqual([
    'Dòng 12: Sai.',
    'Tệp src/content/guides/b.mdx, Dòng 3: Sai.',
    'Tệp src/assets/uploads/a.jpg: Sai.',
  ]);
});

it('a setting is known by its file', () => {
  const owner = 'src/content/settings/owner.yaml';
  const [point] = toPoints([{ file: owner, field: 'phone', message: 'Sai.' }], owner, collections);
  expect(point).not.toContain('phone');
});
