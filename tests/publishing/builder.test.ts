import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SiteBuilder, type BuildResult } from '../../publishing/builder.ts';
import { startSmall } from '../support/small-publishing.ts';

const FAULT = { file: 'src/content/news/a.mdx', line: 3, message: 'Sai. Hãy sửa.' };
let sitesDir = '';
let content = '';
let builds: string[] = [];
let live: string[] = [];
/** What the next builds give; done when there is none. */
let results: (BuildResult | Error)[] = [];
/** Lets a build that has begun end. */
let duringBuild = () => Promise.resolve();

const makeBuilder = () =>
  new SiteBuilder({
    sitesDir,
    fingerprint: () => content,
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

it('a server whose site cannot be built at all does not start', async () => {
  await expect(startSmall({ build: async () => ({ ok: false, faults: [FAULT] }) })).rejects.toThrow(
    'The first build failed',
  );
});
