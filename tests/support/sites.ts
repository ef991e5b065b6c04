import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FIXED_PAGES } from '../../src/collections/urls.ts';
import { freePorts } from './ports.ts';
import { oneOfEach } from './suite.ts';

export interface TestSite {
  /** Folder of the built site. */
  dir: string;
  /** Base path, with a slash on both ends. */
  base: string;
}

/** The three built sites that tests look at. */
export const SITES = {
  real: { dir: 'dist-test/real', base: '/' },
  sample: { dir: 'dist-test/sample', base: '/' },
  base: { dir: 'dist-test/base', base: '/binh-dan-hoc-vu-so/' },
} as const satisfies Record<string, TestSite>;

/** Those whose words differ; below a base path they are those of the real site, and the whole suite reads them there, too. */
export const SITES_BY_WORDS = oneOfEach<[string, TestSite]>(Object.entries(SITES), ([name]) =>
  name === 'base' ? 'real' : name,
);

const ORDER: readonly TestSite[] = Object.values(SITES);

/** Chooses where the test sites are served. Playwright hands the choice down to its server and its workers. */
export async function chooseSitePorts(): Promise<void> {
  process.env.TEST_SITE_PORTS ??= (await freePorts(ORDER.length)).join();
}

/** Where a test site is served in this run. */
export function portOf(site: TestSite): number {
  const port = process.env.TEST_SITE_PORTS?.split(',')[ORDER.indexOf(site)];
  if (port === undefined) throw new Error(`No port is chosen for ${site.dir}.`);
  return Number(port);
}

/** An address that no page has. */
export const UNKNOWN_PATH = '/khong-co-trang-nay/';

/** The full address of a path ("/huong-dan/") on a test site. */
export const urlOf = (site: TestSite, path = '/') =>
  `http://127.0.0.1:${portOf(site)}${site.base}${path.slice(1)}`;

/** Every path of a site’s map, without the base path. */
export function pathsOf(site: TestSite): string[] {
  const map = join(site.dir, 'sitemap.xml');
  if (!existsSync(map)) throw new Error(`${map} is missing: build the test sites first.`);
  const addresses = [...readFileSync(map, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  );
  return addresses.map((path) => `/${path.slice(site.base.length)}`);
}

/** One path for each type of page, the longest page of the type, by the type's name: "huong-dan", "huong-dan-entry". */
export const pageTypesOf = (site: TestSite): Map<string, string> =>
  new Map(
    longestFirst(site)
      .toReversed()
      .map((path) => [typeOf(path), path]),
  ).set('404', UNKNOWN_PATH);

/** Addresses of one page of each type, the longest on the first of these sites that has the type; in the whole suite on each site. */
export const typicalPagesOf = (...sites: readonly TestSite[]): string[] =>
  oneOfEach(
    sites.flatMap((site) => [...pageTypesOf(site)].map(([type, path]) => ({ type, site, path }))),
    ({ type }) => type,
  ).map(({ site, path }) => urlOf(site, path));

/** Addresses of all pages of these sites. */
export const allPagesOf = (...sites: readonly TestSite[]): string[] =>
  sites.flatMap((site) => [...longestFirst(site), UNKNOWN_PATH].map((path) => urlOf(site, path)));

function longestFirst(site: TestSite): string[] {
  const sizeOf = (path: string) => statSync(join(site.dir, path, 'index.html')).size;
  // Pages of guides that the map leaves out.
  const others = ['h', 'nguoi-giup'].flatMap((folder) =>
    readdirSync(join(site.dir, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `/${folder}/${name}/`),
  );
  return [...pathsOf(site), ...others].toSorted((a, b) => sizeOf(b) - sizeOf(a));
}

/** The type of a page by its path: a fixed page is one of its own, entries of one folder are one. */
export function typeOf(path: string): string {
  const folders = path.split('/').filter(Boolean);
  if (folders.length === 0) return 'trang-chu';
  return Object.hasOwn(FIXED_PAGES, path)
    ? folders.join('-')
    : [...folders.slice(0, -1), 'entry'].join('-');
}
