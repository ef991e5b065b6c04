import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { FIXED_PAGES } from '../../src/collections/urls.ts';
import type { TestSite } from './sites.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;
type Site = Pick<TestSite, 'dir' | 'base'>;

/** What a reader's phone fetches for one page before it scrolls or taps, in bytes. */
export interface PageWeight {
  path: string;
  type: string;
  /** HTML and CSS, brotli 11 and gzip 9. */
  brotli: number;
  gzip: number;
  /** The style sheet alone, brotli 11. */
  css: number;
  /** Scripts that stop the first paint, in number. */
  blocking: number;
  /** Scripts that load by themselves with their static imports, brotli 11. What a script asks for later is not seen here. */
  scripts: number;
  /** Pictures that are not put off, each in its largest size. */
  pictures: number;
  /** Fonts, in number. */
  fonts: number;
  /** The heaviest screenshot, put off or not. */
  screenshot: number;
}

/** Types of page that residents come for: one round trip on a slow phone. The short address of a guide shows the guide itself. */
const MAIN_TYPES = new Set([
  '/huong-dan/*/',
  '/h/*/',
  '/tin-tuc/*/',
  '/tien-do/*/',
  '/danh-cho/*/',
]);

/** What a server sends in one first flight, headers included, and the most that its headers take. */
const FLIGHT = 14_600;
const HEADERS = 1000;

/** The most that a page may weigh: a page of a main type in brotli and within the first flight in gzip, any other in gzip. */
const BUDGETS = {
  brotli: 11_776,
  gzip: 13_000,
  flight: FLIGHT - HEADERS,
  blocking: 0,
  scripts: 3072,
  pictures: 61_440,
  fonts: 0,
  screenshot: 15_360,
} as const;

/** Scripts of the CMS before its first screen, brotli 11. */
export const CMS_BUDGET = 515_000;

/** What is over its budget: "/huong-dan/a/: brotli 11000 > 10240". */
export function findOverweight(pages: readonly PageWeight[]): string[] {
  return pages.flatMap((page) => {
    const weights = { ...page, flight: page.gzip };
    const spared = MAIN_TYPES.has(page.type) ? ['gzip'] : ['brotli', 'flight'];
    return Object.entries(BUDGETS)
      .map(([part, most]) => [part, most, weights[part as keyof typeof BUDGETS]] as const)
      .filter(([part, most, weight]) => !spared.includes(part) && weight > most)
      .map(([part, most, weight]) => `${page.path}: ${part} ${weight} > ${most}`);
  });
}

/** Pages for editors and for paper, which no reader waits for, and the search index’s own files. */
const NOT_COUNTED = /^\/(?:bien-tap|admin|pagefind|in)\//;

/** Weighs every page of a built site. */
export function weighSite(site: Site): PageWeight[] {
  const files = readdirSync(site.dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const paths = files
    .map((file) => `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`)
    .filter((path) => !NOT_COUNTED.test(path));
  return paths.sort().map((path) => weighPage(site, path));
}

/** Weighs one page, given by its path without the base path. */
export function weighPage(site: Site, path: string): PageWeight {
  const file = join(site.dir, path.endsWith('/') ? `${path}index.html` : path);
  const elements = elementsOf(parse(readFileSync(file, 'utf8')));
  const toFile = (address: string) => fileOf(site, path, address);
  const sheets = elements
    .filter((element) => element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet')
    .map((element) => toFile(attribute(element, 'href') ?? ''));
  const inline = elements.filter(({ tagName }) => tagName === 'style').map(textOf);
  const styles = [...inline, ...sheets.map((sheet) => readFileSync(sheet, 'utf8'))];
  const scripts = elements.filter(isScript);
  return {
    path,
    type: typeOf(path),
    brotli: sum([file, ...sheets].map(brotliSize)),
    gzip: sum([file, ...sheets].map(gzipSize)),
    css: brotliCompressSync(styles.join('\n')).length,
    blocking: scripts.filter(
      (script) =>
        attribute(script, 'type') !== 'module' &&
        !['async', 'defer'].some((name) => attribute(script, name) !== undefined),
    ).length,
    scripts: sum([...loadedScripts(elements, scripts, toFile)].map(brotliSize)),
    pictures: sum(
      elements
        .filter((element) => element.tagName === 'img' && attribute(element, 'loading') !== 'lazy')
        .map((image) => pictureSize(image, toFile)),
    ),
    fonts:
      sum(styles.map((css) => css.split('@font-face').length - 1)) +
      elements.filter((element) => attribute(element, 'as') === 'font').length,
    screenshot: Math.max(
      0,
      ...elements
        .flatMap(candidatesOf)
        .filter(({ width, isAvif }) => isAvif && width === 480)
        .map(({ address }) => fileSize(toFile(address))),
    ),
  };
}

function typeOf(path: string): string {
  const folders = path.split('/').filter(Boolean);
  return folders.length < 2 || Object.hasOwn(FIXED_PAGES, path)
    ? path
    : `/${[...folders.slice(0, -1), '*'].join('/')}/`;
}

function fileOf({ dir, base }: Site, path: string, address: string): string {
  const { pathname } = new URL(address, `http://site${base}${path.slice(1)}`);
  return join(dir, decodeURIComponent(pathname.slice(base.length)));
}

const JAVASCRIPT = new Set([undefined, '', 'module', 'text/javascript']);
const isScript = (element: Element) =>
  element.tagName === 'script' && JAVASCRIPT.has(attribute(element, 'type'));

/** Script files of the page and what they import; a script inside the page weighs with the HTML. */
function loadedScripts(
  elements: readonly Element[],
  scripts: readonly Element[],
  toFile: (address: string) => string,
): Set<string> {
  const preloads = elements
    .filter((element) => attribute(element, 'rel') === 'modulepreload')
    .map((element) => attribute(element, 'href'));
  const addresses = [
    ...preloads,
    ...scripts.map((script) => attribute(script, 'src')),
    ...scripts.flatMap((script) => importsIn(textOf(script))),
  ];
  const files = new Set(addresses.filter((address) => address !== undefined).map(toFile));
  // A set hands out what is added while it is walked.
  for (const file of files)
    for (const address of importsIn(readFileSync(file, 'utf8')))
      files.add(address.startsWith('.') ? join(dirname(file), address) : toFile(address));
  return files;
}

const importsIn = (code: string) =>
  [...code.matchAll(/\b(?:import|from)\s*["']([^"']+)["']/g)].map(([, address = '']) => address);

/** The largest size of the kind that a phone takes: the first source, else the picture itself. */
function pictureSize(image: Element, toFile: (address: string) => string): number {
  const parent = image.parentNode;
  const source =
    parent && tree.isElementNode(parent) && parent.tagName === 'picture'
      ? parent.childNodes.filter(tree.isElementNode).find(({ tagName }) => tagName === 'source')
      : undefined;
  const candidates = candidatesOf(source ?? image).map(({ address }) => address);
  const src = attribute(image, 'src');
  return Math.max(
    0,
    ...(candidates.length || !src ? candidates : [src]).map((address) => fileSize(toFile(address))),
  );
}

function candidatesOf(element: Element): { address: string; width: number; isAvif: boolean }[] {
  const candidates = attribute(element, 'srcset')?.split(/,\s+/) ?? [];
  return candidates.map((candidate) => {
    const [address = '', width = ''] = candidate.trim().split(/\s+/);
    return { address, width: Number.parseInt(width), isAvif: address.endsWith('.avif') };
  });
}

function elementsOf(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return tree.isElementNode(node) ? [node, ...children] : children;
}

const attribute = (element: Element, name: string) =>
  element.attrs.find((attr) => attr.name === name)?.value;
const textOf = (element: Element) =>
  element.childNodes.map((node) => (tree.isTextNode(node) ? node.value : '')).join('');
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const fileSize = (file: string) => readFileSync(file).length;
const brotliSize = (file: string) =>
  existsSync(`${file}.br`) ? fileSize(`${file}.br`) : brotliCompressSync(readFileSync(file)).length;
const gzipSize = (file: string) =>
  existsSync(`${file}.gz`)
    ? fileSize(`${file}.gz`)
    : gzipSync(readFileSync(file), { level: 9 }).length;
