import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const VIETNAMESE =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0323,U+1EA0-1EF9';
/** How much narrower Roboto, the letters of old phones, is on the words of the guides: regular, bold. */
const ROBOTO = { 400: '90.4%', 700: '88.5%' } as const;

const facesOf = (name: string, width: (weight: 400 | 700) => string) =>
  ([400, 700] as const).flatMap((weight) =>
    Object.entries({ latin: 'U+0000-00FF,U+2000-206F', vietnamese: VIETNAMESE }).map(
      ([set, range]) => {
        const file = `node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-${set}-${weight}-normal.woff2`;
        return `@font-face{font-family:${name};font-weight:${weight};unicode-range:${range};size-adjust:${width(weight)};src:url(data:font/woff2;base64,${readFileSync(file, 'base64')})}`;
      },
    ),
  );
const FACES = [
  ...facesOf('wide', () => '100%'),
  ...facesOf('roboto', (weight) => ROBOTO[weight]),
].join('');

/** A screen of an old phone inside Zalo. */
export const ZALO_SCREEN = { width: 360, height: 616 };

/** Opens a page in letters that do not depend on the machine: as wide as Roboto, or wider. The policy must be switched off (`bypassCSP`). */
export async function openInLetters(page: Page, address: string, letters: 'wide' | 'roboto') {
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.addStyleTag({ content: `${FACES}body{font-family:${letters}!important}` });
  await page.evaluate(() => document.fonts.ready);
}
