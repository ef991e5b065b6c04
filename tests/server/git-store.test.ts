import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StaleBase, idOf } from '../../server/store/content-store.ts';
import { listPlainFiles } from '../../server/store/folder-store.ts';
import { GitStore } from '../../server/store/git-store.ts';
import { CONTENT, git, smallData } from '../support/small-data.ts';
import { NEWS, PICTURE, REPORT } from '../support/small-publishing.ts';
import { IS_WHOLE, WHOLE } from '../support/suite.ts';

const LAN = { name: 'Nguyễn Thị Lan', login: 'lan', session: 'a' };
const NEW = 'src/content/news/2026-11-09-tin-moi.mdx';
const bytes = Buffer.from('chữ mới');

let data: Awaited<ReturnType<typeof smallData>>;
let store: GitStore;
const read = async (path: string) => (await store.read(path))?.bytes;
const idNow = async (path: string) => (await store.read(path))?.id;
const commits = () => Number(git(data, 'rev-list', '--count', 'main'));

beforeEach(async () => {
  data = await smallData();
  store = await GitStore.open(data);
});
afterEach(() => rmSync(data.dir, { recursive: true, force: true }));

describe('an adopted place', () => {
  it('holds every file of the content, by bytes', async () => {
    const paths = listPlainFiles(CONTENT, 'src', true);
    expect((await store.list('src', true)).toSorted()).toEqual(paths.toSorted());
    for (const path of paths) expect(await read(path)).toEqual(readFileSync(join(CONTENT, path)));
  });
  it('lists a folder, and those below it when asked', WHOLE, async () => {
    expect(await store.list('src/assets/uploads')).toEqual([PICTURE]);
    expect(await store.list('src/content')).toEqual([]);
    expect(await store.list('src/content/news', true)).toEqual([NEWS]);
  });
});

describe('a save', () => {
  it('is one commit by the person, made by the section, and read at once', async () => {
    const ids = await store.apply(
      [
        { path: NEW, bytes, base: undefined },
        { path: NEWS, bytes, base: await idNow(NEWS) },
        { path: PICTURE, bytes: undefined, base: await idNow(PICTURE) },
      ],
      LAN,
    );
    expect(Object.fromEntries(ids)).toEqual({ [NEW]: idOf(bytes), [NEWS]: idOf(bytes) });
    expect([commits(), git(data, 'log', '-1', '--format=%an <%ae> %cn <%ce> %s', 'main')]).toEqual([
      2,
      'Nguyễn Thị Lan <lan@ward.invalid> Bình dân học vụ số <cms@ward.invalid> Lưu 3 tệp',
    ]);
    expect([await read(NEW), await read(NEWS), await read(PICTURE)]).toEqual([
      bytes,
      bytes,
      undefined,
    ]);
    expect(git(data, 'fsck', '--strict')).toBe('');
  });
  it('on a version that somebody has changed meanwhile is refused, both texts kept', async () => {
    const base = await idNow(NEWS);
    const before = await read(NEWS);
    await store.apply([{ path: NEWS, bytes, base }], LAN);
    const mine = [
      { path: NEW, bytes, base: undefined },
      { path: NEWS, bytes: Buffer.from('chữ của tôi'), base },
    ];
    await expect(store.apply(mine, LAN)).rejects.toThrow(StaleBase);
    expect([await read(NEWS), await read(NEW), commits()]).toEqual([bytes, undefined, 2]);
    expect(await store.readVersion(git(data, 'rev-parse', 'main^'), NEWS)).toEqual(before);
  });
  it('that is sent again after its answer was lost is no conflict and no second commit', async () => {
    const change = { path: NEWS, bytes, base: await idNow(NEWS) };
    await store.apply([change], LAN);
    expect(await store.apply([change], LAN)).toEqual(new Map([[NEWS, idOf(bytes)]]));
    expect(commits()).toBe(2);
  });
  it('stands beside others that come at once', WHOLE, async () => {
    const paths = [1, 2, 3, 4].map((day) => `src/content/news/2026-11-0${day}-a.mdx`);
    await Promise.all(paths.map((path) => store.apply([{ path, bytes, base: undefined }], LAN)));
    expect([commits(), await store.list('src/content/news')]).toEqual([
      5,
      expect.arrayContaining(paths),
    ]);
  });
  it.each(['', '<>', ' ;" '])('by a person of the name “%s” is kept', async (name) => {
    await store.apply([{ path: NEW, bytes, base: undefined }], { ...LAN, name });
    expect(git(data, 'log', '-1', '--format=%an', 'main')).toBe('lan@ward.invalid');
  });
  it('keeps what it shares with the one before on one place of the disk', WHOLE, async () => {
    const placeOf = () => statSync(join(data.checkouts, store.version, REPORT)).ino;
    const before = placeOf();
    await store.apply([{ path: NEW, bytes, base: undefined }], LAN);
    expect(placeOf()).toBe(before);
  });
  it('knows nothing of the machine’s Git: hooks, settings of a user, filters', WHOLE, async () => {
    const home = mkdtempSync(join(tmpdir(), 'home-'));
    writeFileSync(
      join(home, '.gitconfig'),
      `[core]\n\thooksPath = ${home}\n\tautocrlf = true\n[user]\n\tname = Khác\n`,
    );
    writeFileSync(join(home, 'reference-transaction'), `#!/bin/sh\ntouch ${home}/ran\nexit 1\n`);
    chmodSync(join(home, 'reference-transaction'), 0o755);
    mkdirSync(join(data.content, 'hooks'), { recursive: true });
    writeFileSync(join(data.content, 'hooks/reference-transaction'), '#!/bin/sh\nexit 1\n');
    chmodSync(join(data.content, 'hooks/reference-transaction'), 0o755);
    const former = process.env.HOME;
    process.env.HOME = home;
    const text = Buffer.from('một\r\nhai\n');
    await store.apply([{ path: NEW, bytes: text, base: undefined }], LAN);
    process.env.HOME = former;
    expect([await read(NEW), existsSync(join(home, 'ran'))]).toEqual([text, false]);
    rmSync(home, { recursive: true });
  });
});

describe('who changed a file', () => {
  it('is told of the last change, with the session while the server runs', async () => {
    await store.apply([{ path: NEWS, bytes, base: await idNow(NEWS) }], LAN);
    const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string;
    expect(await store.lastChange(NEWS)).toEqual({ name: LAN.name, session: 'a', at });
    expect(await (await GitStore.open(data)).lastChange(NEWS)).toEqual({
      name: LAN.name,
      session: undefined,
      at,
    });
    expect(await store.lastChange(REPORT)).toBeUndefined();
  });
  it('is told of every version, which can be read', WHOLE, async () => {
    const before = await read(NEWS);
    await store.apply([{ path: NEWS, bytes, base: await idNow(NEWS) }], LAN);
    const versions = await store.history(NEWS);
    expect(versions.map(({ name }) => name)).toEqual([LAN.name, 'Bình dân học vụ số']);
    const texts = versions.map(({ commit }) => store.readVersion(commit, NEWS));
    expect(await Promise.all(texts)).toEqual([bytes, before]);
  });
});

describe('removals', () => {
  it('are at most 20 a day', WHOLE, async () => {
    const paths = Array.from({ length: 21 }, (_, at) => `src/content/news/2026-11-09-${at}.mdx`);
    const add = paths.map((path) => ({ path, bytes, base: undefined }));
    await store.apply(add, LAN);
    const remove = (some: readonly string[]) =>
      store.apply(
        some.map((path) => ({ path, bytes: undefined, base: idOf(bytes) })),
        LAN,
      );
    await expect(remove(paths)).rejects.toThrow('Mỗi ngày chỉ xóa được nhiều nhất 20 tệp');
    await remove(paths.slice(0, 19));
    await remove(paths.slice(19, 20));
    await expect(remove(paths.slice(20))).rejects.toThrow('24 giờ qua đã xóa 20, lần này thêm 1');
    expect(await store.list('src/content/news')).toContain(paths[20]);
  });
});

describe('what was removed', () => {
  const LONG_AGO = new Date(0);
  it('is there as it last was, with whoever removed it, until it is back', async () => {
    const text = await read(NEWS);
    await store.apply([{ path: NEWS, bytes: undefined, base: await idNow(NEWS) }], LAN);
    expect(await store.removedSince(LONG_AGO)).toEqual([
      { path: NEWS, bytes: text, by: LAN.name, at: expect.any(String) },
    ]);
    await store.apply([{ path: NEWS, bytes: text, base: undefined }], LAN);
    expect(await store.removedSince(LONG_AGO)).toEqual([]);
  });
  it('is no longer told of after the time, and uploads never', WHOLE, async () => {
    await store.apply(
      [
        { path: PICTURE, bytes: undefined, base: await idNow(PICTURE) },
        { path: NEWS, bytes: undefined, base: await idNow(NEWS) },
      ],
      LAN,
    );
    expect((await store.removedSince(LONG_AGO)).map(({ path }) => path)).toEqual([NEWS]);
    expect(await store.removedSince(new Date(Date.now() + 60_000))).toEqual([]);
  });
});

describe('a commit with', () => {
  it.each([
    ['a link', '120000', 'src/content/news/a.mdx'],
    ['a file that runs', '100755', 'src/content/news/a.mdx'],
    ['a file outside of the content', '100644', 'package.json'],
    ['another repository', '160000', 'src/content/other'],
  ])('%s is not shown', async (_, mode, path) => {
    const blob =
      mode === '160000'
        ? git(data, 'rev-parse', 'main')
        : execFileSync('git', ['--git-dir', data.content, 'hash-object', '-w', '--stdin'], {
            input: '/etc/passwd',
            encoding: 'utf8',
          }).trim();
    const env = { ...process.env, GIT_INDEX_FILE: join(data.dir, 'index') };
    const run = (...args: string[]) =>
      execFileSync('git', ['--git-dir', data.content, ...args], { env, encoding: 'utf8' }).trim();
    run('read-tree', 'main');
    run('update-index', '--add', '--cacheinfo', `${mode},${blob},${path}`);
    const made = run(
      ...['-c', 'user.name=x', '-c', 'user.email=x', 'commit-tree', run('write-tree')],
      ...['-p', 'main', '-m', 'x'],
    );
    run('update-ref', 'refs/heads/main', made);
    await expect(store.apply([{ path: NEW, bytes, base: undefined }], LAN)).rejects.toThrow(
      'is no plain file of the content',
    );
    await expect(GitStore.open(data)).rejects.toThrow('is no plain file of the content');
  });
});

describe('a folder of the content', () => {
  it('stays as it is while somebody works with it, and goes afterwards', async () => {
    const before = await read(NEWS);
    let folder = '';
    await store.withContent(async (given) => {
      folder = given;
      await store.apply([{ path: NEWS, bytes, base: await idNow(NEWS) }], LAN);
      expect(readFileSync(join(folder, NEWS))).toEqual(before);
    });
    expect(existsSync(folder)).toBe(false);
    expect(readdirSync(data.checkouts).toSorted()).toEqual([store.version, 'head'].toSorted());
    expect(readFileSync(join(data.checkouts, 'head', NEWS))).toEqual(bytes);
  });
});

describe('a server that is killed while it saves', () => {
  /** A git that kills who calls it, before or after its n-th run. */
  function deadlyGit(moment: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'git-'));
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    writeFileSync(
      join(folder, 'git'),
      `#!/bin/sh
echo >> ${folder}/runs
n=$(wc -l < ${folder}/runs)
[ "$n before" = "${moment}" ] && kill -KILL $PPID && exit 1
${real} "$@"
code=$?
[ "$n after" = "${moment}" ] && kill -KILL $PPID
exit $code
`,
    );
    chmodSync(join(folder, 'git'), 0o755);
    return folder;
  }

  async function saveWith(folder: string) {
    const code = `import { GitStore } from ${JSON.stringify(resolve('server/store/git-store.ts'))};
      import { layoutOf } from ${JSON.stringify(resolve('server/data-dir.ts'))};
      const store = await GitStore.open(layoutOf(${JSON.stringify(data.dir)}));
      const bytes = Buffer.from('chữ mới');
      const base = (await store.read('${NEWS}')).id;
      await store.apply([{ path: '${NEW}', bytes }, { path: '${NEWS}', bytes, base }], ${JSON.stringify(LAN)});`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
    return signal;
  }

  it('leaves all of it or nothing, and the next start goes on', WHOLE, async () => {
    const before = await read(NEWS);
    const counting = deadlyGit('never');
    const first = git(data, 'rev-parse', 'main');
    expect(await saveWith(counting)).toBeNull();
    const runs = readFileSync(join(counting, 'runs'), 'utf8').length;
    expect(runs).toBeGreaterThan(8);
    const seen = new Set<boolean>();
    const all = Array.from({ length: runs }, (_, at) => [`${at + 1} before`, `${at + 1} after`]);
    // The last one publishes.
    for (const moment of IS_WHOLE ? all.flat() : all.flat().slice(-3)) {
      git(data, 'update-ref', 'refs/heads/main', first);
      expect(await saveWith(deadlyGit(moment))).toBe('SIGKILL');
      const next = await GitStore.open(data);
      const texts = [(await next.read(NEW))?.bytes, (await next.read(NEWS))?.bytes];
      const isSaved = texts[0] !== undefined;
      expect(texts).toEqual(isSaved ? [bytes, bytes] : [undefined, before]);
      seen.add(isSaved);
      const again = await next.apply(
        [{ path: REPORT, bytes, base: (await next.read(REPORT))?.id }],
        LAN,
      );
      expect(again.get(REPORT)).toBe(idOf(bytes));
    }
    expect(seen).toEqual(new Set([false, true]));
    expect(git(data, 'fsck')).not.toContain('error');
  });

  it('leaves no lock that blocks the next one', async () => {
    for (const lock of ['refs/heads/main.lock', 'packed-refs.lock', 'index-abc', 'HEAD.lock'])
      writeFileSync(join(data.content, lock), '');
    const next = await GitStore.open(data);
    await next.apply([{ path: NEW, bytes, base: undefined }], LAN);
    expect((await next.read(NEW))?.bytes).toEqual(bytes);
    expect(existsSync(join(data.content, 'index-abc'))).toBe(false);
  });
});
