import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
    const anew = await publish(files);
    expect([read(join(dir, 'live'), 'a.html'), existsSync(anew)]).toEqual(['a', true]);
  });
});
