import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import sharp from 'sharp';
import type { PaperFile } from '../../src/core/paper-file.ts';

/** A page that prints, and what is to be made of it. */
export interface PaperOrder {
  html: string;
  /** Its style sheet. */
  sheet: string;
  ending: PaperFile;
}

/** A picture is as wide as an A5 sheet, with twice as many dots as a screen has. */
const VIEW = { viewport: { width: 561, height: 100 }, deviceScaleFactor: 2 };
const PNG = { palette: true, colours: 16, effort: 10, compressionLevel: 9 } as const;
const MAKE: Readonly<Record<PaperFile, (page: Page) => Promise<Buffer>>> = {
  pdf: (page) => page.pdf({ preferCSSPageSize: true }),
  png: async (page) =>
    sharp(await page.screenshot({ fullPage: true }))
      .png(PNG)
      .toBuffer(),
};

const SHEET = /<link rel="stylesheet"[^>]*>/;
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";
/** On screens a page says how to print it, and what is cut in two stands there twice. */
const ALONE =
  '@media screen{nav,[inert]{display:none}.leaf{border:0!important}main{padding:4mm 0}}';

/** A browser that prints. It has no sandbox, which the program's unit leaves no rights for; what it opens runs no script and fetches nothing. */
export const openPrinter = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--disable-gpu'] });

/** The bytes of a file of a page. */
export async function printPaper(browser: Browser, order: PaperOrder): Promise<Buffer> {
  const context = await browser.newContext({ ...VIEW, javaScriptEnabled: false, offline: true });
  try {
    const page = await context.newPage();
    await page.setContent(selfContained(order));
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return await MAKE[order.ending](page);
  } finally {
    await context.close();
  }
}

const selfContained = ({ html, sheet }: PaperOrder) =>
  html.replace(
    SHEET,
    () =>
      `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><style>${fontFaces()}${sheet}${ALONE}</style>`,
  );

let faces: string | undefined;
/** The same letters on every machine, with fonts or without. */
const fontFaces = () => (faces ??= readFontFaces());

function readFontFaces(): string {
  const { resolve } = createRequire(import.meta.url);
  const ranges = JSON.parse(
    readFileSync(resolve('@fontsource/roboto/unicode.json'), 'utf8'),
  ) as Readonly<Record<string, string>>;
  return ['latin', 'vietnamese']
    .flatMap((subset) =>
      [400, 700].map((weight) => {
        const file = resolve(`@fontsource/roboto/files/roboto-${subset}-${weight}-normal.woff2`);
        const source = `url(data:font/woff2;base64,${readFileSync(file, 'base64')})`;
        return `@font-face{font-family:Roboto;font-weight:${weight};src:${source};unicode-range:${ranges[subset]}}`;
      }),
    )
    .join('');
}
