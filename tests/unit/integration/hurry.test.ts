import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compress } from '../../../src/integration/compress.ts';
import { SiteFolder, type FormerSite } from '../../../src/integration/render/site-folder.ts';
import { addFullText, type IndexFile } from '../../../src/integration/search-index.ts';

let work = '';
beforeEach(() => void (work = mkdtempSync(join(tmpdir(), 'hurry-'))));
afterEach(() => rmSync(work, { recursive: true }));

/** More text is compressed quickly; of a time of its own, so that nothing is kept of it. */
const MOST = 1000;
const PAGE = Array.from({ length: 500 }, (_, n) => `Câu số ${n * 7919} lúc ${Date.now()}. `).join(
  '',
);

async function siteOf(
  name: string,
  pages: Record<string, string>,
  former?: SiteFolder,
  isHurried = false,
) {
  const known: FormerSite | undefined = former && {
    ...former,
    unfinished: new Set(former.unfinished),
  };
  const site = new SiteFolder(join(work, name), known, isHurried);
  for (const [file, text] of Object.entries(pages)) site.put(file, text);
  await compress(site, MOST);
  return site;
}
const sizeOf = (site: SiteFolder, file: string) => site.files.get(file)?.size ?? 0;

it('much new text goes out compressed quickly where the site is in a hurry, and at its best with the next one', async () => {
  const small = { 'nho.html': `Trang nhỏ ${Date.now()}.` };
  const before = await siteOf('1', small);
  const hurried = await siteOf('2', { ...small, 'to.html': PAGE }, before, true);
  expect(hurried.unfinished).toEqual(['to.html.br']);
  expect(brotliDecompressSync(readFileSync(join(work, '2/to.html.br'))).toString()).toBe(PAGE);
  expect(gunzipSync(readFileSync(join(work, '2/to.html.gz'))).toString()).toBe(PAGE);

  const finished = await siteOf('3', { ...small, 'to.html': PAGE }, hurried);
  expect(finished.unfinished).toEqual([]);
  expect(sizeOf(finished, 'to.html.br')).toBeLessThan(sizeOf(hurried, 'to.html.br') * 0.95);
  // Byte for byte what a build from nothing makes.
  const { files } = await siteOf('4', { ...small, 'to.html': PAGE });
  expect(finished.files).toEqual(files);
}, 60_000);

it('little new text is at its best at once, in a hurry too', async () => {
  const before = await siteOf('1', {});
  const { unfinished } = await siteOf('2', { 'nho.html': 'Một câu mới.' }, before, true);
  expect(unfinished).toEqual([]);
});

it('a site of many pages goes with the full text’s index of the site before, a hurry given', async () => {
  const indexed = (version: string): IndexFile[] => [
    { path: 'muc.pf', content: Buffer.from(version) },
  ];
  const before = new SiteFolder(join(work, '1'));
  await addFullText(before, Promise.resolve(indexed('cũ')), { pages: 2000, known: undefined });
  before.put('pagefind/con-giu.pf', 'for tabs that were opened long ago');
  const known = new Map([...before.files].filter(([file]) => file !== 'pagefind/con-giu.pf'));

  const next = async (
    name: string,
    pages: number,
    isHurried = true,
    from: typeof known | undefined = known,
  ) => {
    const site = new SiteFolder(
      join(work, name),
      { dir: before.dir, files: before.files },
      isHurried,
    );
    await addFullText(site, Promise.resolve(indexed('mới')), { pages, known: from });
    return [
      readFileSync(join(work, name, 'pagefind/muc.pf'), 'utf8'),
      site.unfinished,
      site.files.size,
    ];
  };
  expect(await next('2', 2000)).toEqual(['cũ', ['pagefind'], 1]);
  expect(await next('3', 200)).toEqual(['mới', [], 1]);
  expect(await next('4', 2000, false)).toEqual(['mới', [], 1]);
  // What the program before knew is gone.
  expect(await next('5', 2000, true, new Map())).toEqual(['mới', [], 1]);
});
