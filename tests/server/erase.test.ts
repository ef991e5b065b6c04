import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DatabaseSync } from 'node:sqlite';
import sharp from 'sharp';
import { backUp } from '../../server/backup.ts';
import { restore } from '../../server/restore.ts';
import type { DataDir } from '../../server/data-dir.ts';
import { idOf } from '../../server/store/content-store.ts';
import { Drafts } from '../../server/store/drafts.ts';
import { eraseFile, eraseText, type Erasing } from '../../server/store/erase.ts';
import { Log } from '../../server/people/log.ts';
import { Sites } from '../../server/sites/sites.ts';
import { GitStore } from '../../server/store/git-store.ts';
import { picture } from '../fixtures/uploads/make.ts';
import { CONTENT, git, smallData } from '../support/small-data.ts';
import { NEWS, REPORT } from '../support/small-publishing.ts';
import { WHOLE } from '../support/suite.ts';

const LAN = { name: 'Lan', login: 'lan', session: 'a' };
const PHOTO = 'src/assets/uploads/2026/11/nguoi.jpg';
const COPY = 'src/assets/uploads/2026/11/ban-sao.jpg';
const NAME = 'Người Được Cấy Vào Bài';

let data: DataDir;
let store: GitStore;
let erasing: Erasing;
let photo: Buffer;
let sites: Sites;
let database: DatabaseSync;
let log: Log;
let builds = 0;

/** Files of the data folder in which these bytes stand, packed objects of Git unpacked. */
function search(bytes: Buffer): string[] {
  const plain = readdirSync(data.dir, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = join(data.dir, name);
    return statSync(file).isFile() && readFileSync(file).includes(bytes);
  });
  return [...plain, ...objects().flatMap(([id, content]) => (content.includes(bytes) ? [id] : []))];
}

/** All that Git keeps, by one process: each object as a line with its id, kind and length, then its content. */
function objects(): [id: string, content: Buffer][] {
  const all = execFileSync(
    'git',
    ['--git-dir', data.content, 'cat-file', '--batch-all-objects', '--batch', '--buffer'],
    { maxBuffer: 1e9 },
  );
  const found: [string, Buffer][] = [];
  for (let at = 0; at < all.length;) {
    const end = all.indexOf('\n', at);
    const [id = '', , length] = all.toString('utf8', at, end).split(' ');
    at = end + 1 + Number(length);
    found.push([id, all.subarray(end + 1, at++)]);
  }
  return found;
}
/** As a build does after a change; a picture that pages show has a name made of its content. */
async function publish(words: string): Promise<void> {
  builds++;
  const next = await sites.makeRoom();
  mkdirSync(join(next, '_astro'), { recursive: true });
  writeFileSync(join(next, 'index.html'), words);
  if (words === NAME) writeFileSync(join(next, '_astro/nguoi.jpg'), photo);
  await sites.publish(next, { fingerprint: String(builds), day: '2026-11-28' });
}
const save = async (files: Record<string, Buffer | undefined>) =>
  store.apply(
    await Promise.all(
      Object.entries(files).map(async ([path, bytes]) => ({
        path,
        bytes,
        base: (await store.read(path))?.id,
      })),
    ),
    LAN,
  );
const news = (words: string) =>
  Buffer.from(`${readFileSync(join(CONTENT, NEWS), 'utf8')}\n${words}\n`);

/** A new backup, and the content as that one holds it. */
async function backUpAndRestore(): Promise<void> {
  const passphrase = 'một câu thật là dài';
  const copy = await backUp(data, { to: join(data.dir, 'backup'), passphrase });
  rmSync(data.content, { recursive: true });
  await restore(data, copy, passphrase);
}

beforeEach(async () => {
  data = await smallData();
  store = await GitStore.open(data);
  photo = await picture(40, 30).jpeg().toBuffer();
  builds = 0;
  sites = new Sites({ dir: data.sites, show: () => undefined });
  const rebuild = async () => {
    await publish('');
    return true;
  };
  database = new DatabaseSync(data.database);
  log = new Log(database);
  erasing = { data, store, projectDir: join(data.dir, 'project'), log, rebuild };
  // What was made of it: sites, the last good version, the kept readings of builds.
  for (const words of [NAME, 'một', 'hai']) await publish(words);
  for (const place of [
    'sites/1-abc.damaged',
    'last-good/src',
    'project/.cache/content',
    'project/.cache/uploads',
  ]) {
    mkdirSync(join(data.dir, place), { recursive: true });
    writeFileSync(join(data.dir, place, 'a'), Buffer.concat([photo, Buffer.from(NAME)]));
  }
});
afterEach(() => {
  database.close();
  rmSync(data.dir, { recursive: true });
});

it('a picture is gone from every version, site and copy; all else stays as it was', async () => {
  await save({ [PHOTO]: photo, [NEWS]: news('một'), [COPY]: photo });
  await save({ [NEWS]: news('hai') });
  await save({ [PHOTO]: undefined, [COPY]: undefined });
  await save({ [REPORT]: Buffer.from('báo cáo') });
  log.add({ login: 'lan', name: 'Lan', action: 'persistMedia', subject: PHOTO, address: '' });
  const history = () => git(data, 'log', '--format=%an %ae %ad %cn %s', 'main');
  const before = [history(), git(data, 'rev-parse', 'main^{tree}', 'main~2:src/content')];
  const marker = photo.subarray(40, 400);
  expect(search(marker).length).toBeGreaterThan(3);

  await eraseFile(PHOTO, erasing);
  for (const trace of [marker, Buffer.from(PHOTO), Buffer.from('nguoi.jpg')])
    expect(search(trace)).toEqual([]);
  await backUpAndRestore();
  for (const trace of [marker, Buffer.from(PHOTO)]) expect(search(trace)).toEqual([]);
  store = await GitStore.open(data);
  expect([history(), git(data, 'rev-parse', 'main^{tree}', 'main~2:src/content')]).toEqual(before);
  expect([(await store.read(NEWS))?.bytes, builds]).toEqual([news('hai'), 4]);
  expect(await store.history(NEWS)).toHaveLength(3);
  await save({ [NEWS]: news('ba') });
  expect(git(data, 'fsck', '--strict')).toBe('');
});

it('a name is gone from every version of an entry, written whole or in parts', WHOLE, async () => {
  await save({ [NEWS]: news(`Bác ${NAME} kể.`) });
  await save({ [NEWS]: news(`Bác ${NAME.normalize('NFD')} kể.`) });
  await save({ [NEWS]: news('Một bác kể.') });
  await eraseText(NEWS, NAME, erasing);
  for (const form of ['NFC', 'NFD']) expect(search(Buffer.from(NAME.normalize(form)))).toEqual([]);
  const [, second] = await store.history(NEWS);
  expect((await store.readVersion(second?.commit ?? '', NEWS))?.toString()).toContain('Bác … kể.');
  expect((await store.read(NEWS))?.id).toBe(idOf(news('Một bác kể.')));
});

it(
  'a text that waits, and the sentence with which it was sent back, are erased too',
  WHOLE,
  async () => {
    await save({ [NEWS]: news('một') });
    const drafts = new Drafts(store, data);
    const [before, after] = [news('một'), news(`Bác ${NAME} kể.`)];
    await drafts.apply([{ path: NEWS, bytes: after, base: idOf(before) }], LAN);
    const [draft] = await drafts.all();
    if (draft) await drafts.step(draft, 'returned', `Bỏ tên ${NAME}.`, LAN);
    await eraseText(NEWS, NAME, erasing);
    expect(search(Buffer.from(NAME))).toEqual([]);
    const erased = await drafts.all();
    expect(erased[0]?.returned?.reason).toBe('Bỏ tên ….');
    expect((await drafts.read(NEWS))?.bytes.toString()).toContain('Bác … kể.');

    await backUpAndRestore();
    expect(search(Buffer.from(NAME))).toEqual([]);
    expect(await new Drafts(await GitStore.open(data), data).all()).toEqual(erased);
  },
);

it('a picture that only sent reports show gives way to one that says so', async () => {
  const report = Buffer.from(
    'evidence:\n  - photo:\n      src: ../../assets/uploads/2026/11/nguoi.jpg\n',
  );
  await save({ [PHOTO]: photo, [REPORT]: report, [NEWS]: news('một') });
  const marker = photo.subarray(40, 400);

  await eraseFile(PHOTO, erasing);
  const now = await store.read(PHOTO);
  expect(await sharp(now?.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200 });
  expect((await store.read(REPORT))?.bytes).toEqual(report);
  await backUpAndRestore();
  expect(search(marker)).toEqual([]);
});

it('so does a PDF that only sent reports show', WHOLE, async () => {
  const list = 'src/assets/uploads/2026/11/danh-sach.pdf';
  const report = Buffer.from(
    'evidence:\n  - document:\n      src: ../../assets/uploads/2026/11/danh-sach.pdf\n',
  );
  await save({ [list]: Buffer.from(`%PDF-1.7\n${NAME}`), [REPORT]: report });

  await eraseFile(list, erasing);
  expect((await store.read(list))?.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect((await store.read(REPORT))?.bytes).toEqual(report);
  await backUpAndRestore();
  expect(search(Buffer.from(NAME))).toEqual([]);
});

it('what is still published is not erased, with what to do; nor what never was', async () => {
  await save({ [PHOTO]: photo, [NEWS]: news(NAME) });
  const before = git(data, 'rev-parse', 'main');
  await expect(eraseFile(PHOTO, erasing)).rejects.toThrow('đang được đăng');
  await expect(eraseText(NEWS, NAME, erasing)).rejects.toThrow('Bài đang đăng còn chữ này');
  await expect(eraseText(REPORT, NAME, erasing)).rejects.toThrow('Không bản cũ nào có phần này');
  await expect(eraseFile(COPY, erasing)).rejects.toThrow('Không bản cũ nào có phần này');
  await expect(eraseText(NEWS, ' ', erasing)).rejects.toThrow('Chưa có chữ cần xóa hẳn');
  expect([git(data, 'rev-parse', 'main'), builds]).toEqual([before, 3]);
});
