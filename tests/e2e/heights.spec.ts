import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { SITES, pathsOf, urlOf } from '../support/sites.ts';

// A screen of a phone inside Zalo.
const SCREEN = 616;
test.use({ viewport: { width: 360, height: SCREEN }, bypassCSP: true });

const VIETNAMESE =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0323,U+1EA0-1EF9';
/** How much narrower Roboto, the letters of such phones, is on the words of the guides: regular, bold. */
const ROBOTO = { 400: '90.4%', 700: '88.5%' } as const;

/** Letters that do not depend on the machine: as they are they need more room than Roboto, made narrower as much. */
const facesOf = (name: string, width: (weight: 400 | 700) => string) =>
  ([400, 700] as const).flatMap((weight) =>
    Object.entries({ latin: 'U+0000-00FF,U+2000-206F', vietnamese: VIETNAMESE }).map(
      ([set, range]) => {
        const file = `node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-${set}-${weight}-normal.woff2`;
        return `@font-face{font-family:${name};font-weight:${weight};unicode-range:${range};size-adjust:${width(weight)};src:url(data:font/woff2;base64,${readFileSync(file, 'base64')})}`;
      },
    ),
  );
const faces = [
  ...facesOf('wide', () => '100%'),
  ...facesOf('roboto', (weight) => ROBOTO[weight]),
].join('');

async function open(page: Page, address: string, font: 'wide' | 'roboto') {
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.addStyleTag({ content: `${faces}body{font-family:${font}!important}` });
  await page.evaluate(() => document.fonts.ready);
}

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

for (const [name, site, path, font, most] of [
  ['The progress page', SITES.real, '/tien-do/', 'wide', 3000],
  ['The list of help points, with six of them,', SITES.sample, '/diem-ho-tro/', 'wide', 3500],
  ['A guide of five steps', SITES.real, '/huong-dan/cai-vneid/', 'roboto', 4800],
] as const)
  test(`${name} is at most ${most} px long on a phone`, async ({ page }) => {
    await open(page, urlOf(site, path), font);
    expect(await heightOf(page)).toBeLessThanOrEqual(most);
  });

test('The first screen of a guide has whom to call, sending and printing; the first step comes by a third of the next', async ({
  page,
}) => {
  const isGuide = (path: string) => /^\/huong-dan\/.+/.test(path);
  const firstSteps: number[] = [];
  for (const path of pathsOf(SITES.real).filter(isGuide)) {
    await open(page, urlOf(SITES.real, path), 'roboto');
    const { acts, step } = await page.evaluate(() => ({
      acts: document.querySelector('.acts')?.getBoundingClientRect().bottom ?? Infinity,
      step: document.querySelector('#buoc-1')?.getBoundingClientRect().top,
    }));
    expect(acts, path).toBeLessThanOrEqual(SCREEN);
    if (step !== undefined) firstSteps.push(step);
  }
  const median = firstSteps.sort((a, b) => a - b)[Math.floor(firstSteps.length / 2)];
  expect(median).toBeLessThanOrEqual(1.3 * SCREEN);
});
