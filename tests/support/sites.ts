import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FIXED_PAGES } from '../../src/collections/urls.ts';

export interface TestSite {
  /** Folder of the built site. */
  dir: string;
  /** Base path, with a slash on both ends. */
  base: string;
  port: number;
}

/** The three built sites that tests look at. */
export const SITES = {
  real: { dir: 'dist-test/real', base: '/', port: 4331 },
  sample: { dir: 'dist-test/sample', base: '/', port: 4332 },
  base: { dir: 'dist-test/base', base: '/binh-dan-hoc-vu-so/', port: 4333 },
} as const satisfies Record<string, TestSite>;

/** An address that no page has. */
export const UNKNOWN_PATH = '/khong-co-trang-nay/';

/** The full address of a path ("/huong-dan/") on a test site. */
export const urlOf = ({ base, port }: TestSite, path = '/') =>
  `http://127.0.0.1:${port}${base}${path.slice(1)}`;

/** Every path of a site's map, without the base path. */
export function pathsOf(site: TestSite): string[] {
  const map = join(site.dir, 'sitemap.xml');
  if (!existsSync(map)) throw new Error(`${map} is missing: build the test sites first.`);
  const addresses = [...readFileSync(map, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  );
  return addresses.map((path) => `/${path.slice(site.base.length)}`);
}

/** One path for each type of page, the longest page of the type, by the type's name: "huong-dan", "huong-dan-entry". */
export function pageTypesOf(site: TestSite): Map<string, string> {
  const sizeOf = (path: string) => statSync(join(site.dir, path, 'index.html')).size;
  const shortPaths = readdirSync(join(site.dir, 'h')).map((code) => `/h/${code}/`);
  const types = new Map<string, string>();
  for (const path of [...pathsOf(site), ...shortPaths].toSorted((a, b) => sizeOf(b) - sizeOf(a))) {
    const type = typeOf(path);
    if (!types.has(type)) types.set(type, path);
  }
  return types.set('404', UNKNOWN_PATH);
}

function typeOf(path: string): string {
  const folders = path.split('/').filter(Boolean);
  if (folders.length === 0) return 'trang-chu';
  return Object.hasOwn(FIXED_PAGES, path)
    ? folders.join('-')
    : [...folders.slice(0, -1), 'entry'].join('-');
}
