import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export interface Page {
  /** Path below the folder of the site. */
  file: string;
  /** Address without the base path. */
  path: string;
  /** Every element in reading order. */
  elements: Element[];
  /** What anchors may point to. */
  anchors: Set<string>;
}

export interface SiteSettings {
  /** Base path, with a slash on both ends. */
  base: string;
  /** Origin of the site. */
  siteUrl: string;
  isSample: boolean;
}

/** Where a page leads to on its own site. */
export interface Wanted {
  /** The address as it is shown in a message. */
  shown: string;
  file: string;
  /** Place on that page; empty for the whole. */
  anchor: string;
}

/** All that a page says to the checks: kept as long as the page stays as it is. */
export interface PageFacts {
  file: string;
  path: string;
  anchors: ReadonlySet<string>;
  /** What is wrong with the page, whatever the others are. */
  faults: readonly string[];
  wanted: readonly Wanted[];
  /** Its style sheets. */
  styles: readonly string[];
  title: string;
  description: string;
  /** Whether it shows another page a second time. */
  isCopy: boolean;
}

/** What a check says of one page. */
export interface Finding {
  file: string;
  message: string;
}

/** Every file below the folder of a built site, with slashes. */
export function filesOf(dir: string): Set<string> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, sep).length));
  return new Set(files.map((file) => file.replaceAll(sep, '/')));
}

/** Address of a page's file: "lich/index.html" → "/lich/", "404.html" → "/404". */
export const pathOf = (file: string) =>
  `/${file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')}`;

/** The pages among the files, read and parsed as a browser without scripts would. */
export const readPages = (dir: string, files: Iterable<string>): Page[] =>
  [...files]
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => toPage(file, readFileSync(join(dir, file), 'utf8')));

/** One page from its HTML. */
export function toPage(file: string, html: string): Page {
  const elements = descendantsOf(parse(html, { scriptingEnabled: false }));
  const anchors = elements.flatMap((element) => [
    attributeOf(element, 'id'),
    element.tagName === 'a' ? attributeOf(element, 'name') : undefined,
  ]);
  return {
    file,
    path: pathOf(file),
    elements,
    anchors: new Set(anchors.filter((name) => name !== undefined)),
  };
}

/** Elements below a node, the contents of templates included. */
export function descendantsOf(node: Node): Element[] {
  return childrenOf(node).flatMap((child) =>
    'tagName' in child ? [child, ...descendantsOf(child)] : [],
  );
}

/** Value of an attribute; `xlink:href` and the like by their full name. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find(
    (attribute) =>
      (attribute.prefix ? `${attribute.prefix}:${attribute.name}` : attribute.name) === name,
  )?.value;
}

/** Whether an element is of a class. */
export const hasClass = (element: Element, name: string) =>
  (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name);

/** Gives an element an attribute, or takes it away. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  element.attrs = element.attrs.filter((attribute) => attribute.name !== name);
  if (value !== undefined) element.attrs.push({ name, value });
}

/** What an element is called by an attribute, if by one. */
export function labelOf(element: Element, elements: readonly Element[]): string | undefined {
  const ids = attributeOf(element, 'aria-labelledby')?.split(/\s+/) ?? [];
  const named = ids.flatMap((id) => elements.filter((one) => attributeOf(one, 'id') === id));
  return named.map(textOf).join(' ') || attributeOf(element, 'aria-label')?.trim();
}

/** The text that readers get: no code, nothing hidden, an alternative text for a picture. White space is joined. */
export const textOf = (node: Node) => rawTextOf(node).replace(/\s+/g, ' ').trim();

function rawTextOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if ('tagName' in node) {
    if (
      ['script', 'style', 'template'].includes(node.tagName) ||
      attributeOf(node, 'hidden') !== undefined
    )
      return '';
    if (node.tagName === 'img') return attributeOf(node, 'alt') ?? '';
  }
  return childrenOf(node).map(rawTextOf).join('');
}

function childrenOf(node: Node): Node[] {
  const own = 'childNodes' in node ? node.childNodes : [];
  return 'content' in node ? [...own, ...node.content.childNodes] : own;
}
