import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashOf, type SiteFiles } from '../../server/sites/manifest.ts';
import { Sites } from '../../server/sites/sites.ts';

const DAY_MS = 86_400_000;
let dir = '';
let sites: Sites;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sites-'));
  sites = new Sites({ dir, show: () => undefined });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(dir, { recursive: true });
});

/** Publishes a site of these files. Gives its folder. */
async function publish(files: Record<string, string>): Promise<string> {
  const next = await sites.makeRoom();
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(next, file)), { recursive: true });
    writeFileSync(join(next, file), text);
  }
  return (await sites.publish(next, { fingerprint: JSON.stringify(files), day: '2026-11-28' })).dir;
}
const read = (site: string, file: string) => readFileSync(join(site, file), 'utf8');
/** Sets the clock and nothing else. */
const setClock = (time: string | number) =>
  vi.useFakeTimers({ now: new Date(time), toFake: ['Date'] });

it('a tab that was opened ten publications ago still gets its scripts and its search', async () => {
  const later = ['_astro/a.1.js', '_astro/a.1.js.br', 'pagefind/fragment/a.pf_fragment'];
  await publish(Object.fromEntries([['index.html', '0'], ...later.map((file) => [file, 'old'])]));
  let newest = '';
  for (let times = 1; times <= 10; times++)
    newest = await publish({ 'index.html': String(times), [`_astro/a.${times + 1}.js`]: 'new' });
  expect(later.map((file) => read(newest, file))).toEqual(['old', 'old', 'old']);
  expect(existsSync(join(newest, '_astro/a.10.js'))).toBe(true);
});

it('a file that no page needs any more goes after a week, a page at once', async () => {
  setClock('2026-11-01T00:00:00Z');
  await publish({ 'index.html': '0', 'tin/index.html': 'gone', '_astro/a.js': 'old' });
  setClock('2026-11-20T00:00:00Z');
  const second = await publish({ 'index.html': '1' });
  setClock('2026-11-26T23:00:00Z');
  const third = await publish({ 'index.html': '2' });
  setClock('2026-11-27T01:00:00Z');
  const fourth = await publish({ 'index.html': '3' });
  const has = (site: string) => existsSync(join(site, '_astro/a.js'));
  expect([has(second), has(third), has(fourth)]).toEqual([true, true, false]);
  expect(existsSync(join(second, 'tin/index.html'))).toBe(false);
});

it('a file that the disk has spoilt is not handed on, and spoils no other site', async () => {
  const first = await publish({ 'index.html': '0', '_astro/a.js': 'old' });
  const second = await publish({ 'index.html': '1' });
  truncateSync(join(second, '_astro/a.js'));
  const third = await publish({ 'index.html': '2' });
  expect([read(first, '_astro/a.js'), existsSync(join(third, '_astro/a.js'))]).toEqual([
    'old',
    false,
  ]);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect((await sites.showWhole('content'))?.dir).toBe(third);
  vi.restoreAllMocks();
});

it('a file keeps its time while its content stays, and gets a later one with each change, whatever the clock says', async () => {
  const timeOf = (site: string, file: string) => statSync(join(site, file)).mtimeMs;
  const first = await publish({ 'index.html': '0', 'same.html': 'same' });
  setClock(Date.now() - 3650 * DAY_MS);
  const second = await publish({ 'index.html': '1', 'same.html': 'same' });
  expect(timeOf(second, 'same.html')).toBe(timeOf(first, 'same.html'));
  // Other servers compare whole seconds.
  expect(timeOf(second, 'index.html')).toBeGreaterThanOrEqual(timeOf(first, 'index.html') + 1000);
});

it('the link to the live site is there at every moment', async () => {
  await publish({ 'index.html': '0' });
  let isOn = true;
  const watched = (async () => {
    for (let looks = 0; isOn; looks++) {
      if (!(await readdir(join(dir, 'live'))).includes('index.html')) throw new Error('no site');
      if (!isOn) return looks;
    }
    return 0;
  })();
  for (let times = 1; times < 8; times++) await publish({ 'index.html': String(times) });
  isOn = false;
  await expect(watched).resolves.toBeDefined();
  expect(read(join(dir, 'live'), 'index.html')).toBe('7');
});

it('a site that cannot be shown never goes live', async () => {
  const first = await publish({ 'index.html': '0' });
  sites = new Sites({
    dir,
    show: () => {
      throw new Error('no page');
    },
  });
  await expect(publish({ 'index.html': '1' })).rejects.toThrow('no page');
  expect(read(join(dir, 'live'), 'index.html')).toBe(read(first, 'index.html'));
});

/** Publishes a site of which some files are links to the one before, as the process that builds says it. */
async function publishLinked(files: Record<string, string>): Promise<string> {
  const former = await sites.former();
  const next = await sites.makeRoom();
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(next, file)), { recursive: true });
    const isSame = former?.manifest.files[file]?.sha256 === hashOf(text);
    if (isSame) linkSync(join(former.dir, file), join(next, file));
    else writeFileSync(join(next, file), text);
  }
  const list = Object.entries(files).map(([file, text]) => [
    file,
    { size: Buffer.byteLength(text), sha256: hashOf(text) },
  ]);
  const made = { files: Object.fromEntries(list) as SiteFiles, former };
  const from = { fingerprint: JSON.stringify(files), day: '2026-11-28' };
  return (await sites.publish(next, from, made)).dir;
}
const inodeOf = (site: string, file: string) => statSync(join(site, file)).ino;

it('what has not changed is the same file in the next site, with its time; what has changed is another', async () => {
  const first = await publish({ 'a.html': 'a', 'b.html': 'b' });
  const times = statSync(join(first, 'a.html')).mtimeMs;
  const second = await publishLinked({ 'a.html': 'a', 'b.html': 'anders' });
  expect(inodeOf(second, 'a.html')).toBe(inodeOf(first, 'a.html'));
  expect(statSync(join(second, 'a.html')).mtimeMs).toBe(times);
  expect(inodeOf(second, 'b.html')).not.toBe(inodeOf(first, 'b.html'));
  expect(read(first, 'b.html')).toBe('b');
});

it('a kept site that is published again is links to the kept one, whole, and newer to other servers', async () => {
  const first = await publish({ 'a.html': 'a', 'deep/b.html': 'b' });
  const second = await publishLinked({ 'a.html': 'a', 'deep/b.html': 'anders' });
  const before = statSync(join(second, 'deep/b.html')).mtimeMs;
  const files = { 'a.html': 'a', 'deep/b.html': 'b' };
  const again = await sites.publishAgain({
    fingerprint: JSON.stringify(files),
    day: '2026-11-28',
  });
  const dir = again?.dir ?? '';
  expect([read(dir, 'a.html'), read(dir, 'deep/b.html')]).toEqual(['a', 'b']);
  expect(inodeOf(dir, 'deep/b.html')).toBe(inodeOf(first, 'deep/b.html'));
  expect(statSync(join(dir, 'deep/b.html')).mtimeMs).toBeGreaterThanOrEqual(before + 1000);
});

it('a file that is spoilt in all sites that share it leaves those of the row before', async () => {
  const first = await publish({ 'a.html': 'a', 'b.html': '0' });
  await publishLinked({ 'a.html': 'a', 'b.html': '1' });
  // As each night: one that has no file in common with another, and that the next ones are linked to.
  await publish({ 'a.html': 'a', 'b.html': 'night' });
  let newest = '';
  for (let times = 2; times <= 8; times++)
    newest = await publishLinked({ 'a.html': 'a', 'b.html': String(times) });
  writeFileSync(join(newest, 'a.html'), 'x');
  await sites.showWhole('content');
  expect(readlinkSync(join(dir, 'live'))).toBe(basename(first));
});

describe('where the live site is damaged, a web server beside the program', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => void vi.restoreAllMocks());
  const hasPages = () => existsSync(join(dir, 'live/index.html'));

  it('sends it until the older one is shown', async () => {
    const first = await publish({ 'index.html': '0' });
    const second = await publish({ 'index.html': 'one' });
    truncateSync(join(second, 'index.html'));
    let hadPages = false;
    sites = new Sites({ dir, show: () => (hadPages = hasPages()) });
    expect((await sites.showWhole('size'))?.dir).toBe(first);
    expect([hadPages, read(join(dir, 'live'), 'index.html')]).toEqual([true, '0']);
    expect([existsSync(second), existsSync(`${second}.damaged`)]).toEqual([false, true]);
  });

  it.each([
    ['another one is kept', ['0', '1']],
    ['there is no other', ['1']],
  ])('has pages while it is built anew: %s', async (_, texts) => {
    let live = '';
    for (const text of texts) live = await publish({ 'index.html': text, 'a.html': 'a' });
    writeFileSync(join(live, 'a.html'), 'b');
    const files = { 'index.html': '1', 'a.html': 'a' };
    const wanted = { fingerprint: JSON.stringify(files), day: '2026-11-28' };
    expect(await sites.publishAgain(wanted)).toBeUndefined();
    expect(hasPages()).toBe(true);
    // What is spoilt in it must not be handed on.
    expect((await sites.former())?.dir).not.toBe(live);
    const anew = await publish(files);
    expect([read(join(dir, 'live'), 'a.html'), existsSync(anew)]).toEqual(['a', true]);
  });
});
