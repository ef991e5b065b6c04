import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrintedSite, pagesOf, type PrintedPage } from '../support/printed.ts';
import { SITES, pageTypesOf, pathsOf } from '../support/sites.ts';
import { IS_WHOLE, inTurn } from '../support/suite.ts';

const { dir } = SITES.real;
/** Letters that an older reader reads on paper, in points; names of drawn buttons are said in the text, too. */
const SMALLEST = 11.9;
const MOST_PAGES = 2;
/** Whoever prints holds a phone, or has a wide screen. */
const SCREEN = { width: 1280, height: 800 };
/** A4 between its margins, in the browser's pixels. */
const PAPER = { width: 703, height: 1031 };

const TELLING = ['/tap-nhan-biet/', '/tien-do/', '/h/6/'];
const types = [...pageTypesOf(SITES.real).values(), '/h/6/'].filter((path) =>
  IS_WHOLE ? existsSync(join(dir, path, 'index.html')) : TELLING.includes(path),
);

const bare = (text: string) => text.replaceAll(/\s/g, '');
/** The last line of each column of a page that another one follows. */
function lastLinesOf(pages: readonly PrintedPage[], columns: number): string[] {
  return pages.slice(0, -1).flatMap(({ width, texts }) =>
    Array.from({ length: columns }, (_, column) => {
      const inside = texts.filter(({ left }) => Math.floor((left / width) * columns) === column);
      const low = Math.max(...inside.map(({ bottom }) => bottom));
      const line = inside.filter(({ bottom }) => low - bottom < 2);
      return bare(line.map(({ text }) => text).join(''));
    }),
  );
}

const stepsOf = (path: string) =>
  readFileSync(join(dir, path, 'index.html'), 'utf8').match(/<li id="buoc-\d/g)?.length;
const guides = pathsOf(SITES.real).filter(
  (path) => /^\/huong-dan\/./.test(path) && stepsOf(path) === 5,
);

let site: Awaited<ReturnType<typeof openPrintedSite>>;
let page: Page;
beforeAll(async () => {
  site = await openPrintedSite(SITES.real);
  page = await site.browser.newPage({ viewport: SCREEN });
});
afterAll(() => site.close());

async function print(path: string): Promise<PrintedPage[]> {
  await page.goto('about:blank');
  await page.goto(site.urlOf(path));
  return pagesOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
}

describe.each(inTurn(guides, 3))('a guide of five steps, %s', (guide) => {
  it.each(['', '#buoc-2'])(
    'prints on two pages from the page itself, in letters that can be read%s',
    async (step) => {
      const pages = await print(guide + step);
      expect(pages.length).toBeLessThanOrEqual(MOST_PAGES);
      const drawn = (await page.locator('.hv text').allTextContents()).join('');
      const small = pages
        .flatMap(({ texts }) => texts)
        .filter(({ size, text }) => size < SMALLEST && !drawn.includes(text.trim()));
      expect(small).toEqual([]);
      const words = pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ');
      const steps = await page.locator('.cards > li > h3').allTextContents();
      expect(steps).toHaveLength(5);
      for (const title of steps) expect(bare(words)).toContain(bare(title));
    },
  );
});

describe.each(types)('on paper, %s', (path) => {
  it('leaves no heading alone at the end of a page', async () => {
    const pages = await print(path);
    const columns = (await page.locator('.guide').count()) > 0 ? 2 : 1;
    const headings = (await page.locator('main :is(h1, h2, h3, summary)').allTextContents()).map(
      bare,
    );
    const lonely = lastLinesOf(pages, columns).filter(
      (line) => line && headings.some((heading) => heading.endsWith(line)),
    );
    expect(lonely).toEqual([]);
  });
  it('tears no box: each that fits a page goes to the next one whole', async () => {
    await print(path);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(PAPER);
    const torn = await page.locator('main *').evaluateAll((elements, most) => {
      const isKept = (element: Element | null): boolean =>
        element !== null &&
        (getComputedStyle(element).breakInside === 'avoid' || isKept(element.parentElement));
      return elements
        .filter((element) => {
          const { display, borderTopWidth, borderBottomWidth, borderLeftWidth, borderRightWidth } =
            getComputedStyle(element);
          const edges = [borderTopWidth, borderBottomWidth, borderLeftWidth, borderRightWidth];
          const { height } = element.getBoundingClientRect();
          const isBreakable = !/^inline/.test(display) && !element.matches('img, input, button');
          const isBox = isBreakable && !edges.includes('0px');
          return isBox && height > 0 && height < most && !isKept(element);
        })
        .map((element) => element.outerHTML.slice(0, 80));
    }, PAPER.height);
    await page.setViewportSize(SCREEN);
    await page.emulateMedia({ media: null });
    expect(torn).toEqual([]);
  });
  it('has bullets and numbers that need no background', async () => {
    await print(path);
    await page.emulateMedia({ media: 'print' });
    const unseen = await page.locator('main li').evaluateAll((items) =>
      items.flatMap((item) => {
        const { content, color, borderTopWidth, backgroundColor } = getComputedStyle(
          item,
          '::before',
        );
        if (content === 'none' || borderTopWidth !== '0px') return [];
        const isWord = /[^"]/.test(content.slice(1, -1)) && color === 'rgb(0, 0, 0)';
        return isWord || backgroundColor === 'rgba(0, 0, 0, 0)'
          ? []
          : [item.outerHTML.slice(0, 80)];
      }),
    );
    await page.emulateMedia({ media: null });
    expect(unseen).toEqual([]);
  });
});
