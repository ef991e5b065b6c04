import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const VIETNAMESE =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0323,U+1EA0-1EF9';
const FACES = ([400, 700] as const)
  .flatMap((weight) =>
    Object.entries({ latin: 'U+0000-00FF,U+2000-206F', vietnamese: VIETNAMESE }).map(
      ([set, range]) => {
        const file = `node_modules/@fontsource/roboto/files/roboto-${set}-${weight}-normal.woff2`;
        return `@font-face{font-family:served;font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${readFileSync(file, 'base64')})}`;
      },
    ),
  )
  .join('');

/** A screen of an old phone inside Zalo. */
export const ZALO_SCREEN = { width: 360, height: 616 };

/** Opens a page in Roboto, the letters of old phones, whatever fonts the machine has. The policy must be switched off (`bypassCSP`). */
export async function openInRoboto(page: Page, address: string) {
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.addStyleTag({ content: `${FACES}body{font-family:served!important}` });
  await page.evaluate(() => document.fonts.ready);
}
