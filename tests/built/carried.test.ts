import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'parse5';
import { ONE_FILE, WHOLE_BOOKLET } from '../../src/collections/urls.ts';
import {
  attributeOf,
  descendantsOf,
  textOf,
  type Page,
} from '../../src/integration/check-site/pages.ts';
import { findTooNew } from '../support/old-phones.ts';
import { openPrintedSite, pagesOf } from '../support/printed.ts';
import { sitePages } from '../support/site-pages.ts';
import { SITES } from '../support/sites.ts';
import { IS_WHOLE } from '../support/suite.ts';

const MOST_BYTES = 3_000_000;

describe.each(['real', 'sample'] as const)('the one file of the %s site', (name) => {
  const { dir } = SITES[name];
  const html = readFileSync(join(dir, ONE_FILE), 'utf8');
  const elements = descendantsOf(parse(html, { scriptingEnabled: false }));
  const valuesOf = (attribute: string) =>
    elements.flatMap((element) => attributeOf(element, attribute) ?? []);
  const isAtOldAddress = ({ path, elements: all }: Page) =>
    all.some(
      (one) => attributeOf(one, 'rel') === 'canonical' && !attributeOf(one, 'href')?.endsWith(path),
    );
  const pages = sitePages(SITES[name]).filter(
    (page) =>
      /^\/(?:huong-dan\/.|diem-ho-tro\/$|khan-cap\/$)/.test(page.path) && !isAtOldAddress(page),
  );
  const heading = (all: typeof elements) => all.find(({ tagName }) => tagName === 'h1');

  it(`weighs at most ${MOST_BYTES} bytes`, () =>
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(MOST_BYTES));

  it('holds every guide that is not withdrawn with all its steps and drawings, the emergency numbers and the help points', () => {
    const chapters = elements.filter(({ tagName, parentNode }) => {
      return tagName === 'section' && parentNode?.nodeName === 'main';
    });
    const held = chapters.map((chapter) => {
      const inside = descendantsOf(chapter);
      return [attributeOf(chapter, 'aria-label'), stepsIn(inside), drawingsIn(inside)];
    });
    const wanted = pages
      .filter(({ elements: all }) => !all.some((one) => attributeOf(one, 'id') === 'rut'))
      .map(({ elements: all }) => {
        const title = heading(all);
        return [title && textOf(title), stepsIn(all), drawingsIn(all)];
      });
    expect(wanted.length).toBeGreaterThan(40);
    expect(held.sort()).toEqual(wanted.sort());
  });

  it('has no two places of one name, and every anchor and name leads to one', () => {
    const ids = valuesOf('id');
    expect(ids.length).toBe(new Set(ids).size);
    const named = [
      ...valuesOf('href').flatMap((href) => (href.startsWith('#') ? [href.slice(1)] : [])),
      ...['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap((attribute) =>
        valuesOf(attribute).flatMap((value) => value.split(/\s+/)),
      ),
    ];
    expect(named.length).toBeGreaterThan(300);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('asks for nothing: pictures stand in it, links lead into it, to telephones or to full addresses', () => {
    expect(valuesOf('src').filter((src) => !src.startsWith('data:'))).toEqual([]);
    expect(valuesOf('srcset')).toEqual([]);
    expect(elements.filter(({ tagName }) => /^(?:link|iframe|source|base)$/.test(tagName))).toEqual(
      [],
    );
    const hrefs = valuesOf('href');
    expect(hrefs.filter((href) => !/^(?:#|tel:|sms:|mailto:|https?:)/.test(href))).toEqual([]);
    // The sample stands for a site with a public address, of which this one has none.
    const own = hrefs.filter((href) => href.startsWith('http://localhost'));
    expect(own.length > 0).toBe(name === 'sample');
    expect(html).not.toMatch(/@import|url\((?!["']?data:|#)/);
  });

  it('has a script that old phones run', () => {
    const [script = ''] = /(?<=<script>)[^]*?(?=<\/script>)/.exec(html) ?? [];
    expect(script.length).toBeGreaterThan(10_000);
    expect(findTooNew(script)).toEqual([]);
  });
});

it('only helpers and editors are led to what is carried, and nobody else to the file', () => {
  const leading = sitePages(SITES.real).flatMap(({ path, elements }) =>
    elements
      .flatMap((element) => attributeOf(element, 'href') ?? [])
      .filter((href) => href.startsWith('/mang-theo/') || href === WHOLE_BOOKLET)
      .map((href) => `${path} → ${href}`),
  );
  expect(leading.sort()).toEqual([
    '/bien-tap/viec-can-lam/ → /mang-theo/',
    '/danh-cho/to-cong-nghe-so-cong-dong/ → /mang-theo/',
    `/mang-theo/ → ${WHOLE_BOOKLET}`,
    `/mang-theo/ → /${ONE_FILE}`,
  ]);
});

it.runIf(IS_WHOLE)(
  'the booklet of all guides fits its paper, and no letter is smaller than 16 pt',
  async () => {
    const site = await openPrintedSite(SITES.real);
    const page = await site.browser.newPage();
    await page.goto(site.urlOf(WHOLE_BOOKLET));
    const sheets = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
    await site.close();
    expect(sheets.length).toBeGreaterThan(50);
    const edge = 11;
    const faults = sheets.flatMap(({ width, texts }) =>
      texts.filter(({ size, left, right }) => size < 15.9 || left < edge || right > width - edge),
    );
    expect(faults).toEqual([]);
  },
  300_000,
);

type Elements = ReturnType<typeof descendantsOf>;
const stepsIn = (elements: Elements) =>
  elements.filter((element) => /(?:^|\.)buoc-\d+$/.test(attributeOf(element, 'id') ?? '')).length;
const drawingsIn = (elements: Elements) =>
  elements.filter(
    (element) => element.tagName === 'svg' && /\bhv\b/.test(attributeOf(element, 'class') ?? ''),
  ).length;
