/** Pictures of every type of page for a look by eye: shots/<site>-<type>-<width>.png. */
import { mkdirSync, rmSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { serveSite } from '../../server/http/site.ts';
import { BROWSER_FLAGS, browserPath } from '../support/browser.ts';
import { SITES, pageTypesOf } from '../support/sites.ts';

const FOLDER = 'shots';
const WIDTHS = [390, 1280];
/** Types that are also seen in other circumstances. */
const MAIN_TYPES = ['trang-chu', 'huong-dan-entry'];

/** Ways of reading; each prepares the page and names its pictures. */
const CIRCUMSTANCES: Record<string, (page: Page) => Promise<unknown>> = {
  'text-200': (page) => page.evaluate(() => (document.documentElement.style.fontSize = '237.5%')),
  print: (page) => page.emulateMedia({ media: 'print' }),
  'high-contrast': (page) =>
    page.evaluate(() => (document.documentElement.dataset.contrast = 'high')),
};

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
const browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_FLAGS });
try {
  const page = await browser.newPage();
  for (const [name, site] of Object.entries({ real: SITES.real, sample: SITES.sample })) {
    const server = await serveSite({ ...site, host: '127.0.0.1', port: 0 });
    for (const [type, path] of pageTypesOf(site))
      await shootType(
        page,
        `${name}-${type}`,
        server.url + path.slice(1),
        MAIN_TYPES.includes(type),
      );
    await server.close();
  }
} finally {
  await browser.close();
}

async function shootType(page: Page, name: string, address: string, isMain: boolean) {
  for (const width of isMain ? [...WIDTHS, 768] : WIDTHS)
    await shoot(page, `${name}-${width}`, address, width);
  if (!isMain) return;
  for (const [circumstance, prepare] of Object.entries(CIRCUMSTANCES)) {
    await shoot(page, `${name}-390-${circumstance}`, address, 390, prepare);
    await page.emulateMedia({ media: null });
  }
}

async function shoot(
  page: Page,
  name: string,
  address: string,
  width: number,
  prepare?: (page: Page) => Promise<unknown>,
) {
  await page.setViewportSize({ width, height: 844 });
  await page.goto(address);
  await prepare?.(page);
  // Pictures below the window load only when a reader comes near.
  await page.evaluate(() =>
    Promise.all(
      [...document.images].map(
        (image) => ((image.loading = 'eager'), image.decode().catch(() => undefined)),
      ),
    ),
  );
  await page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage: true });
}
