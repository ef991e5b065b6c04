import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Sessions } from '../../server/api/sessions.ts';
import { Checks } from '../../server/checks/checks.ts';
import type { DataDir } from '../../server/data-dir.ts';
import { Editing } from '../../server/editing.ts';
import { idOf } from '../../server/store/content-store.ts';
import { listPlainFiles } from '../../server/store/folder-store.ts';
import { adopt } from '../../server/store/adopt.ts';
import { exportContent } from '../../server/store/export.ts';
import { GitStore } from '../../server/store/git-store.ts';
import { Proposals } from '../../server/store/proposals.ts';
import { layoutOf } from '../../server/data-dir.ts';
import { phonePicture } from '../fixtures/uploads/make.ts';
import { CONTENT, git, smallData } from '../support/small-data.ts';
import { NEWS, PICTURE } from '../support/small-publishing.ts';

const A = 'src/content/guides/cai-vneid.mdx';
const B = NEWS;
const C = 'src/content/search-words/viet-tat.yaml';
const NEW = 'src/content/news/2026-11-20-anh-moi.mdx';
const PHOTO = 'src/assets/uploads/2026/11/moi.jpg';
const SESSION = new Sessions().open();

let data: DataDir;
let store: GitStore;
let checks: Checks;
let editing: Editing;
let proposals: Proposals;
let release = '';

const text = (path: string, root = CONTENT) => readFileSync(join(root, path), 'utf8');
const published = async (path: string) => (await store.read(path))?.bytes.toString('utf8');
const change = (path: string, edit: (text: string) => string) =>
  writeFileSync(join(release, path), edit(text(path)));
const ward = async (path: string, edit: (text: string) => string) => {
  const before = (await published(path)) ?? '';
  const file = { path, bytes: Buffer.from(edit(before)), base: idOf(Buffer.from(before)) };
  await editing.save([file], SESSION);
};
const open = async () =>
  (await proposals.list()).map(({ path, kind, isConflict }) => [path, kind, isConflict]);

beforeEach(async () => {
  data = await smallData();
  store = await GitStore.open(data);
  checks = new Checks({ projectDir: data.dir, contentDir: store.newest });
  editing = new Editing({ store, checks, listedAddresses: () => [] });
  proposals = new Proposals(data);
  release = mkdtempSync(join(tmpdir(), 'release-'));
  cpSync(CONTENT, release, { recursive: true });
});
afterEach(async () => {
  await checks.close();
  for (const folder of [data.dir, release]) rmSync(folder, { recursive: true });
});

it('the ward edits A, a release changes A and B and withdraws C: B and C wait as proposals, A as a conflict, and no word is lost', async () => {
  await ward(A, (before) => before.replace(/^summary: .*/m, 'summary: Lời của phường.'));
  const wards = await published(A);
  change(A, (before) => before.replace(/^title: .*/m, 'title: Tên mới của bản phát hành'));
  change(B, (before) => before.replace('Hai mươi bác', 'Ba mươi bác'));
  rmSync(join(release, C));
  const before = git(data, 'rev-parse', 'main');
  await proposals.bring(release);

  expect(git(data, 'rev-parse', 'main')).toBe(before);
  expect(await open()).toEqual([
    [A, 'changed', true],
    [B, 'changed', false],
    [C, 'withdrawn', false],
  ]);
  expect((await proposals.list())[0]).toEqual({
    path: A,
    kind: 'changed',
    isConflict: true,
    before: text(A),
    release: text(A, release),
    ward: wards,
  });

  const clean = (await proposals.list()).filter(({ isConflict }) => !isConflict);
  await proposals.accept(
    clean.map(({ path }) => path),
    editing,
    SESSION,
  );
  expect([await published(A), await published(B), await published(C)]).toEqual([
    wards,
    text(B, release),
    undefined,
  ]);
  expect(git(data, 'log', '-1', '--format=%an', 'main')).toBe('Người biên tập');
  expect(await open()).toEqual([[A, 'changed', true]]);

  const folder = join(release, 'exported');
  await exportContent(data, folder);
  const again = layoutOf(join(release, 'again'));
  await adopt(again, folder);
  expect(git(again, 'rev-parse', 'main^{tree}')).toBe(git(data, 'rev-parse', 'main^{tree}'));
});

it('what the ward has settled is not asked again, until a later release changes it once more', async () => {
  change(B, (before) => before.replace('Hai mươi bác', 'Ba mươi bác'));
  await proposals.bring(release);
  await proposals.settle([B], SESSION);
  expect([await open(), await published(B)]).toEqual([[], text(B)]);
  await proposals.bring(release);
  expect(await open()).toEqual([]);
  change(B, (before) => before.replace('Hai mươi bác', 'Bốn mươi bác'));
  await proposals.bring(release);
  // The ward has its own text since it said no.
  expect(await open()).toEqual([[B, 'changed', true]]);
  expect(git(data, 'for-each-ref', 'refs/heads/release').split('\n')).toHaveLength(1);
});

it('what stands open of an earlier release is not lost with the next one', async () => {
  change(B, (before) => before.replace('Hai mươi bác', 'Ba mươi bác'));
  await proposals.bring(release);
  rmSync(join(release, C));
  await proposals.bring(release);
  expect(await open()).toEqual([
    [B, 'changed', false],
    [C, 'withdrawn', false],
  ]);
});

it('a new entry comes with the pictures that it shows, clean', async () => {
  cpSync(join(release, PICTURE), join(release, PHOTO), { recursive: true });
  writeFileSync(join(release, PHOTO), await phonePicture().jpeg().toBuffer());
  writeFileSync(
    join(release, NEW),
    text(B)
      .replace(/^title: .*/m, 'title: Tin có ảnh mới')
      .replace(/^summary: .*/m, 'summary: Tóm tắt của tin có ảnh mới.')
      .concat('\n![Các bác học](2026/11/moi.jpg)\n'),
  );
  await proposals.bring(release);
  expect(await open()).toEqual([[NEW, 'new', false]]);
  await proposals.accept([NEW], editing, SESSION);
  expect(await published(NEW)).toBe(text(NEW, release));
  const { bytes } = (await store.read(PHOTO)) ?? {};
  expect(bytes?.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  for (const line of git(data, 'cat-file', '--batch-all-objects', '--batch-check').split('\n')) {
    const [blob = '', kind] = line.split(' ');
    if (kind === 'blob') expect(git(data, 'cat-file', 'blob', blob)).not.toContain('DienThoaiMau');
  }
});

it('the export holds every published file by bytes, in an empty folder only', async () => {
  const folder = join(release, 'exported');
  await exportContent(data, folder);
  const paths = listPlainFiles(CONTENT, 'src', true);
  expect(listPlainFiles(folder, 'src', true)).toEqual(paths);
  for (const path of paths)
    expect(readFileSync(join(folder, path))).toEqual(readFileSync(join(CONTENT, path)));
  await expect(exportContent(data, folder)).rejects.toThrow('đã có tệp');
});
