import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  PUBLISHED_ADDRESSES,
  builtAddresses,
  findLostAddresses,
  parseAddresses,
} from '../../src/integration/check-site/addresses.ts';
import { factsOf, faultsOf } from '../../src/integration/check-site/index.ts';
import {
  attributeOf,
  descendantsOf,
  filesOf,
  textOf,
  type Element,
  type Page,
} from '../../src/integration/check-site/pages.ts';
import { EMERGENCY_PAGE, isPaper } from '../../src/collections/urls.ts';
import { formatDiagnostic } from '../../src/core/diagnostic.ts';
import { sitePages } from '../support/site-pages.ts';
import { SITES } from '../support/sites.ts';
import { IS_WHOLE } from '../support/suite.ts';

const KNOWN_TYPES = [
  'GovernmentOrganization',
  'Organization',
  'WebSite',
  'WebPage',
  'BreadcrumbList',
  'ListItem',
  'NewsArticle',
  'Event',
  'Place',
];
const EDITORS_PAGES = ['/bien-tap/', '/admin/'];
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})$/;

const elementsOf = (page: Page, tagName: string) =>
  page.elements.filter((element) => element.tagName === tagName);
const metaOf = (page: Page, key: string) =>
  elementsOf(page, 'meta')
    .filter((meta) => [attributeOf(meta, 'name'), attributeOf(meta, 'property')].includes(key))
    .map((meta) => attributeOf(meta, 'content') ?? '')[0];
const isHidden = (page: Page) => metaOf(page, 'robots')?.includes('noindex') ?? false;
const valuesOf = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>([^<]*)</${tag}>`, 'g'))].map(
    ([, value = '']) => value,
  );

describe.each(Object.entries(SITES))('the %s site', (name, site) => {
  const { dir, base } = site;
  const isSample = name === 'sample';
  const files = filesOf(dir);
  const pages = sitePages(site);
  const canonical = pages
    .filter(({ path }) => path === '/')
    .flatMap((home) => elementsOf(home, 'link'))
    .find((link) => attributeOf(link, 'rel') === 'canonical');
  const root = attributeOf(canonical as Element, 'href') ?? '';
  const siteUrl = new URL(root).origin;
  const read = (file: string) => readFileSync(join(dir, file), 'utf8');
  const toFile = (address: string) =>
    decodeURIComponent(address.slice(root.length)).replace(/(^|\/)$/, '$1index.html');

  it.runIf(isSample)('shows a page at its old address too, and says where it is now', () => {
    const [now, then] = ['huong-dan-mau', 'huong-dan-mau-ten-cu'].map((id) =>
      pages.find(({ path }) => path === `/huong-dan/${id}/`),
    );
    if (!now || !then) throw new Error('One of the two pages is missing.');
    expect(elementsOf(then, 'h1').map(textOf)).toEqual(elementsOf(now, 'h1').map(textOf));
    const links = elementsOf(then, 'link').filter(
      (link) => attributeOf(link, 'rel') === 'canonical',
    );
    expect(links.map((link) => attributeOf(link, 'href'))).toEqual([
      `${root}huong-dan/huong-dan-mau/`,
    ]);
    expect([isHidden(then), isHidden(now)]).toEqual([true, false]);
  });
  it('has its base path in its own full address', () => expect(root).toBe(siteUrl + base));
  // A build ends with these checks: here they look at what lies on the disk, where addresses are the most.
  it.runIf(IS_WHOLE || name === 'base')('has no fault', () =>
    expect(
      faultsOf(
        dir,
        pages.map((page) => factsOf(page, { base, siteUrl, isSample })),
        files,
      ).map(formatDiagnostic),
    ).toEqual([]),
  );
  it('holds every page and script also compressed, in two forms that give the same bytes', () => {
    const texts = [...files].filter((file) =>
      /\.(?:html|js|css|xml|txt|svg|json|webmanifest)$/.test(file),
    );
    const isSame = (file: string) => {
      const plain = readFileSync(join(dir, file));
      return (
        plain.equals(brotliDecompressSync(readFileSync(join(dir, `${file}.br`)))) &&
        plain.equals(gunzipSync(readFileSync(join(dir, `${file}.gz`))))
      );
    };
    expect(texts.filter((file) => !isSame(file))).toEqual([]);
  });
  it('answers every published address', () => {
    const listed = parseAddresses(readFileSync(PUBLISHED_ADDRESSES, 'utf8'));
    expect(listed.length).toBeGreaterThan(100);
    const built = builtAddresses(dir);
    expect(findLostAddresses(built, listed).map(formatDiagnostic)).toEqual([]);
    // “npm run addresses” lists what is new.
    if (!isSample) expect(built.filter((address) => !listed.includes(address))).toEqual([]);
  });

  it('lists in its site map every page that may be found, and no other', () => {
    const expected = pages
      .filter((page) => !isHidden(page))
      .map(({ path }) => root + path.slice(1));
    expect(expected.length).toBeGreaterThan(100);
    expect(valuesOf(read('sitemap.xml'), 'loc').toSorted()).toEqual(expected.toSorted());
  });
  it('tells search engines where its map is', () =>
    expect(read('robots.txt').split('\n')).toContain(`Sitemap: ${root}sitemap.xml`));
  it('has a manifest whose pages and icons are there', () => {
    const manifest = JSON.parse(read('manifest.webmanifest')) as {
      start_url: string;
      scope: string;
      icons: { src: string }[];
    };
    expect([manifest.start_url, manifest.scope]).toEqual([base, base]);
    expect(manifest.icons.length).toBeGreaterThan(0);
    for (const { src } of manifest.icons) expect(files).toContain(src.slice(base.length));
  });

  it('has a news feed that readers of feeds accept', () => {
    const feed = read('tin-tuc/rss.xml');
    const [links, guids, dates] = [
      valuesOf(feed, 'link'),
      valuesOf(feed, 'guid'),
      valuesOf(feed, 'pubDate'),
    ];
    expect(dates.length).toBeGreaterThan(0);
    expect([guids.length, new Set(guids).size, links.length]).toEqual([
      dates.length,
      dates.length,
      dates.length + 1,
    ]);
    expect(links.filter((link) => !link.startsWith(root) || !files.has(toFile(link)))).toEqual([]);
    expect(dates.filter((date) => !RFC_822.test(date) || Number.isNaN(Date.parse(date)))).toEqual(
      [],
    );
    expect(/<atom:link[^>]*>/.exec(feed)?.[0]).toContain(
      `href="${root}tin-tuc/rss.xml" rel="self"`,
    );
  });

  it('has structured data of known types, with full addresses of its own', () => {
    const records = pages
      .flatMap((page) => elementsOf(page, 'script'))
      .filter((script) => attributeOf(script, 'type') === 'application/ld+json');
    expect(records.length).toBeGreaterThan(50);
    const data = records.map(
      (script) =>
        JSON.parse(
          script.childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
        ) as unknown,
    );
    const strings = data.flatMap(stringsOf);
    expect(
      [...new Set(strings.filter(({ key }) => key === '@type').map(({ value }) => value))].filter(
        (type) => !KNOWN_TYPES.includes(type),
      ),
    ).toEqual([]);
    const own = strings
      .filter(({ key, value }) => key !== '@id' && value.startsWith(siteUrl))
      .map(({ value }) => value);
    expect(
      [...new Set(own)].filter(
        (address) => !`${address}/`.startsWith(root) || !files.has(toFile(address)),
      ),
    ).toEqual([]);
  });

  it('tells search engines the way to each guide, news item and task', () => {
    const entries = pages.filter(
      (page) =>
        /^\/(?:(?:huong-dan|tin-tuc)\/[^/]+|tien-do\/nv-\d+)\/$/.test(page.path) && !isHidden(page),
    );
    expect(entries.length).toBeGreaterThan(50);
    expect(
      entries
        .filter(({ path }) => !read(`${path.slice(1)}index.html`).includes('"BreadcrumbList"'))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('has a share picture of 1200×630 for every page that may be shared', () => {
    const pictures = [
      ...new Set(
        pages
          // Of the emergency page every byte is counted; paper is handed on by its guide.
          .filter(
            ({ path }) =>
              !path.startsWith('/admin/') && path !== EMERGENCY_PAGE.path && !isPaper(path),
          )
          .map((page) => metaOf(page, 'og:image') ?? `none on ${page.path}`),
      ),
    ];
    expect(
      pictures.filter((address) => sizeOfPng(join(dir, toFile(address))) !== '1200×630'),
    ).toEqual([]);
  });

  it(
    isSample
      ? 'says on every page that its data are samples'
      : 'says nowhere that its data are samples',
    () => {
      const saying = pages.filter((page) =>
        elementsOf(page, 'body').map(textOf).join('').includes('Dữ liệu mẫu'),
      );
      expect(saying).toHaveLength(isSample ? pages.length : 0);
    },
  );
  it('keeps the editors’ pages out of search engines and of every other page', () => {
    const isEditors = (path: string) => EDITORS_PAGES.some((folder) => path.startsWith(folder));
    const own = pages.filter(({ path }) => isEditors(path));
    expect(own.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/admin/', '/bien-tap/cach-viet/', '/bien-tap/viec-can-lam/']),
    );
    expect(own.filter((page) => !isHidden(page)).map(({ path }) => path)).toEqual([]);
    const links = pages
      .filter((other) => !own.includes(other))
      .flatMap((other) =>
        elementsOf(other, 'a').map((link) => `${other.path}: ${attributeOf(link, 'href')}`),
      );
    expect(links.filter((link) => EDITORS_PAGES.some((folder) => link.includes(folder)))).toEqual(
      [],
    );
  });
  it('gives out every document that a page attaches', () => {
    const attached = pages
      .flatMap((page) => elementsOf(page, 'a').map((link) => attributeOf(link, 'href') ?? ''))
      .filter((address) => /(?<!bao-cao)\/tep\//.test(address));
    expect(attached.length > 0).toBe(isSample);
    expect(
      attached.filter(
        (address) =>
          !readFileSync(join(dir, toFile(new URL(address, siteUrl).href)), 'latin1').startsWith(
            '%PDF-',
          ),
      ),
    ).toEqual([]);
  });
  it('has a button on every form that sends readers to another page', () => {
    const forms = pages
      .flatMap((page) => elementsOf(page, 'form'))
      .filter((form) => attributeOf(form, 'action') !== undefined);
    expect(forms.length).toBeGreaterThan(0);
    expect(
      forms.filter((form) => !descendantsOf(form).some(({ tagName }) => tagName === 'button')),
    ).toEqual([]);
  });
});

function stringsOf(value: unknown): { key: string; value: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'string' ? [{ key, value: inner }] : stringsOf(inner),
  );
}

/** Width and height from the header of a PNG file. */
function sizeOfPng(file: string): string {
  if (!existsSync(file)) return `${file} is missing`;
  const bytes = readFileSync(file);
  return bytes.toString('latin1', 1, 4) === 'PNG'
    ? `${bytes.readUInt32BE(16)}×${bytes.readUInt32BE(20)}`
    : `${file} is no PNG`;
}
