import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StaleBase, idOf } from '../../server/store/content-store.ts';
import { FileTransaction } from '../../server/store/file-transaction.ts';
import { FolderStore } from '../../server/store/folder-store.ts';
import { NEWS, PICTURE, REPORT, smallProject } from '../support/small-publishing.ts';

const AUTHOR = { name: 'Người biên tập', login: 'bien-tap', session: 'a' };
const NEW = 'src/content/news/2026-11-09-tin-moi.mdx';
const bytes = Buffer.from('chữ mới');
let project = '';
let store: FolderStore;
const read = (path: string) => readFileSync(join(project, path));
const idNow = (path: string) => idOf(read(path));
/** Every file of the project with its text. */
const everything = () =>
  readdirSync(project, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(project, file)).isFile())
    .sort()
    .map((file) => [file, idNow(file)]);

beforeEach(() => {
  project = smallProject();
  store = new FolderStore(project);
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

describe('a change of several files', () => {
  it('writes, replaces and removes them together, and leaves nothing else behind', async () => {
    const before = everything();
    const ids = await store.apply(
      [
        { path: NEW, bytes, base: undefined },
        { path: NEWS, bytes, base: idNow(NEWS) },
        { path: PICTURE, bytes: undefined, base: idNow(PICTURE) },
      ],
      AUTHOR,
    );
    expect(Object.fromEntries(ids)).toEqual({ [NEW]: idOf(bytes), [NEWS]: idOf(bytes) });
    expect([read(NEW), read(NEWS), existsSync(join(project, PICTURE))]).toEqual([
      bytes,
      bytes,
      false,
    ]);
    expect(everything()).toHaveLength(before.length);
  });

  it('makes the folders of a month', async () => {
    const path = 'src/assets/uploads/2026/11/a.webp';
    await store.apply([{ path, bytes, base: undefined }], AUTHOR);
    expect(read(path)).toEqual(bytes);
    expect(statSync(join(project, path)).mode & 0o111).toBe(0);
  });

  it('changes nothing when one of its files has changed meanwhile', async () => {
    const before = everything();
    const changes = [
      { path: NEW, bytes, base: undefined },
      { path: NEWS, bytes, base: 'not its id' },
    ];
    await expect(store.apply(changes, AUTHOR)).rejects.toThrow(StaleBase);
    expect(everything()).toEqual(before);
  });

  it.each([
    ['beforehand, at a folder in the place of a file', 'src/content'],
    ['after others, at a folder that is not there', 'khong-co/tep.mdx'],
  ])('changes nothing when a step fails %s', (_, path) => {
    const before = everything();
    const transaction = new FileTransaction(project, join(project, '.cache/change'));
    const steps = [
      { path: NEW, bytes },
      { path: NEWS, bytes },
      { path: REPORT, bytes: undefined },
      { path, bytes },
    ];
    expect(() => transaction.run(steps)).toThrow();
    expect(everything()).toEqual(before);
  });

  it('is undone by the next start when the machine stopped in the middle', () => {
    const before = everything();
    const folder = join(project, '.cache/publishing/change');
    // What a stopped server leaves: the journal, the copies from before, and the first steps done.
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'journal.json'),
      JSON.stringify([
        { path: NEW, had: false, has: true },
        { path: NEWS, had: true, has: true },
        { path: REPORT, had: true, has: false },
      ]),
    );
    writeFileSync(join(folder, 'before-1'), read(NEWS));
    writeFileSync(join(folder, 'before-2'), read(REPORT));
    writeFileSync(join(project, NEW), bytes);
    writeFileSync(join(project, NEWS), bytes);
    rmSync(join(project, REPORT));
    expect(new FolderStore(project)).toBeDefined();
    expect(everything()).toEqual(before);
  });
});

describe('a save', () => {
  it('of a new file is refused where there is one', async () => {
    await expect(store.apply([{ path: NEWS, bytes, base: undefined }], AUTHOR)).rejects.toThrow(
      StaleBase,
    );
  });
  it('of a file that somebody removed is refused', async () => {
    const base = idNow(NEWS);
    rmSync(join(project, NEWS));
    await expect(store.apply([{ path: NEWS, bytes, base }], AUTHOR)).rejects.toThrow(StaleBase);
  });
  it('that is sent again after its answer was lost is no conflict', async () => {
    const change = { path: NEWS, bytes, base: idNow(NEWS) };
    await store.apply([change], AUTHOR);
    await expect(store.apply([change], AUTHOR)).resolves.toEqual(new Map([[NEWS, idOf(bytes)]]));
  });
  it('tells later who made it', async () => {
    await store.apply([{ path: NEWS, bytes, base: idNow(NEWS) }], AUTHOR);
    expect(await store.lastChange(NEWS)).toMatchObject({
      name: AUTHOR.name,
      session: AUTHOR.session,
    });
    expect(await store.lastChange(REPORT)).toBeUndefined();
  });
});

describe('what was removed', () => {
  const LONG_AGO = new Date(0);
  it('is there as it last was, with whoever removed it, until it is back', async () => {
    const text = read(NEWS);
    await store.apply([{ path: NEWS, bytes: undefined, base: idNow(NEWS) }], AUTHOR);
    expect(await store.removedSince(LONG_AGO)).toEqual([
      { path: NEWS, bytes: text, by: AUTHOR.name, at: expect.any(String) },
    ]);
    await store.apply([{ path: NEWS, bytes: text, base: undefined }], AUTHOR);
    expect(await store.removedSince(LONG_AGO)).toEqual([]);
  });
  it('is no longer told of after the time, and uploads never', async () => {
    await store.apply(
      [
        { path: PICTURE, bytes: undefined, base: idNow(PICTURE) },
        { path: NEWS, bytes: undefined, base: idNow(NEWS) },
      ],
      AUTHOR,
    );
    expect((await store.removedSince(LONG_AGO)).map(({ path }) => path)).toEqual([NEWS]);
    expect(await store.removedSince(new Date(Date.now() + 60_000))).toEqual([]);
  });
});

describe('a link in the place of a file or folder', () => {
  it.each([
    ['file', NEWS],
    ['folder', 'src/content/news'],
  ])('(%s) is neither read nor written through', async (_, place) => {
    const outside = smallProject();
    rmSync(join(project, place), { recursive: true });
    symlinkSync(join(outside, place), join(project, place));
    const before = readFileSync(join(outside, NEWS));
    await expect(store.read(NEWS)).rejects.toThrow('Chỗ lưu bài có tệp lạ');
    await expect(store.apply([{ path: NEWS, bytes, base: idOf(before) }], AUTHOR)).rejects.toThrow(
      'Chỗ lưu bài có tệp lạ',
    );
    expect(readFileSync(join(outside, NEWS))).toEqual(before);
    rmSync(outside, { recursive: true });
  });
});

describe('a list', () => {
  it('holds plain files only, and those of deeper folders when asked', async () => {
    mkdirSync(join(project, 'src/assets/uploads/2026/11'), { recursive: true });
    writeFileSync(join(project, 'src/assets/uploads/2026/11/b.webp'), bytes);
    writeFileSync(join(project, 'src/assets/uploads/.an.jpg'), bytes);
    symlinkSync('/etc/passwd', join(project, 'src/assets/uploads/c.jpg'));
    expect(await store.list('src/assets/uploads')).toEqual([PICTURE]);
    expect(await store.list('src/assets/uploads', true)).toEqual([
      'src/assets/uploads/2026/11/b.webp',
      PICTURE,
    ]);
    expect(await store.list('src/khong-co')).toEqual([]);
  });
});
