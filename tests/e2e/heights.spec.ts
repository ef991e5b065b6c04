import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { SITES, urlOf } from '../support/sites.ts';

// A screen of a phone inside Zalo. The letters are wider than those of such phones, so what fits here fits there.
test.use({ viewport: { width: 360, height: 616 }, bypassCSP: true });

const VIETNAMESE =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0323,U+1EA0-1EF9';
const faces = [400, 700].flatMap((weight) =>
  Object.entries({ latin: 'U+0000-00FF,U+2000-206F', vietnamese: VIETNAMESE }).map(
    ([set, range]) => {
      const file = `node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-${set}-${weight}-normal.woff2`;
      return `@font-face{font-family:wide;font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${readFileSync(file, 'base64')})}`;
    },
  ),
);

async function heightOf(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.addStyleTag({ content: `${faces.join('')}body{font-family:wide!important}` });
  return page.evaluate(async () => {
    await document.fonts.ready;
    return document.documentElement.scrollHeight;
  });
}

for (const [name, site, path, most] of [
  ['The progress page', SITES.real, '/tien-do/', 3000],
  ['The list of help points, with six of them,', SITES.sample, '/diem-ho-tro/', 3500],
] as const)
  test(`${name} is at most ${most} px long on a phone`, async ({ page }) => {
    expect(await heightOf(page, urlOf(site, path))).toBeLessThanOrEqual(most);
  });
