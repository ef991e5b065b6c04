/**
 * One sheet for each type of page, for a look by eye: shots/<site>-<type>.png. On it the page stands in every circumstance side by side.
 * Beside them shots/drawings-<circumstance>.png: every kind and variant of the drawings of steps.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { serveSite } from '../support/serve-site.ts';
import { drawingSheet } from '../support/drawing-sheet.ts';
import { BROWSER_FLAGS, browserPath } from '../support/browser.ts';
import { SITES, pageTypesOf } from '../support/sites.ts';

const FOLDER = 'shots';
/** `npm run shots -- huong-dan-entry` photographs the types whose names begin so, `-- drawings` the drawings. */
const [wanted = ''] = process.argv.slice(2);
/** Width of a picture on the sheet, and the most of its height that is shown. */
const SHOWN = { width: 300, height: 2400 };

interface Circumstance {
  name: string;
  width: number;
  context?: BrowserContextOptions;
  prepare?: (page: Page) => Promise<unknown>;
}

/** A choice of the display settings, as their own script makes it. */
const setting = (name: string, value: string) => (page: Page) =>
  page.evaluate(
    ([key = '', chosen]) => (document.documentElement.dataset[key] = chosen),
    [name, value],
  );
const doubled = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '237.5%';
  });

const CIRCUMSTANCES: readonly Circumstance[] = [
  { name: '320', width: 320 },
  { name: '390', width: 390 },
  { name: '768', width: 768 },
  { name: '1280', width: 1280 },
  { name: '320, Rất to', width: 320, prepare: setting('text', 'larger') },
  { name: '390, 200 %', width: 390, prepare: doubled },
  { name: '390, high contrast', width: 390, prepare: setting('contrast', 'high') },
  { name: '390, forced colours', width: 390, context: { forcedColors: 'active' } },
  { name: '390, dark', width: 390, context: { colorScheme: 'dark' } },
  { name: '390, no JavaScript', width: 390, context: { javaScriptEnabled: false } },
  {
    name: '390, no style sheet',
    width: 390,
    prepare: (page) => page.evaluate(() => document.querySelector('style')?.remove()),
  },
  { name: 'print', width: 794, prepare: (page) => page.emulateMedia({ media: 'print' }) },
];

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
const browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_FLAGS });
try {
  if ('drawings'.startsWith(wanted)) await shootDrawings(browser);
  for (const [name, site] of Object.entries({ real: SITES.real, sample: SITES.sample })) {
    const server = await serveSite({ ...site, host: '127.0.0.1', port: 0 });
    for (const [type, path] of pageTypesOf(site))
      if (type.startsWith(wanted))
        await shootSheet(browser, `${name}-${type}`, server.url + path.slice(1));
    await server.close();
  }
} finally {
  await browser.close();
}

async function shootDrawings(from: Browser) {
  const circumstances: Record<string, (page: Page) => Promise<unknown>> = {
    ordinary: () => Promise.resolve(),
    'high-contrast': setting('contrast', 'high'),
    'forced-colours': (page) => page.emulateMedia({ forcedColors: 'active' }),
    'forced-dark': (page) => page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' }),
    print: (page) => page.emulateMedia({ media: 'print' }),
  };
  const html = drawingSheet();
  for (const [name, prepare] of Object.entries(circumstances)) {
    const page = await from.newPage({ viewport: { width: 1354, height: 800 } });
    await page.setContent(html);
    await prepare(page);
    await page.screenshot({ path: `${FOLDER}/drawings-${name}.png`, fullPage: true });
    await page.close();
  }
}

async function shootSheet(from: Browser, name: string, address: string) {
  const figures: string[] = [];
  for (const circumstance of CIRCUMSTANCES) {
    const context = await from.newContext({
      ...circumstance.context,
      locale: 'vi-VN',
      viewport: { width: circumstance.width, height: 844 },
    });
    const page = await context.newPage();
    const picture = await shoot(page, address, circumstance);
    figures.push(
      `<figure><figcaption>${circumstance.name}</figcaption><img src="data:image/png;base64,${picture.toString('base64')}"></figure>`,
    );
    await context.close();
  }
  const sheet = await from.newPage({ viewport: { width: 1300, height: 800 } });
  await sheet.setContent(
    `<style>body{margin:1rem;display:grid;grid-template-columns:repeat(4,1fr);gap:1rem;font:14px sans-serif;background:#888}figure{margin:0}img{display:block;width:${SHOWN.width}px;max-height:${SHOWN.height}px;object-fit:cover;object-position:top}</style>${figures.join('')}`,
  );
  await sheet.screenshot({ path: `${FOLDER}/${name}.png`, fullPage: true });
  await sheet.close();
}

async function shoot(
  page: Page,
  address: string,
  { width, prepare }: Circumstance,
): Promise<Buffer> {
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
  // No more than the sheet shows: of the longest pages the browser takes no picture as a whole.
  const height = (SHOWN.height * width) / SHOWN.width;
  return page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height } });
}
