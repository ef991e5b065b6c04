import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BuildState } from '../../server/api/contract.ts';
import { SiteBuilder, type BuildResult } from '../../server/builder.ts';
import { dayIn } from '../../src/core/dates.ts';
import { buildTinySite, smallProject, startSmall } from '../support/small-publishing.ts';

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
/** What the next builds give; done when there is none. */
let results: (BuildResult | Error)[] = [];
/** Lets a build that has begun end. */
let duringBuild = () => Promise.resolve();
let findContent = () => content;

const makeBuilder = () =>
  new SiteBuilder({
    sitesDir,
    fingerprint: () => findContent(),
    build: async (outDir) => {
      builds.push(content);
      mkdirSync(outDir);
      writeFileSync(join(outDir, 'index.html'), content);
      await duringBuild();
      const result = results.shift() ?? { ok: true };
      if (result instanceof Error) throw result;
      return result;
    },
    onLive: (dir) => live.push(dir.slice(sitesDir.length + 1)),
  });

beforeEach(() => {
  sitesDir = mkdtempSync(join(tmpdir(), 'sites-'));
  content = 'a';
  builds = [];
  live = [];
  results = [];
  duringBuild = () => Promise.resolve();
  findContent = () => content;
});
afterEach(() => rmSync(sitesDir, { recursive: true }));

it('a build that passed goes live, in a folder of its own', async () => {
  const builder = makeBuilder();
  await builder.request();
  content = 'b';
  await builder.request();
  expect([live, readdirSync(sitesDir).sort(), builder.state.state]).toEqual([
    ['a', 'b'],
    ['a', 'b'],
    'live',
  ]);
});

it('a build that failed leaves the site before it live, tells the faults and leaves no folder', async () => {
  const builder = makeBuilder();
  await builder.request();
  content = 'b';
  results = [{ ok: false, faults: [FAULT] }];
  await builder.request();
  expect([live, readdirSync(sitesDir)]).toEqual([['a'], ['a']]);
  expect(builder.state).toMatchObject({
    state: 'failed',
    faults: [FAULT],
    message: expect.stringContaining('đang hiện bản trước'),
  });
});

it('a build that breaks down is told as such, and the next one is tried again', async () => {
  const builder = makeBuilder();
  vi.spyOn(console, 'error').mockImplementationOnce(() => undefined);
  results = [new Error('no memory')];
  await builder.request();
  expect(builder.state).toMatchObject({
    state: 'failed',
    faults: [],
    message: expect.stringContaining('báo người kỹ thuật'),
  });
  await builder.request();
  expect([live, builder.state.state]).toEqual([['a'], 'live']);
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
  expect([builds, live, builder.state.state]).toEqual([['a', 'c'], ['c'], 'live']);
});

it('a change by hand in the middle of a build is built again before anything goes live', async () => {
  const builder = makeBuilder();
  duringBuild = async () => void (content = 'b');
  await builder.request();
  expect([builds, live]).toEqual([['a', 'b'], ['b']]);
});

it('what was built before is live again at once', async () => {
  const builder = makeBuilder();
  for (content of ['a', 'b', 'a']) await builder.request();
  expect([builds, live]).toEqual([
    ['a', 'b'],
    ['a', 'b', 'a'],
  ]);
});

it('old sites go, the last ones stay for readers who are in the middle of a page', async () => {
  const builder = makeBuilder();
  for (content of ['a', 'b', 'c', 'd', 'e', 'f']) await builder.request();
  expect(existsSync(join(sitesDir, 'e'))).toBe(true);
  expect(readdirSync(sitesDir)).toHaveLength(4);
});

it('a clock that was ahead once does not make the newest site the oldest', async () => {
  const builder = makeBuilder();
  for (content of ['a', 'b', 'c', 'd']) await builder.request();
  const ahead = Date.now() / 1000 + 86_400;
  for (const [index, name] of ['a', 'b', 'c', 'd'].entries())
    utimesSync(join(sitesDir, name), ahead + index, ahead + index);
  const later = makeBuilder();
  content = 'e';
  await later.request();
  expect(readdirSync(sitesDir)).toEqual(['b', 'c', 'd', 'e']);
});

it('a fault of the disk ends no process: it is told, and the next build is tried again', async () => {
  const builder = makeBuilder();
  const said = vi.spyOn(console, 'error').mockImplementationOnce(() => undefined);
  findContent = () => {
    throw new Error('disk full');
  };
  await builder.request();
  expect([builder.state.state, said.mock.lastCall]).toEqual(['failed', [new Error('disk full')]]);
  findContent = () => content;
  await builder.request();
  expect([live, builder.state.state]).toEqual([['a'], 'live']);
});

it('a server whose site cannot be built at all does not start', async () => {
  await expect(startSmall({ build: async () => ({ ok: false, faults: [FAULT] }) })).rejects.toThrow(
    'The first build failed',
  );
});

describe('a server that starts where sites are kept', () => {
  /** A project with two kept sites, and the folder of the newer one. */
  async function keepSites() {
    const project = smallProject();
    const folder = join(project, '.cache/sites');
    for (const [name, seconds] of [
      ['old', 1000],
      ['new', 2000],
    ] as const) {
      await buildTinySite(project)(join(folder, name));
      writeFileSync(join(folder, name, 'index.html'), `<style>p{}</style>${name}`);
      utimesSync(join(folder, name), seconds, seconds);
    }
    // What a build leaves behind that was ended from outside.
    mkdirSync(join(folder, 'half.new'));
    return { project, newest: join(folder, 'new') };
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

  it('passes over one that a power cut has damaged', async () => {
    const { project, newest } = await keepSites();
    writeFileSync(join(newest, 'index.html'), '');
    vi.spyOn(console, 'error').mockImplementationOnce(() => undefined);
    const server = await startSmall({
      project,
      build: async () => ({ ok: false, faults: [FAULT] }),
    });
    expect(await pageOf(server.port)).toContain('old');
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
    const second = await vi.waitUntil(async () => {
      const text = await page();
      return text !== first && text;
    });
    await server.stop();
    expect([first, second]).toEqual([
      `<style>p{}</style>${dayIn(new Date(before))}`,
      expect.stringMatching(new RegExp(`-${day}$`)),
    ]);
  });
});
