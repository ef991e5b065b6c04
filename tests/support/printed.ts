import type { Browser, Page } from 'playwright-core';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { getDocumentProxy } from 'unpdf';
import { openPrinter } from '../../server/sites/print-paper.ts';
import { browserPath } from './browser.ts';

/** Some words of a printed page; lengths in points, from the upper left corner. */
interface PrintedText {
  text: string;
  size: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A page as a printer gets it. */
export interface PrintedPage {
  width: number;
  height: number;
  texts: PrintedText[];
}

/** A browser that prints as the publishing server does. */
export const openBrowser = async (): Promise<Browser> => openPrinter(await browserPath());

/** The pages of a PDF. */
export async function pagesOf(pdf: Uint8Array): Promise<PrintedPage[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const sheet = await document.getPage(index + 1);
      const { width, height } = sheet.getViewport({ scale: 1 });
      const { items } = await sheet.getTextContent();
      const texts = items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , c, d, x, y] = item.transform as number[];
        const size = Math.hypot(c ?? 0, d ?? 0);
        const base = height - (y ?? 0);
        return {
          text: item.str,
          size,
          left: x ?? 0,
          right: (x ?? 0) + item.width,
          top: base - size * 0.75,
          bottom: base + size * 0.25,
        };
      });
      return { width, height, texts };
    }),
  );
}

/** What a telephone reads from the first code of the page, drawn with 200 dots an inch as it is printed. */
export async function readCode(page: Page): Promise<string | undefined> {
  await page.emulateMedia({ media: 'print' });
  const shot = await page.locator('.top').first().screenshot();
  await page.emulateMedia({ media: null });
  return readCodeIn(shot);
}

/** What a telephone reads from a picture. */
export async function readCodeIn(picture: Uint8Array): Promise<string | undefined> {
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data;
}
