import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forEach } from '../../server/for-each.ts';
import { removeFolder } from '../../server/remove-folder.ts';
import { writeManifest, type Manifest } from '../../server/sites/manifest.ts';
import { Shelf } from '../../server/sites/shelf.ts';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'disk-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('Work on many files leaves threads to who reads a page', async () => {
  let [now, most, done] = [0, 0, 0];
  await forEach(Array.from({ length: 50 }), async () => {
    most = Math.max(most, ++now);
    await setImmediate();
    now -= 1;
    done += 1;
  });
  expect(done).toBe(50);
  expect(most).toBeLessThanOrEqual(2);
});

test('A folder goes with all that is in it, and nothing that it only links to', async () => {
  const gone = join(dir, 'gone');
  mkdirSync(join(gone, 'a/b/c'), { recursive: true });
  mkdirSync(join(dir, 'stays'));
  for (const file of ['gone/.hidden', 'gone/a/b/page.html', 'stays/page.html'])
    writeFileSync(join(dir, file), 'x');
  symlinkSync(join(dir, 'stays'), join(gone, 'a/link'));
  await removeFolder(gone);
  expect(existsSync(gone)).toBe(false);
  expect(readFileSync(join(dir, 'stays/page.html'), 'utf8')).toBe('x');
  await removeFolder(gone);
});

test('The list of a kept site that was written anew is read anew', async () => {
  const site = join(dir, '1-abc');
  mkdirSync(site);
  const list = (day: string): Manifest => ({
    ...{ fingerprint: 'x', day, publishedAt: '2026-11-29T00:00:00.000Z', isLinked: false },
    ...{ files: {}, setAside: [], unfinished: [], leftAt: {} },
  });
  const shelf = new Shelf(dir);
  const dayOf = async () => (await shelf.read('1-abc')).manifest.day;
  await writeManifest(site, list('2026-11-28'));
  expect(await dayOf()).toBe('2026-11-28');
  expect(await dayOf()).toBe('2026-11-28');
  await writeManifest(site, list('2026-11-29+'));
  expect(await dayOf()).toBe('2026-11-29+');
});
