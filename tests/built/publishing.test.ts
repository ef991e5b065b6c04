import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLLECTION_NAMES } from '../../src/collections/index.ts';
import { paperKeyIn } from '../../src/core/paper-file.ts';
import { nameOfFile, saysName } from '../support/entry-names.ts';
import { PROJECT, copyProject, pagesOf, publish } from '../support/publishing-project.ts';

const ROOTS = ['src', 'tests/fixtures/sample'];
const NEW_BROKEN = 'src/content/news/2026-11-22-tin-hong.mdx';
const SETTING = 'src/content/settings/channels.yaml';
/** A group of readers for which there is no learning path yet. */
const NEW_GROUP = 'nhom-moi';

/** The first file of a collection, in whichever folder has some. */
function firstFileOf(collection: string): string {
  const folder =
    ROOTS.map((root) => `${root}/content/${collection}`).find((name) =>
      existsSync(join(PROJECT, name)),
    ) ?? '';
  return `${folder}/${readdirSync(join(PROJECT, folder)).sort()[0]}`;
}

/** Adds a field that no schema has, in the front matter or at the top of a YAML file. */
function breakFile(file: string) {
  const path = join(PROJECT, file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    file.endsWith('.mdx') ? source.replace('---\n', '---\nmucLa: 1\n') : `mucLa: 1\n${source}`,
  );
}

/** The words of a page that do not change from one build to the next. */
const pageText = (outDir: string, page: string) =>
  readFileSync(join(PROJECT, outDir, page), 'utf8');

/** What somebody has printed since: of one guide what its page shows, of another what it has shown long ago. */
const PAPER = { right: 'in/to-roi-a4/7', older: 'in/to-roi-a4/8' };
function makePapers() {
  const folder = join(PROJECT, '.cache/papers');
  mkdirSync(folder, { recursive: true });
  const key = paperKeyIn(pageText('dist-first', `${PAPER.right}/index.html`));
  for (const name of [`${key}.pdf`, `${'0'.repeat(32)}.pdf`])
    writeFileSync(join(folder, name), '%PDF-1.4\na file of paper\n%%EOF');
  // The disk has spoilt its picture.
  writeFileSync(join(folder, `${key}.png`), 'no picture');
}

describe('a publishing build with one broken entry of each collection', () => {
  let broken: string[] = [];
  let first: ReturnType<typeof publish>;
  let second: ReturnType<typeof publish>;

  beforeAll(() => {
    copyProject(PROJECT, { withCaches: true });
    writeFileSync(
      join(PROJECT, `src/content/audiences/${NEW_GROUP}.yaml`),
      'name: Nhóm mới\ngreeting: Chào các bác.\nsummary: Các bài dễ nhất.\norder: 99\n',
    );
    first = publish('dist-first');
    makePapers();
    broken = [...COLLECTION_NAMES.map(firstFileOf), SETTING];
    broken.forEach(breakFile);
    writeFileSync(join(PROJECT, NEW_BROKEN), '---\ntitle: Tin hỏng\n---\n\nChữ.\n');
    second = publish('dist-second');
  }, 600_000);
  afterAll(() => rmSync(PROJECT, { recursive: true, force: true }));

  it('ends well, as the one before it', () =>
    expect([first.status, second.status, second.status === 0 || second.log]).toEqual([0, 0, true]));

  it('has a page for a new group of readers, and reminds editors of its learning path', () => {
    expect(pagesOf('dist-first')).toContain(`danh-cho/${NEW_GROUP}/index.html`);
    expect(pagesOf('dist-first')).not.toContain(`in/so-tay/${NEW_GROUP}/index.html`);
    expect(pageText('dist-first', 'bien-tap/viec-can-lam/index.html')).toMatch(
      /Nhóm mới[^]*Nhóm này chưa có lộ trình học/,
    );
  });

  it('offers the files of paper that show what their pages do, and no older one', () => {
    const filesOf = (page: string) =>
      readdirSync(join(PROJECT, 'dist-second', page)).filter((name) => /\.(?:pdf|png)$/.test(name));
    expect(filesOf(PAPER.right)).toEqual(['to-roi-a4-7.pdf']);
    expect(pageText('dist-second', `${PAPER.right}/index.html`)).toMatch(
      /<a href="\/in\/to-roi-a4\/7\/to-roi-a4-7\.pdf">\s*Tải bản PDF \(1 KB\)/,
    );
    expect(filesOf(PAPER.older)).toEqual([]);
    expect(pageText('dist-second', `${PAPER.older}/index.html`)).not.toContain('Tải bản PDF');
    expect(existsSync(join(PROJECT, 'dist-first', PAPER.right, 'to-roi-a4-7.pdf'))).toBe(false);
  });

  it('reads each file of the content once, from the first check to the last index', () => {
    const files = readdirSync(join(PROJECT, 'src/content'), { recursive: true, encoding: 'utf8' })
      .map((name) => `src/content/${name}`)
      .filter((file) => statSync(join(PROJECT, file)).isFile() && !file.endsWith('.gitkeep'));
    expect(second.reads.toSorted()).toEqual(files.sort());
  });

  it('has every page of the build before it, and none of what was never good', () =>
    expect(pagesOf('dist-second')).toEqual(pagesOf('dist-first')));

  it('says on every page that it is tried out, and keeps search engines away', () => {
    for (const page of pagesOf('dist-first')) {
      const text = pageText('dist-first', page);
      expect([page, text]).toEqual([
        page,
        expect.stringContaining('name="robots" content="noindex"'),
      ]);
      if (!page.startsWith('admin/'))
        expect([page, text]).toEqual([page, expect.stringContaining('Trang đang chạy thử.')]);
    }
    expect(pageText('dist-first', 'robots.txt')).toBe('User-agent: *\nDisallow: /\n');
  });

  it('shows the earlier version of each broken entry', () => {
    const changed = pagesOf('dist-first').filter(
      (page) => pageText('dist-first', page) !== pageText('dist-second', page),
    );
    expect(changed).toEqual(['bien-tap/viec-can-lam/index.html', `${PAPER.right}/index.html`]);
  });

  it('says in its log which files are set aside, why, and whether an earlier version is shown', () => {
    for (const file of broken) expect(second.log).toContain(`Để riêng ${file}: bản cũ vẫn hiện.`);
    expect(second.log).toContain(`Để riêng ${NEW_BROKEN}: chưa hiện trên trang.`);
    expect(second.log.match(/Không có mục nào tên “mucLa”/g)).toHaveLength(broken.length);
  });

  it('lists them on the editors’ page', () => {
    const page = pageText('dist-second', 'bien-tap/viec-can-lam/index.html');
    const isListed = (file: string) =>
      saysName(page, nameOfFile(file, readFileSync(join(PROJECT, file), 'utf8')));
    expect([...broken, NEW_BROKEN].filter((file) => !isListed(file))).toEqual([]);
    expect(page).not.toMatch(/content\/[a-z-]+\//);
  });
});
