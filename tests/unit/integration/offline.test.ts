import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { OfflineCore } from '../../../src/core/offline.ts';
import { addOfflineWorker } from '../../../src/integration/offline.ts';
import { SiteFolder } from '../../../src/integration/render/site-folder.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((dir) => rmSync(dir, { recursive: true })));

/** What phones keep of a site with one guide. */
function coreOf(guide: string): OfflineCore {
  const dir = mkdtempSync(join(tmpdir(), 'offline-'));
  folders.push(dir);
  const site = new SiteFolder(dir);
  site.put('_astro/offline-worker.a1.js', 'code();');
  site.put('huong-dan/a/index.html', guide);
  for (const file of [
    'index.html',
    'tin-tuc/index.html',
    'huong-dan/a/index.html.br',
    'admin/index.html',
  ])
    site.put(file, '<p>Cập nhật ngày 28/11/2026.</p>');
  addOfflineWorker(site);
  const worker = readFileSync(join(dir, 'sw.js'), 'utf8');
  expect(worker.endsWith('\ncode();')).toBe(true);
  return JSON.parse(worker.slice('self.CORE='.length, worker.indexOf(';\n'))) as OfflineCore;
}
const guideOf = (core: OfflineCore) => core.files.find(({ path }) => path === 'huong-dan/a/');

it('phones keep guides and the home page, nothing of the editors, no compressed forms', () =>
  expect(coreOf('<p>Một</p>').files.map(({ path }) => path)).toEqual(['huong-dan/a/', '']));

it('a page of which only the day of the build is another is not fetched again, but is checked by its bytes', () => {
  const [before, after] = ['28/11/2026', '29/11/2026'].map((day) =>
    guideOf(coreOf(`<p>Xong ngày ${day}</p><footer>Cập nhật ngày ${day}.</footer>`)),
  );
  expect(after?.revision).toBe(before?.revision);
  expect(after?.integrity).not.toBe(before?.integrity);
});

it('a page that says something else is fetched again', () =>
  expect(guideOf(coreOf('<p>Một</p>'))?.revision).not.toBe(
    guideOf(coreOf('<p>Hai</p>'))?.revision,
  ));
