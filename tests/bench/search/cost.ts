import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { serveSite } from '../../support/serve-site.ts';
import { writeCards, writeFullText } from './write-index.ts';
import { toPagefindPage } from '../../../src/integration/pagefind-page.ts';
import { CARD_FILE, PAGEFIND_FOLDER } from '../../../src/site.ts';
import { BROWSER_FLAGS, browserPath } from '../../support/browser.ts';
import { siteCorpus } from './corpora.ts';
import { growCorpus } from './grow.ts';
import { watchMemory } from './memory.ts';
import { RARE, measurePhone } from './phone.ts';

// What a search costs: bytes, requests, time and freezes on an emulated slow phone; index time and memory. npm run bench:search-cost
const BUILT = 'dist';
const SIZES = [174, 1500, 10_000];
const TARGETS = {
  'tier 1 bytes': 70 * 1024,
  'tier 1 requests': 2,
  'tier 2 bytes': 220 * 1024,
  'cold ms': 1000,
  'poor phone cold ms': 2500,
  'poor phone key ms': 50,
  'poor phone long question ms': 1000,
  'poor phone long link, more ms': 1000,
};

const { pages, words } = await siteCorpus();
const browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_FLAGS });
const rows: Record<string, Record<string, string | number>> = {};
const misses: string[] = [];
try {
  const own = await onSite(BUILT);
  rows[`the site (${pages.length} pages)`] = own;
  console.log(own);
  for (const [name, most] of Object.entries(TARGETS))
    if (own[name as keyof typeof own] > most)
      misses.push(`${name}: ${own[name as keyof typeof own]} > ${most}`);
  for (const size of SIZES) {
    const name = `${size} pages`;
    try {
      console.log(name, (rows[name] = await onGrownSite(size)));
    } catch (error) {
      // The other sizes are worth their figures all the same.
      misses.push(`${name} broke off: ${String(error)}`);
    }
  }
} finally {
  await browser.close();
}
console.table(rows);
console.log(
  misses.length > 0
    ? `Over target on the site:\n${misses.join('\n')}`
    : 'The site is within every target.',
);
process.exit(misses.length > 0 ? 1 : 0);

async function onSite(dir: string) {
  const server = await serveSite({ dir, base: '/', host: '127.0.0.1', port: 0 });
  try {
    return await measurePhone(browser, server.url);
  } finally {
    await server.close();
  }
}

/** The built site with the indexes of a larger one. */
async function onGrownSite(size: number) {
  const dir = mkdtempSync(join(tmpdir(), 'search-cost-'));
  try {
    cpSync(BUILT, dir, {
      recursive: true,
      filter: (file) => !file.includes(`/${PAGEFIND_FOLDER}`),
    });
    const grown = growCorpus(pages, size, RARE);
    const memory = watchMemory();
    const start = performance.now();
    await writeCards(join(dir, CARD_FILE), grown, words);
    await writeFullText(join(dir, PAGEFIND_FOLDER), grown.map(toPagefindPage));
    const seconds = (performance.now() - start) / 1000;
    const peak = memory.stop();
    const cards = await readFile(join(dir, CARD_FILE));
    writeFileSync(join(dir, `${CARD_FILE}.br`), brotliCompressSync(cards));
    writeFileSync(join(dir, `${CARD_FILE}.gz`), gzipSync(cards));
    const phone = await onSite(dir);
    return {
      ...phone,
      'index s': seconds.toFixed(1),
      'peak MB': peak,
      'index MB': (await folderSize(join(dir, PAGEFIND_FOLDER))).toFixed(1),
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function folderSize(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return (
    files
      .filter((file) => file.isFile())
      .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0) /
    1024 /
    1024
  );
}
