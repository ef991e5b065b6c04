import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BuildState } from '../../server/api/contract.ts';
import type { BuildResult } from '../../server/sites/build-state.ts';
import { SiteBuilder } from '../../server/sites/builder.ts';
import { hashOf, listFiles } from '../../server/sites/manifest.ts';
import { Sites } from '../../server/sites/sites.ts';
import { dayIn } from '../../src/core/dates.ts';
import { freePort } from '../support/ports.ts';
import { buildTinySite, smallProject, startSmall } from '../support/small-publishing.ts';

const report = vi.hoisted(() => vi.fn());
vi.mock('../../server/report.ts', async (original) => ({
  ...(await original<typeof import('../../server/report.ts')>()),
  report,
}));

const FAULT = {
  severity: 'error' as const,
  file: 'src/content/news/a.mdx',
  line: 3,
  message: 'Sai. Hãy sửa.',
};
let sitesDir = '';
let content = '';
let builds: string[] = [];
let live: string[] = [];
/** The sites that the builds were told to begin with. */
let formers: (string | undefined)[] = [];
/** Whether they were told to hurry. */
let hurried: boolean[] = [];
/** What the next builds give; done when there is none. */
let results: (BuildResult | Error)[] = [];
/** Lets a build that has begun end. */
let duringBuild = () => Promise.resolve();
let findContent = () => content;

/** Those of the test that runs: none goes on into the next one, where it would take the results of others. */
let builders: SiteBuilder[] = [];
function makeBuilder(): SiteBuilder {
  const builder = new SiteBuilder({
    sitesDir,
    fingerprint: () => findContent(),
    build: async (outDir, former, isHurried) => {
      formers.push(former && basename(former.dir));
      hurried.push(isHurried);
      builds.push(content);
      mkdirSync(outDir);
      writeFileSync(join(outDir, 'index.html'), content);
      await duringBuild();
      const result = results.shift() ?? { ok: true };
      if (result instanceof Error) throw result;
      return result;
    },
    onLive: ({ dir }) => live.push(readFileSync(join(dir, 'index.html'), 'utf8')),
    pausesMs: [1],
  });
  builders.push(builder);
  return builder;
}

beforeEach(() => {
  report.mockClear();
  sitesDir = mkdtempSync(join(tmpdir(), 'sites-'));
  content = 'a';
  builds = [];
  live = [];
  formers = [];
  hurried = [];
  results = [];
  duringBuild = () => Promise.resolve();
  findContent = () => content;
});
afterEach(async () => {
  await Promise.all(builders.map((builder) => builder.stop()));
  builders = [];
  rmSync(sitesDir, { recursive: true });
});

/** Folders of published sites, in the order of their publication. */
const kept = () =>
  readdirSync(sitesDir)
    .filter((name) => /^\d+-/.test(name))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
const pages = () => kept().map((name) => readFileSync(join(sitesDir, name, 'index.html'), 'utf8'));
const pageBehindLink = () => readFileSync(join(sitesDir, 'live/index.html'), 'utf8');

it('an entry is on its way to the site from its save until the site has it, however often it is tried', async () => {
  const builder = makeBuilder();
  const seen: (readonly string[])[] = [];
  duringBuild = async () => void seen.push(builder.state.building);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  results = [{ ok: false, faults: [FAULT] }];
  await builder.request(['src/content/news/a.mdx']);
  content = 'b';
  await builder.request(['src/content/news/b.mdx']);
  expect(seen).toEqual([
    ['src/content/news/a.mdx'],
    ['src/content/news/a.mdx', 'src/content/news/b.mdx'],
  ]);
  expect(builder.state.building).toEqual([]);
});

it('what a site has set aside is told, by the program after this one too', async () => {
  const files = { 'index.html': { size: 1, sha256: hashOf('a') } };
  results = [{ ok: true, files, setAside: [FAULT] }];
  const builder = makeBuilder();
  await builder.request();
  expect(builder.state).toMatchObject({ state: 'live', faults: [FAULT] });
  expect(builder.state.message).toContain('để riêng');
  const later = makeBuilder();
  await later.showKept();
  await later.request();
  expect([later.state.faults, builds]).toEqual([[FAULT], ['a']]);
});

it('each build begins with the live site, one that is asked for from nothing with none, and without hurry', async () => {
  const builder = makeBuilder();
  await builder.request();
  content = 'b';
  await builder.request();
  await builder.rebuild();
  expect(builds).toEqual(['a', 'b', 'b']);
  expect(formers).toEqual([undefined, kept()[0], undefined]);
  expect(hurried).toEqual([true, true, false]);
  expect(pageBehindLink()).toBe('b');
});

it('what there is more to offer comes with one more build of the same, of which editors hear nothing', async () => {
  const builder = makeBuilder();
  await builder.request();
  const states: string[] = [];
  duringBuild = async () => void states.push(builder.state.state);
  await builder.refresh();
  expect([builds, formers, states]).toEqual([['a', 'a'], [undefined, kept()[0]], ['live']]);
  expect(builder.isBuilding).toBe(false);
});

it('one more build that the machine has spoilt is told as none, so that it is asked for again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const builder = makeBuilder();
  await builder.request();
  results = [{ ok: false, faults: [] }];
  expect(await builder.refresh()).toBe(false);
  expect(builder.state.state).toBe('live');
  expect(await builder.refresh()).toBe(true);
  await builder.stop();
});

it('where a build from nothing makes other files than are live, the log says how many', async () => {
  const files = (text: string) => ({ 'index.html': { size: text.length, sha256: hashOf(text) } });
  const builder = makeBuilder();
  results = [
    { ok: true, files: files('a') },
    { ok: true, files: files('a') },
    { ok: true, files: files('z') },
  ];
  await builder.request();
  await builder.rebuild();
  expect(report).not.toHaveBeenCalled();
  await builder.rebuild();
  expect(report).toHaveBeenCalledWith('rebuilt otherwise', { files: 1 });
});

describe('the site of the day to come', () => {
  beforeEach(
    () => void vi.useFakeTimers({ now: new Date('2026-11-28T23:30+07:00'), toFake: ['Date'] }),
  );
  afterEach(() => void vi.useRealTimers());
  const atMidnight = () => vi.setSystemTime(new Date('2026-11-29T00:00:30+07:00'));
  const make = async (outDir: string): Promise<BuildResult> => {
    const page = `${content} ngày mai`;
    mkdirSync(outDir);
    writeFileSync(join(outDir, 'index.html'), page);
    const files = { 'index.html': { size: Buffer.byteLength(page), sha256: hashOf(page) } };
    return { ok: true, files };
  };
  const prepare = (builder: SiteBuilder, build = make, stop = () => undefined) =>
    builder.prepare('2026-11-29', { build, stop });

  it('is made ready before midnight and shown at midnight, with no build then', async () => {
    const builder = makeBuilder();
    await builder.request();
    const build = vi.fn(make);
    await prepare(builder, build);
    await prepare(builder, build);
    expect(build).toHaveBeenCalledTimes(1);
    expect(pageBehindLink()).toBe('a');
    atMidnight();
    await builder.request();
    expect([builds, pageBehindLink()]).toEqual([['a'], 'a ngày mai']);
    expect(kept()).toHaveLength(2);
  });

  it('is not that of what was published since', async () => {
    const builder = makeBuilder();
    await builder.request();
    await prepare(builder);
    content = 'b';
    atMidnight();
    await builder.request();
    expect(pageBehindLink()).toBe('b');
  });

  it('is not one that the disk has spoilt', async () => {
    const builder = makeBuilder();
    await builder.request();
    await prepare(builder);
    writeFileSync(join(sitesDir, 'upcoming/index.html'), 'hỏng');
    atMidnight();
    await builder.request();
    expect([builds, pageBehindLink()]).toEqual([['a', 'a'], 'a']);
  });

  it('waits for whatever is saved meanwhile', async () => {
    const builder = makeBuilder();
    await builder.request();
    const stopped = Promise.withResolvers<BuildResult>();
    const preparing = prepare(
      builder,
      () => stopped.promise,
      () => void stopped.resolve({ ok: false, faults: [] }),
    );
    content = 'b';
    await builder.request();
    await preparing;
    expect([pageBehindLink(), existsSync(join(sitesDir, 'upcoming'))]).toEqual(['b', false]);
  });
});

describe('a site that can be made better', () => {
  const filesOf = (page: string) => ({ 'index.html': { size: page.length, sha256: hashOf(page) } });
  const hasty = (page: string): BuildResult => ({
    ...{ ok: true, files: filesOf(page) },
    unfinished: ['index.html.br'],
  });
  /** What editors are told while each build runs. */
  const watch = (builder: SiteBuilder) => {
    const seen: string[] = [];
    duringBuild = () => Promise.resolve(void seen.push(builder.state.state));
    return seen;
  };

  beforeEach(async () => {
    content = 'before';
    await makeBuilder().request();
    [content, builds, hurried, live] = ['a', [], [], []];
  });

  it('is live at once, and made better as the next one, of which editors hear nothing', async () => {
    const builder = makeBuilder();
    const seen = watch(builder);
    results = [hasty('a'), { ok: true, files: filesOf('a') }];
    await builder.request();
    expect([hurried, seen, live]).toEqual([
      [true, false],
      ['running', 'live'],
      ['a', 'a'],
    ]);
    // No publication of its own that anybody would go back to.
    expect(pages()).toEqual(['before', 'a']);
    await builder.request();
    expect(builds).toEqual(['a', 'a']);
  });

  it('is not the site that is shown again: that is the better one', async () => {
    const builder = makeBuilder();
    results = [hasty('a'), { ok: false, faults: [], isKilled: true }];
    await builder.request();
    expect(builder.state.state).toBe('live');
    // The machine's fault is over by itself.
    await vi.waitFor(() => expect(builds).toHaveLength(3));
    await builder.request();
    expect(hurried).toEqual([true, false, false]);
  });

  it('waits for what was saved meanwhile', async () => {
    const builder = makeBuilder();
    results = [hasty('a'), hasty('b'), { ok: true, files: filesOf('b') }];
    duringBuild = () => {
      if (builds.length === 1) content = 'b';
      return Promise.resolve();
    };
    await builder.request();
    expect([builds, hurried]).toEqual([
      ['a', 'b', 'b'],
      [true, true, false],
    ]);
  });
});

it('says how long a build will still take, by the one before', async () => {
  const builder = makeBuilder();
  duringBuild = () => setTimeout(1200);
  const first = builder.request();
  expect(builder.state.secondsLeft).toBeUndefined();
  await first;
  expect(builder.state).not.toHaveProperty('secondsLeft');
  content = 'b';
  const second = builder.request();
  expect(builder.state.secondsLeft).toBe(2);
  await second;
});

it('a build that passed goes live, in a folder of its own', async () => {
  const builder = makeBuilder();
  await builder.request();
  content = 'b';
  await builder.request();
  expect([live, pages(), pageBehindLink(), builder.state.state]).toEqual([
    ['a', 'b'],
    ['a', 'b'],
    'b',
    'live',
  ]);
});

it('a build that failed leaves the site before it live, tells the faults and leaves no folder', async () => {
  const builder = makeBuilder();
  await builder.request();
  content = 'b';
  results = [{ ok: false, faults: [FAULT] }];
  await builder.request();
  expect([live, pages(), readdirSync(sitesDir)]).toEqual([['a'], ['a'], [...kept(), 'live']]);
  expect(builder.state).toMatchObject({
    state: 'failed',
    faults: [FAULT],
    message: expect.stringContaining('đang hiện bản trước'),
  });
});

describe('a build that the machine has spoilt', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => void vi.restoreAllMocks());

  it.each([
    ['killed from outside', { ok: false, faults: [], isKilled: true } as const, 'thiếu bộ nhớ'],
    ['without memory', Object.assign(new Error('fork'), { code: 'ENOMEM' }), 'thiếu bộ nhớ'],
    ['broken down', new Error('broken'), 'gặp lỗi'],
  ])('(%s) is told as such, and tried again without a hand', async (_, result, said) => {
    const builder = makeBuilder();
    results = [result, result];
    await builder.request();
    expect(builder.state).toMatchObject({ state: 'failed', faults: [] });
    expect(builder.state.message).toContain(said);
    expect(builder.state.message).toContain('báo người kỹ thuật');
    await expect
      .poll(() => [builds, live, builder.state.state])
      .toEqual([['a', 'a', 'a'], ['a'], 'live']);
  });

  it('is not tried again while the content is at fault', async () => {
    const builder = makeBuilder();
    results = [{ ok: false, faults: [FAULT] }];
    await builder.request();
    await setTimeout(20);
    expect(builds).toEqual(['a']);
  });

  it('ends no process when a disk fails before it: it is told, and tried again', async () => {
    const builder = makeBuilder();
    let tries = 0;
    findContent = () => {
      if (tries++ === 0) throw new Error('disk failed');
      return content;
    };
    await builder.request();
    expect(builder.state.state).toBe('failed');
    await expect.poll(() => [live, builder.state.state]).toEqual([['a'], 'live']);
  });
});

it('saves that come while it builds share one more build', async () => {
  const builder = makeBuilder();
  let isFirst = true;
  duringBuild = async () => {
    if (!isFirst) return;
    isFirst = false;
    content = 'b';
    void builder.request();
    content = 'c';
    void builder.request();
    expect(builder.state.state).toBe('running');
  };
  await builder.request();
  expect([builds, live, builder.state.state]).toEqual([['a', 'c'], ['a', 'c'], 'live']);
});

it('what has passed goes live although newer saves wait, each time', async () => {
  const builder = makeBuilder();
  duringBuild = async () => {
    if (content >= 'd') return;
    content = String.fromCharCode(content.charCodeAt(0) + 1);
    void builder.request();
  };
  await builder.request();
  expect([builds, live]).toEqual([
    ['a', 'b', 'c', 'd'],
    ['a', 'b', 'c', 'd'],
  ]);
});

it('a site whose content changed while it was built is never taken for the newest', async () => {
  const builder = makeBuilder();
  duringBuild = async () => {
    if (builds.length === 1) content = 'b';
  };
  await builder.request();
  content = 'a';
  await builder.request();
  expect(builds).toEqual(['a', 'b', 'a']);
});

it('what was built before is live again at once, as the newest one', async () => {
  const builder = makeBuilder();
  for (content of ['a', 'b', 'a']) await builder.request();
  expect([builds, live, pages(), pageBehindLink()]).toEqual([
    ['a', 'b'],
    ['a', 'b', 'a'],
    ['a', 'b', 'a'],
    'a',
  ]);
});

it('what was built before and has been damaged since is built anew', async () => {
  const builder = makeBuilder();
  for (content of ['a', 'b']) await builder.request();
  writeFileSync(join(sitesDir, kept()[0] ?? '', 'index.html'), '');
  content = 'a';
  await builder.request();
  expect([builds, live]).toEqual([
    ['a', 'b', 'a'],
    ['a', 'b', 'a'],
  ]);
});

it('old sites go, the last ones stay for readers who are in the middle of a page', async () => {
  const builder = makeBuilder();
  for (content of ['a', 'b', 'c', 'd', 'e', 'f']) await builder.request();
  expect(pages()).toEqual(['c', 'd', 'e', 'f']);
});

it('a site that only offers more pushes no earlier text out', async () => {
  const builder = makeBuilder();
  for (content of ['a', 'b', 'c', 'd', 'e']) {
    await builder.request();
    await builder.refresh();
  }
  expect(pages()).toEqual(['b', 'b', 'c', 'c', 'd', 'd', 'e', 'e']);
});

it('a clock or times of files that went wrong do not make the newest site the oldest', async () => {
  const builder = makeBuilder();
  for (content of ['a', 'b', 'c', 'd']) await builder.request();
  const ahead = Date.now() / 1000 + 10 * 365 * 86_400;
  for (const [index, name] of kept().entries())
    utimesSync(join(sitesDir, name), ahead - index, ahead - index);
  const later = makeBuilder();
  content = 'e';
  await later.request();
  expect(pages()).toEqual(['b', 'c', 'd', 'e']);
});

it('a server whose site cannot be built at all does not start', async () => {
  await expect(startSmall({ build: async () => ({ ok: false, faults: [FAULT] }) })).rejects.toThrow(
    'The first build failed',
  );
});

it('a server that starts where nothing is kept is up with the first site, before that is as good as it gets', async () => {
  const project = smallProject();
  const better = Promise.withResolvers<void>();
  const seen: boolean[] = [];
  const build = async (outDir: string, _: unknown, isHurried: boolean): Promise<BuildResult> => {
    seen.push(isHurried);
    if (!isHurried) await better.promise;
    await buildTinySite(project)(outDir);
    return { ok: true, files: await listFiles(outDir), unfinished: isHurried ? ['a.br'] : [] };
  };
  const server = await startSmall({ project, build, fingerprint: () => 'one' });
  expect([server.builder.state.state, server.builder.live?.manifest.unfinished]).toEqual([
    'live',
    ['a.br'],
  ]);
  better.resolve();
  await expect.poll(() => server.builder.live?.manifest.unfinished).toEqual([]);
  expect(seen).toEqual([true, false]);
  await server.stop();
});

describe('a server that starts where sites are kept', () => {
  /** A project with two kept sites, and the folder of the newer one. */
  async function keepSites() {
    const project = smallProject();
    const folder = join(project, '.cache/sites');
    const sites = new Sites({ dir: folder, show: () => undefined });
    let newest = '';
    for (const name of ['old', 'new']) {
      const next = await sites.makeRoom();
      await buildTinySite(project)(next);
      writeFileSync(join(next, 'index.html'), `<style>p{}</style>${name}`);
      writeFileSync(join(next, 'inner.html'), 'The same page in both.');
      newest = (await sites.publish(next, { fingerprint: name, day: '2026-11-28' })).dir;
    }
    // What a build leaves behind that was ended from outside.
    mkdirSync(join(folder, 'next'));
    return { project, newest };
  }
  const pageOf = async (port: number) => (await fetch(`http://127.0.0.1:${port}/`)).text();

  it('shows the newest one at once, and the new one when it is built', async () => {
    const { project } = await keepSites();
    let finish = () => {};
    const waiting = new Promise<void>((resolve) => (finish = resolve));
    const build = async (outDir: string) => {
      await waiting;
      return buildTinySite(project)(outDir);
    };
    const server = await startSmall({ project, build });
    expect([await pageOf(server.port), server.builder.state.state]).toEqual([
      '<style>p{}</style>new',
      'running',
    ]);
    finish();
    await expect.poll(() => pageOf(server.port)).toContain('lop-hoc.mdx');
    await server.stop();
  });

  it('shows it while the accounts are still being opened, and ends when they cannot be', async () => {
    const { project } = await keepSites();
    const port = await freePort();
    let page = '';
    const openPeople = async () => {
      page = await pageOf(port);
      throw new Error('no accounts');
    };
    await expect(startSmall({ project, port, openPeople })).rejects.toThrow('no accounts');
    expect(page).toBe('<style>p{}</style>new');
    await expect(pageOf(port)).rejects.toThrow();
  });

  it('goes on showing it when the content is faulty, and tells the faults', async () => {
    const { project } = await keepSites();
    const tried: BuildState[] = [];
    const server = await startSmall({
      project,
      build: async () => ({ ok: false, faults: [FAULT] }),
      onTried: (state) => tried.push(state),
    });
    await expect.poll(() => tried).toMatchObject([{ state: 'failed', faults: [FAULT] }]);
    expect(await pageOf(server.port)).toContain('new');
    await server.stop();
  });

  it('shows it where the disk takes nothing more', async () => {
    const { project, newest } = await keepSites();
    // Where the headers belong lies something that cannot be written into.
    writeFileSync(join(newest, '../headers'), '');
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const server = await startSmall({
      project,
      build: async () => ({ ok: false, faults: [FAULT] }),
    });
    expect([await pageOf(server.port), existsSync(newest)]).toEqual([
      '<style>p{}</style>new',
      true,
    ]);
    await server.stop();
  });

  const spoil = (file: string) => writeFileSync(file, Buffer.alloc(statSync(file).size));
  it.each([
    ['emptied its home page', (dir: string) => truncateSync(join(dir, 'index.html'))],
    ['emptied a page inside', (dir: string) => truncateSync(join(dir, 'inner.html'))],
    ['taken a page away', (dir: string) => rmSync(join(dir, 'inner.html'))],
    ['emptied its list', (dir: string) => truncateSync(join(dir, '.site.json'))],
    ['filled a page with zeros', (dir: string) => spoil(join(dir, 'inner.html'))],
  ])('passes over one of which a power cut has %s, and sets it aside', async (_, damage) => {
    const { project, newest } = await keepSites();
    damage(newest);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const server = await startSmall({
      project,
      build: async () => ({ ok: false, faults: [FAULT] }),
    });
    await expect.poll(() => pageOf(server.port)).toContain('old');
    // That comes a moment after the older one is shown.
    await expect
      .poll(() => [existsSync(newest), existsSync(`${newest}.damaged`)])
      .toEqual([false, true]);
    expect(await (await fetch(`http://127.0.0.1:${server.port}/inner.html`)).text()).toContain(
      'both',
    );
    await server.stop();
  });
});

describe('a server that is left running', () => {
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['over midnight of the ward', '2026-11-28T16:59:30Z', '2026-11-28T17:00:30Z', '29'],
    ['asleep for days', '2026-11-28T10:00:00Z', '2026-12-02T01:00:00Z', '02'],
    ['whose clock is put right', '2026-12-28T10:00:00Z', '2026-11-28T10:00:00Z', '28'],
  ])('%s shows the new day without a save', async (_, before, after, day) => {
    vi.useFakeTimers({ now: new Date(before), toFake: ['Date', 'setInterval', 'clearInterval'] });
    const project = smallProject();
    const build = async (outDir: string) => {
      await buildTinySite(project)(outDir);
      writeFileSync(join(outDir, 'index.html'), `<style>p{}</style>${dayIn(new Date())}`);
      return { ok: true } as const;
    };
    const server = await startSmall({ project, build });
    const page = async () => (await fetch(`http://127.0.0.1:${server.port}/`)).text();
    const first = await page();
    vi.setSystemTime(new Date(after));
    vi.advanceTimersByTime(60_000);
    // Real time passes while the build runs.
    const second = await vi.waitUntil(
      async () => {
        const text = await page();
        return text !== first && text;
      },
      { timeout: 30_000 },
    );
    await server.stop();
    expect([first, second]).toEqual([
      `<style>p{}</style>${dayIn(new Date(before))}`,
      expect.stringMatching(new RegExp(`-${day}$`)),
    ]);
  });
});
