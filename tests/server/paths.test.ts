import { describe, expect, it } from 'vitest';
import { parseFolder, parsePath } from '../../server/paths.ts';

const HOSTILE = [
  '',
  '.',
  '/etc/passwd',
  '.git/config',
  '.env',
  'package.json',
  'astro.config.mjs',
  'src/pages/index.astro',
  'src/content.config.ts',
  'src/content/news',
  'src/content/news/',
  'src/content/news/../../../package.json',
  'src/content/news/..%2f..%2fpackage.json',
  'src/content/news/2026-11-02-a.mdx/../../x.mdx',
  'src/content/../content/news/a.mdx',
  'src/content/news/./a.mdx',
  'src/content/news//a.mdx',
  'src/content/news/sub/a.mdx',
  'src/content/news/.an.mdx',
  'src/content/news/A.mdx',
  'src/content/news/á.mdx',
  'src/content/news/a.md',
  'src/content/news/a.mdx.js',
  'src/content/news/a.yaml',
  'src/content/news/a.mdx\0.png',
  'src/content/news/a.mdx\n',
  'src\\content\\news\\a.mdx',
  'src/content/khong-co/a.mdx',
  'src/content/__proto__/a.mdx',
  'src/content/constructor/a.mdx',
  'src/content/settings/toString.yaml',
  'src/content/settings/khac.yaml',
  `src/content/news/${'a'.repeat(200)}.mdx`,
  'src/assets/uploads',
  'src/assets/uploads/../x.jpg',
  'src/assets/uploads/2026/../../x.jpg',
  'src/assets/uploads/.an/x.jpg',
  'src/assets/uploads/X.JPG',
  'src/assets/uploads/x.svg',
  'src/assets/uploads/x.mjs',
  'src/assets/uploads/x.html.jpg',
  'src/assets/other/x.jpg',
  'public/sw.js',
  'public/admin/index.html',
  'tests/fixtures/sample/content/news/2026-11-01-a.mdx',
];

describe('a path that editors have no business with', () => {
  it.each(HOSTILE)('%j is refused', (path) =>
    expect(() => parsePath(path)).toThrow('không đọc hay ghi được tệp này'),
  );
});

describe('a path of the content', () => {
  it.each([
    [
      'src/content/news/2026-11-02-lop-hoc.mdx',
      { kind: 'entry', collection: 'news', id: '2026-11-02-lop-hoc' },
    ],
    ['src/content/terms/otp.yaml', { kind: 'entry', collection: 'terms', id: 'otp' }],
    ['src/content/help-points/a.yaml', { kind: 'entry', collection: 'help-points', id: 'a' }],
    ['src/content/settings/owner.yaml', { kind: 'setting', name: 'owner' }],
    ['src/assets/uploads/lop-hoc.jpg', { kind: 'upload', below: 'lop-hoc.jpg' }],
    ['src/assets/uploads/2026/11/lop-hoc.webp', { kind: 'upload', below: '2026/11/lop-hoc.webp' }],
    ['src/assets/uploads/2026/11/bao-cao.pdf', { kind: 'upload', below: '2026/11/bao-cao.pdf' }],
  ])('%s is known for what it is', (path, expected) =>
    expect(parsePath(path)).toMatchObject({ path, ...expected }),
  );
});

describe('a folder', () => {
  it.each([
    'src/content',
    'src/content/',
    'src/content/settings',
    'src/content/news/',
    'src/content/../news',
    'src',
    '',
    'src/content/constructor',
  ])('%j holds no collection', (folder) =>
    expect(() => parseFolder(folder)).toThrow('không có mục này'),
  );
  it('of a collection is known', () =>
    expect(parseFolder('src/content/help-points')).toBe('help-points'));
});
