import { cpSync, existsSync, rmSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { startPublishing } from '../../server/server.ts';
import { BROWSER_FLAGS, browserPath } from '../support/browser.ts';
import { CMS_BUDGET, weighPage } from '../support/weight.ts';

// Bytes of the CMS before its first screen, and seconds until its list of news can be used, on a cheap phone and on a desk.
const RUNS = 3;
const NETWORKS = {
  'cheap phone (1.6 Mbit/s, 150 ms, CPU ×4)': { bits: 1_600_000, latency: 150, slowdown: 4 },
  'office (10 Mbit/s, 40 ms, CPU ×1)': { bits: 10_000_000, latency: 40, slowdown: 1 },
};
const dir = 'dist-test/real';
const sitesDir = '.cache/bench-cms';
const secret = 'bench';

if (!existsSync(dir))
  throw new Error('Build the test sites first: npm test, or OUT_DIR=dist-test/real npm run build.');
const { scripts } = weighPage({ dir, base: '/' }, '/admin/');
console.log(`Scripts before the first screen: ${scripts} bytes brotli, at most ${CMS_BUDGET}.`);
if (scripts > CMS_BUDGET) process.exitCode = 1;

rmSync(sitesDir, { recursive: true, force: true });
const server = await startPublishing({
  projectDir: '.',
  base: '/',
  host: '127.0.0.1',
  port: 0,
  secret,
  sitesDir,
  fingerprint: () => 'bench',
  build: async (outDir) => (cpSync(dir, outDir, { recursive: true }), { ok: true }),
});
if (!server) throw new Error('The site could not be served.');
const browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_FLAGS });

for (const [name, network] of Object.entries(NETWORKS)) {
  const runs: { login: number; list: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: 'vi-VN',
    });
    runs.push(await timeOf(await context.newPage(), network));
    await context.close();
  }
  const [middle] = runs.toSorted((a, b) => a.list - b.list).slice(Math.floor(RUNS / 2));
  console.log(
    `${name}, median of ${RUNS} first visits: login after ${middle?.login.toFixed(1)} s, list of news ${middle?.list.toFixed(1)} s after pressing it`,
  );
}
await browser.close();
await server.close();
rmSync(sitesDir, { recursive: true, force: true });

async function timeOf(
  page: Page,
  { bits, latency, slowdown }: (typeof NETWORKS)[keyof typeof NETWORKS],
): Promise<{ login: number; list: number }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bits / 8,
    uploadThroughput: bits / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript((given) => localStorage.setItem('ward-editing-secret', given), secret);
  const start = performance.now();
  await page.goto(`${server?.url}admin/#/collections/news`, { waitUntil: 'commit' });
  const button = page.getByRole('button', { name: 'Vào trang biên tập' });
  await button.waitFor();
  const shown = performance.now();
  await button.click();
  await page.getByRole('link', { name: /·/ }).first().waitFor();
  return { login: (shown - start) / 1000, list: (performance.now() - shown) / 1000 };
}
