import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { getDocumentProxy } from 'unpdf';
import { openPrinter } from '../../server/sites/print-paper.ts';
import { browserPath } from './browser.ts';
import { serveSite } from './serve-site.ts';
import type { TestSite } from './sites.ts';

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

/** A browser that prints as the publishing server does, beside a built site that it can open. */
export async function openPrintedSite({ dir, base }: TestSite): Promise<{
  browser: Browser;
  urlOf: (path: string) => string;
  close: () => Promise<void>;
}> {
  const server = await serveSite({ dir, base, host: '127.0.0.1', port: 0 });
  const browser = await openPrinter(await browserPath());
  return {
    browser,
    urlOf: (path) => `http://127.0.0.1:${server.port}${base}${path.slice(1)}`,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

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

/** A place that answers for two files, so that a page of the browser can load them. */
const DRAWING_PLACE = 'http://paper.test/';
const LOADER = "import { getDocument } from '/pdf.js'; globalThis.getDocument = getDocument;";

/** Both sides of a sheet; a booklet has more. */
const MOST_DRAWN = 2;

/** The first pages of a PDF as pictures with so many dots an inch, drawn by another program than the one that wrote it. */
export async function picturesOf(
  browser: Browser,
  pdf: Uint8Array,
  dpi: number,
): Promise<Buffer[]> {
  const page = await browser.newPage();
  try {
    const files: Readonly<Record<string, { contentType: string; body: string | Buffer }>> = {
      '': {
        contentType: 'text/html',
        body: `<!doctype html><script type="module">${LOADER}</script>`,
      },
      'pdf.js': {
        contentType: 'text/javascript',
        body: readFileSync(fileURLToPath(import.meta.resolve('unpdf/pdfjs'))),
      },
      'paper.pdf': { contentType: 'application/pdf', body: Buffer.from(pdf) },
    };
    await page.route(`${DRAWING_PLACE}**`, (route) =>
      route.fulfill(files[route.request().url().slice(DRAWING_PLACE.length)] ?? { status: 404 }),
    );
    await page.goto(DRAWING_PLACE);
    const pictures = await page.evaluate(drawPages, { dpi, most: MOST_DRAWN });
    return pictures.map((picture) => Buffer.from(picture, 'base64'));
  } finally {
    await page.close();
  }
}

/** Runs in the browser. */
async function drawPages({ dpi, most }: { dpi: number; most: number }): Promise<string[]> {
  const { getDocument } = globalThis as unknown as typeof import('unpdf/pdfjs');
  const data = new Uint8Array(await (await fetch('/paper.pdf')).arrayBuffer());
  const pdf = await getDocument({ data }).promise;
  const pictures: string[] = [];
  for (let number = 1; number <= Math.min(most, pdf.numPages); number += 1) {
    const sheet = await pdf.getPage(number);
    const viewport = sheet.getViewport({ scale: dpi / 72 });
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(viewport.width), Math.round(viewport.height)];
    await sheet.render({ canvas, viewport }).promise;
    pictures.push(canvas.toDataURL('image/png').split(',')[1] ?? '');
  }
  return pictures;
}

/** A code of a picture, and how wide it is. */
interface ReadCode {
  address: string;
  width: number;
}

/** What a telephone reads from the upper right part of a sheet. */
export async function readCodeOf(sheet: Buffer, share = 1): Promise<ReadCode | undefined> {
  const { width = 0, height = 0 } = await sharp(sheet).metadata();
  const [left, right] = [Math.round((width * share) / 2), Math.round(width * share)];
  const part = { left, top: 0, width: right - left, height: Math.round(height / 3) };
  return scan(await sharp(sheet).extract(part).png().toBuffer());
}

/** The darkest dot, of 255, in an edge of this width around a sheet, between its corners. */
export async function darkestAtEdges(sheet: Buffer, edge: number): Promise<number> {
  const { width = 0, height = 0 } = await sharp(sheet).metadata();
  const sides = [
    { left: 0, top: 0, width, height: edge },
    { left: 0, top: height - edge, width, height: edge },
    { left: 0, top: 0, width: edge, height },
    { left: width - edge, top: 0, width: edge, height },
  ];
  const darkest = sides.map(async (side) => {
    const part = await sharp(sheet).extract(side).removeAlpha().png().toBuffer();
    const { channels } = await sharp(part).stats();
    return Math.min(...channels.map(({ min }) => min));
  });
  return Math.min(...(await Promise.all(darkest)));
}

/** What a telephone reads from a picture. */
export const readCodeIn = async (picture: Uint8Array): Promise<string | undefined> =>
  (await scan(picture))?.address;

async function scan(picture: Uint8Array): Promise<ReadCode | undefined> {
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const code = jsqr(new Uint8ClampedArray(data), info.width, info.height);
  if (!code) return undefined;
  const { topLeftCorner: left, topRightCorner: right } = code.location;
  return { address: code.data, width: Math.hypot(right.x - left.x, right.y - left.y) };
}
