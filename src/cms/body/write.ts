import type { Root } from 'mdast';
import { findUrlFault } from '../../core/dialect/urls.ts';
import { isLiteralLink } from './line.ts';
import { ESCAPE_LEVELS, toText } from './mdast-to-text.ts';
import { normalizeBlocks } from './normalize-blocks.ts';
import { readBody } from './read.ts';
import {
  SOURCE_INLINE,
  formOf,
  isLeaf,
  isList,
  nameOf,
  urlOf,
  type SlateElement,
  type SlateNode,
} from './slate.ts';
import { toMdast } from './to-mdast.ts';

/** Blocks of the rich text as a body: as plain as the site's reader takes it for the same words. */
export function writeBody(blocks: readonly SlateElement[]): string {
  const texts: string[] = [];
  let last = { type: '', isSecondList: false };
  for (const block of blocks) {
    const { type } = block;
    const isSecondList = isList(block) && last.type === type && !last.isSecondList;
    const text = writeCached(block, isSecondList);
    if (!text) continue;
    texts.push(text);
    last = { type, isSecondList };
  }
  return texts.join('\n\n');
}

const written = new Map<string, string>();
const MAX_WRITTEN = 2000;

/** Every key press writes the whole body, and only one block has changed. */
function writeCached(block: SlateElement, isSecondList: boolean): string {
  const key = JSON.stringify([isSecondList, block]);
  const text = written.get(key) ?? writeBlock(block, isSecondList);
  if (written.size >= MAX_WRITTEN) written.clear();
  written.set(key, text);
  return text;
}

/** With as few escapes as make the site's reader see the same block. */
function writeBlock(block: SlateElement, isSecondList: boolean): string {
  const root: Root = { type: 'root', children: toMdast(block) };
  const wanted = normalizeBlocks([block]);
  const definitions = definitionsFor(block);
  let text = '';
  for (const level of ESCAPE_LEVELS) {
    text = toText(root, level, isSecondList);
    const read = readBody([text, ...definitions].join('\n\n'));
    const found = read.slice(0, read.length - definitions.length);
    if (normalizeBlocks(found) === wanted && !read.some(hasBadAddress)) break;
  }
  return text;
}

/** Whether words would link by themselves to an address that the site refuses. */
const hasBadAddress = (node: SlateNode): boolean =>
  !isLeaf(node) &&
  ((node.type === 'link' && isLiteralLink(node) && findUrlFault(urlOf(node)) !== undefined) ||
    node.children.some(hasBadAddress));

/** What the references in a block need to be read as such: their definitions stand elsewhere in the body. */
function definitionsFor(node: SlateNode): string[] {
  if (isLeaf(node)) return [];
  if (nameOf(node) !== SOURCE_INLINE) return node.children.flatMap(definitionsFor);
  const label = /\[([^[\]]+)\](?:\[\])?$/.exec(String(formOf(node).code))?.[1];
  return label ? [`[${label}]: x`] : [];
}
