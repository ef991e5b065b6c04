import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Session } from '../../server/api/sessions.ts';
import { Checks } from '../../server/checks/checks.ts';
import type { DataDir } from '../../server/data-dir.ts';
import { Editing } from '../../server/editing.ts';
import { Drafts } from '../../server/store/drafts.ts';
import { GitStore } from '../../server/store/git-store.ts';
import { Versions } from '../../server/versions.ts';
import { CONTENT, git, smallData } from '../support/small-data.ts';
import { NEWS } from '../support/small-publishing.ts';

const GUIDE = 'src/content/guides/cai-vneid.mdx';
const TEXT = readFileSync(join(CONTENT, NEWS), 'utf8');
const [LAN, MINH] = ['lan', 'minh'].map((login): Session => ({
  ...{ id: login, person: login, login, name: `Người ${login}`, role: 'publisher' },
  ...{ isOffice: false, isFresh: true },
})) as [Session, Session];

let data: DataDir;
let store: GitStore;
let drafts: Drafts;
beforeEach(async () => {
  data = await smallData();
  store = await GitStore.open(data);
  drafts = new Drafts(store, data);
});
afterEach(() => rmSync(data.dir, { recursive: true }));

/** What the checks of content say is tested elsewhere. */
const blind = {
  findFaults: async () => [],
  checkUpload: async (_: string, bytes: Buffer) => ({ clean: bytes, notes: [] }),
};
const open = (checks: ConstructorParameters<typeof Editing>[0]['checks'] = blind) =>
  new Versions(store, drafts, new Editing({ store, checks, listedAddresses: () => [] }));
const published = (path = NEWS) => git(data, 'show', `main:${path}`);
async function publish(text: string | undefined, path = NEWS): Promise<void> {
  const base = (await store.read(path))?.id;
  const bytes = text === undefined ? undefined : Buffer.from(text);
  await store.apply([{ path, bytes, base }], { ...LAN, session: 'a' });
}
const change = async (from: string, to: string) =>
  publish((await store.read(NEWS))?.bytes.toString().replace(from, to));
const commitOf = async (at: number, path = NEWS) => (await open().list(path))[at]?.commit ?? '';
const undo = async (at: number, path = NEWS) =>
  open().undo({ path, commit: await commitOf(at, path) }, MINH);

it('lists who published when, and compares an earlier version in words', async () => {
  await change('Hai mươi bác', 'Ba mươi bác');
  const all = await open().list(NEWS);
  expect(all.map(({ name }) => name)).toEqual(['Người lan', expect.any(String)]);
  const { raw, differences } = await open().read({ path: NEWS, commit: await commitOf(1) });
  expect(raw).toBe(TEXT);
  expect(differences[0]?.runs).toEqual(
    expect.arrayContaining([
      { kind: 'gone', text: 'Ba ' },
      { kind: 'new', text: 'Hai ' },
    ]),
  );
});

it('gives nothing of what waits, or of another entry', async () => {
  const bytes = Buffer.from(`${TEXT}\nChưa đăng.\n`);
  const base = (await store.read(NEWS))?.id;
  await drafts.apply([{ path: NEWS, bytes, base }], { ...LAN, session: 'a' });
  await change('Hai mươi bác', 'Ba mươi bác');
  const [draft] = await drafts.all();
  await expect(open().read({ path: NEWS, commit: draft?.commit ?? '' })).rejects.toThrow('tải lại');
  const commit = await commitOf(0);
  await expect(open().read({ path: GUIDE, commit })).rejects.toThrow('tải lại');
});

it('takes a publication back, in the name of who does: to a build the content is what it was', async () => {
  const before = store.contentVersion;
  await change('Hai mươi bác', 'Ba mươi bác');
  expect(store.contentVersion).not.toBe(before);
  await undo(0);
  expect(published()).toBe(TEXT.trim());
  expect(git(data, 'log', '-1', '--format=%an', 'main')).toBe('Người minh');
  expect(store.contentVersion).toBe(before);
  // What was withdrawn comes back, what was new goes.
  await publish(undefined);
  await undo(0);
  expect(published()).toBe(TEXT.trim());
  await publish(TEXT, NEWS.replace('lop', 'tin'));
  await undo(0, NEWS.replace('lop', 'tin'));
  expect(store.contentVersion).toBe(before);
});

it('after later publications takes back that one alone, and says so when it cannot', async () => {
  await change('Hai mươi bác', 'Ba mươi bác');
  await change('Buổi sau vào thứ Bảy.', 'Buổi sau vào Chủ nhật.');
  await undo(1);
  expect(published()).toContain('Hai mươi bác');
  expect(published()).toContain('Chủ nhật');
  await change('Hai mươi bác', 'Bốn mươi bác');
  await change('Bốn mươi bác', 'Năm mươi bác');
  await expect(undo(1)).rejects.toThrow(/^Chưa hoàn tác được: sau lần đăng này/);
  expect(published()).toContain('Năm mươi bác');
  const first = (await open().list(NEWS)).length - 1;
  await expect(undo(first)).rejects.toThrow('bản đầu tiên');
});

it('is refused where it would break a link, with the entries that need it', async () => {
  const tin = NEWS.replace('lop-hoc', 'tin-moi');
  await publish(TEXT.replace(/^title: .*/m, 'title: Tin mới'), tin);
  await change('Buổi sau vào thứ Bảy.', 'Xem [tin mới](/tin-tuc/2026-11-02-tin-moi/).');
  const checks = new Checks({ projectDir: '.', contentDir: store.newest });
  const refused = open(checks).undo({ path: tin, commit: await commitOf(0, tin) }, MINH);
  await expect(refused).rejects.toMatchObject({
    message: expect.stringMatching(/^Chưa hoàn tác được: bài khác đang dẫn tới/),
    faults: [expect.objectContaining({ file: NEWS })],
  });
  await checks.close();
  expect(published(tin)).toContain('Tin mới');
});
