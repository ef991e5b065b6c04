import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printPaper } from '../../server/sites/print-paper.ts';
import type { PaperFile } from '../../src/core/paper-file.ts';
import {
  attributeOf,
  descendantsOf,
  textOf,
  toPage,
} from '../../src/integration/check-site/pages.ts';
import {
  openPrintedSite,
  darkestAtEdges,
  pagesOf,
  picturesOf,
  readCodeIn,
  readCodeOf,
  type PrintedPage,
} from '../support/printed.ts';
import { SITES } from '../support/sites.ts';
import { IS_WHOLE, oneOfEach } from '../support/suite.ts';

const { dir } = SITES.real;
const MM = 72 / 25.4;
/** Printers leave an edge of this width white, in points. */
const EDGE = 4 * MM;
/** Dots an inch of a simple printer. */
const DPI = 200;
/** No letter is smaller, in points; a drawing's own words may be. */
const SMALLEST = 15.9;
const SMALLEST_IN_DRAWINGS = 9;

const KINDS = {
  'to-roi': { width: 148, height: 210, most: 2 },
  'to-roi-a4': { width: 297, height: 210, most: 2 },
  'ap-phich': { width: 297, height: 420, most: 1 },
  'so-tay': { width: 148, height: 210, most: Infinity },
};
type Kind = keyof typeof KINDS;
const papers = Object.keys(KINDS).flatMap((kind) =>
  readdirSync(join(dir, 'in', kind)).map((id) => ({ kind: kind as Kind, id })),
);
const pageOf = (file: string) => toPage(file, readFileSync(join(dir, file), 'utf8'));
const stepsOf = ({ kind, id }: (typeof papers)[number]) =>
  pageOf(`in/${kind}/${id}/index.html`).elements.filter(
    ({ tagName, parentNode }) => tagName === 'li' && parentNode?.nodeName === 'ol',
  ).length;

const inTurnOfEnds = <T>(all: readonly T[]) =>
  IS_WHOLE ? all : [...all.slice(0, 1), ...all.slice(-1)];

let site: Awaited<ReturnType<typeof openPrintedSite>>;
let page: Page;
beforeAll(async () => {
  site = await openPrintedSite(SITES.real);
  page = await site.browser.newPage();
});
afterAll(() => site.close());

/** A file of a page, as the publishing server makes it. */
const make = (ending: PaperFile, kind: string, id: string) =>
  printPaper(site.browser, {
    html: readFileSync(join(dir, `in/${kind}/${id}/index.html`), 'utf8'),
    sheet: readFileSync(join(dir, 'in/giay.css'), 'utf8'),
    ending,
  });

/** Letters that the edge of the sheet cuts, or that nobody over 60 reads. */
const faultsOf = ({ width, height, texts }: PrintedPage, small: number) =>
  texts
    .filter(
      ({ size, left, right, top, bottom }) =>
        size < small || left < EDGE || right > width - EDGE || top < EDGE || bottom > height - EDGE,
    )
    .map(({ text, size }) => `${text} (${size.toFixed(1)} pt)`);

/** Words of one leaflet that run into the one beside it, where the sheet is cut in two. */
const acrossTheCut = ({ width, texts }: PrintedPage) =>
  texts
    .filter(({ left, right }) => left < width / 2 && right > width / 2 - EDGE)
    .map(({ text }) => text);

/** Without spaces, which lines and files take otherwise. */
const bare = (text: string) => text.replaceAll(/\s/g, '');
const lettersOf = (texts: readonly string[]) => [...texts.join('').replaceAll(/\s/g, '')];

// The longest of each kind on each number of sides; all of them in the whole suite.
describe.each(
  oneOfEach(
    papers.toSorted((a, b) => stepsOf(b) - stepsOf(a)),
    (paper) => `${paper.kind} ${IS_WHOLE || stepsOf(paper) > 6}`,
  ),
)('$kind of $id', ({ kind, id }) => {
  it('fits its paper, in letters that can be read, and its code leads to the short address', async () => {
    const pdf = await make('pdf', kind, id);
    const pages = await pagesOf(pdf);
    const { width, height, most } = KINDS[kind];
    expect(pages.length).toBeLessThanOrEqual(most);
    for (const sheet of pages) {
      expect([sheet.width / MM, sheet.height / MM].map(Math.round)).toEqual([width, height]);
      expect(sheet.texts.length).toBeGreaterThan(0);
    }
    await page.goto(site.urlOf(`/in/${kind}/${id}/`));
    if (kind === 'to-roi-a4') expect(pages.flatMap(acrossTheCut)).toEqual([]);
    const printed = bare(pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(''));
    const sentences = await page.locator('main :is(h1, ol > li > p, .end p)').allTextContents();
    expect(sentences.filter((sentence) => !printed.includes(bare(sentence)))).toEqual([]);
    const drawn = await page.locator('.hv text').allTextContents();
    expect(pages.flatMap((sheet) => faultsOf(sheet, SMALLEST_IN_DRAWINGS))).toEqual([]);
    // On posters drawings have words; whatever else is small has no word in them.
    const small = pages.flatMap(({ texts }) => texts.filter(({ size }) => size < SMALLEST));
    const inDrawings = kind === 'ap-phich' ? lettersOf(drawn) : [];
    for (const letter of lettersOf(small.map(({ text }) => text))) {
      const at = inDrawings.indexOf(letter);
      expect([letter, small, at >= 0]).toEqual([letter, small, true]);
      inDrawings.splice(at, 1);
    }
    const sheets = await picturesOf(site.browser, pdf, DPI);
    for (const sheet of sheets)
      expect(await darkestAtEdges(sheet, Math.floor((EDGE * DPI) / 72))).toBeGreaterThan(250);
    const [front] = sheets;
    const code = front && (await readCodeOf(front, kind === 'to-roi-a4' ? 0.5 : 1));
    expect(code?.address).toMatch(
      kind === 'so-tay'
        ? /\/danh-cho\/[a-z-]+\/$/
        : new RegExp(`/h/${id}/#ban-\\d{4}-\\d\\d-\\d\\d$`),
    );
    expect(((code?.width ?? 0) * 25.4) / DPI).toBeGreaterThanOrEqual(30);
  }, 120_000);
});

// The longest and the shortest, all of them in the whole suite.
it.each(
  inTurnOfEnds(
    papers.filter(({ kind }) => kind === 'to-roi-a4').toSorted((a, b) => stepsOf(b) - stepsOf(a)),
  ),
)(
  'the picture of $id is one leaflet, whole, black on white, with a code that can be read',
  async ({ id }) => {
    const picture = await make('png', 'to-roi-a4', id);
    const { width = 0, height = 0 } = await sharp(picture).metadata();
    expect(width).toBeGreaterThanOrEqual(1080);
    // One column: two leaflets side by side would be wider than high.
    expect(height / width).toBeGreaterThan(0.9);
    expect(picture.length).toBeLessThan(250_000);
    expect(await readCodeIn(picture)).toMatch(new RegExp(`/h/${id}/#ban-`));
    const { channels } = await sharp(picture).removeAlpha().stats();
    const [red = 0, green = 0, blue = 0] = channels.map(({ mean }) => mean);
    expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(0.5);
    // White at the end: nothing is cut.
    const end = { left: 0, top: height - 8, width, height: 8 };
    const edge = await sharp(await sharp(picture).extract(end).png().toBuffer()).stats();
    expect(edge.channels.every(({ min }) => min > 250)).toBe(true);
  },
  120_000,
);

describe('the address on paper', () => {
  const guides = readdirSync(join(dir, 'h')).filter((code) => /^\d+$/.test(code));

  it.each(guides)('/h/%s/ knows the version that its leaflet names', (code) => {
    const leaflet = readFileSync(join(dir, `in/to-roi/${code}/index.html`), 'utf8');
    const version = /bản (\d+)\/(\d+)\/(\d+)\./.exec(leaflet);
    const [, day = '', month = '', year = ''] = version ?? [];
    const anchor = `ban-${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const place = pageOf(`h/${code}/index.html`).elements.find(
      (element) => attributeOf(element, 'id') === anchor,
    );
    expect(place && textOf(place)).toBe('Tờ này vẫn đúng.');
  });

  it('/h/ asks for the number and leads to each of them', () => {
    const asked = pageOf('h/index.html').elements;
    const links = asked.flatMap((element) => attributeOf(element, 'href') ?? []);
    expect(links).toEqual(expect.arrayContaining(guides.map((code) => `/h/${code}/`)));
    const main = asked.find(({ tagName }) => tagName === 'main');
    expect(main && descendantsOf(main).find(({ tagName }) => tagName === 'h1')).toBeDefined();
  });
});

describe('a paper that does not fit', () => {
  it('is noticed: a line over the edge, one over the cut, small letters', async () => {
    // The policy of a page before it would hold for this one, too.
    await page.goto('about:blank');
    await page.setContent(
      '<style>@page{size:A5;margin:0}p{font-size:12pt}b,i{font-size:16pt;position:absolute;left:-2mm}i{left:66mm}</style><p style="margin:2cm">Chữ nhỏ</p><b>Cắt</b><i>Hai nửa</i>',
    );
    const [sheet] = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
    expect(sheet && acrossTheCut(sheet)).toEqual([expect.stringContaining('Hai')]);
    expect(sheet && faultsOf(sheet, SMALLEST)).toEqual(
      expect.arrayContaining([expect.stringContaining('nhỏ'), expect.stringContaining('Cắt')]),
    );
  }, 120_000);
});
