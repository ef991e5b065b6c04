import type { Break, Heading, Link, List, Nodes, Root, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import { canonical } from './canonical.ts';
import { writeComponent, writeInlineComponent } from './component-tags.ts';
import { findUrlFault } from '../../core/dialect/urls.ts';
import { isLiteralLink } from './line.ts';
import { readBody } from './read.ts';
import {
  INLINE_COMPONENT,
  SOURCE_BLOCK,
  SOURCE_INLINE,
  formOf,
  isLeaf,
  listSign,
  nameOf,
  urlOf,
  type SlateElement,
  type SlateNode,
} from './slate.ts';
import { toMdast, type Verbatim } from './to-mdast.ts';

/** How signs that Markdown may take for marks are written: as typed, behind a backslash, addresses also as links, or by number. */
type Caution = 'none' | 'backslash' | 'linked' | 'number';
const CAUTIONS: readonly Caution[] = ['none', 'backslash', 'linked', 'number'];

const SIGNS = /[!-/:-@[-`{-~]/g;
const byNumber = (text: string) => text.replace(SIGNS, (sign) => `&#${sign.charCodeAt(0)};`);

/** Blocks of the rich text as a body: as plain as the site's reader takes it for the same words. */
export function writeBody(blocks: readonly SlateElement[]): string {
  const texts: string[] = [];
  let last = '';
  for (const block of blocks) {
    const sign = signOf(block, last);
    const text = writeCached(block, sign);
    if (!text) continue;
    texts.push(text);
    last = sign;
  }
  return texts.join('\n\n');
}

/** The sign of a list's items. Two lists, one after the other, have different ones: else they would become one. */
function signOf(block: SlateElement, last: string): string {
  if (!block.type.endsWith('-list')) return '';
  const [usual, other] =
    block.type === 'numbered-list' ? (['.', ')'] as const) : (['-', '*'] as const);
  const sign = listSign(block) ?? usual;
  return sign !== last ? sign : sign === usual ? other : usual;
}

const written = new Map<string, string>();
const MOST_WRITTEN = 2000;

/** Every key press writes the whole body, and only one block has changed. */
function writeCached(block: SlateElement, sign: string): string {
  const key = sign + JSON.stringify(block);
  const known = written.get(key);
  if (known !== undefined) return known;
  if (written.size >= MOST_WRITTEN) written.clear();
  const text = writeBlock(block, sign);
  written.set(key, text);
  return text;
}

function writeBlock(block: SlateElement, sign: string): string {
  const root: Root = {
    type: 'root',
    children: toMdast(sign ? { ...block, data: { ...block.data, sign } } : block),
  };
  const wanted = canonical([block]);
  const notes = definitionsFor(block);
  let text = '';
  for (const caution of CAUTIONS) {
    text = write(caution === 'linked' || caution === 'number' ? withLinks(root) : root, caution);
    if (block.type === 'table')
      text = text.replace(/^\|(?: :?-:? \|)+$/m, (rule) => rule.replaceAll('-', '---'));
    const read = readBody([text, ...notes].join('\n\n'));
    if (
      canonical(read.slice(0, read.length - notes.length)) === wanted &&
      !read.some(hasBadAddress)
    )
      break;
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

function write(root: Root, caution: Caution): string {
  const options: Options = {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    fences: true,
    resourceLink: true,
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    handlers: {
      ...HANDLERS,
      ...(caution === 'none' && { link: plainLink }),
      text: textHandler(caution),
      verbatim: writeVerbatim(caution),
    } as never,
  };
  return toMarkdown(root, options).replace(/\n$/, '');
}

// The end of an address is where no doubt about it begins.
const ADDRESS =
  /(?:https?:\/\/|www\.)[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d+)?(?:\/[\w\-./?=&%#~+]*[\w/])?|[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+/gi;

/** Addresses in words as links of their own: the reader would link more than the address. */
function withLinks<T extends Nodes>(node: T): T {
  if (!('children' in node) || node.type === 'link') return node;
  const children = (node.children as Nodes[]).flatMap((child) =>
    child.type === 'text' ? linkedText(child.value) : [withLinks(child)],
  );
  return { ...node, children };
}

function linkedText(text: string): Nodes[] {
  const parts: Nodes[] = [];
  let at = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    const url = address.includes('://')
      ? address
      : `${/^www\./i.test(address) ? 'http://' : 'mailto:'}${address}`;
    parts.push(
      { type: 'text', value: text.slice(at, index) },
      { type: 'link', url, children: [{ type: 'text', value: address }] },
    );
    at = index + address.length;
  }
  return [...parts, { type: 'text', value: text.slice(at) }].filter(
    (part) => part.type !== 'text' || part.value,
  ) as Nodes[];
}

const textHandler =
  (caution: Caution): Handle =>
  (node: Text, parent, state, info) => {
    if (caution === 'number') return byNumber(node.value);
    if (caution !== 'none') return defaultHandlers.text(node, parent, state, info);
    return state.stack.includes('tableCell') ? node.value.replaceAll('|', '\\|') : node.value;
  };

/** As the library's own, and in the manner of the file. */
const HANDLERS: Record<string, Handle> = {
  break: ({ data }: Break & { data?: { isTag?: boolean } }, _, state) =>
    data?.isTag
      ? '<br />'
      : state.stack.includes('tableCell') || state.stack.includes('headingAtx')
        ? '<br />'
        : '\\\n',
  heading: (node: Heading & { data?: { isUnderlined?: boolean } }, parent, state, info) => {
    if (!node.data?.isUnderlined || node.depth > 2)
      return defaultHandlers.heading(node, parent, state, info);
    return `${state.containerPhrasing(node, { ...info, before: '\n', after: '\n' })}\n${(node.depth === 1 ? '=' : '-').repeat(3)}`;
  },
  list: (node: List & { data?: { sign?: string } }, parent, state, info) => {
    const { options } = state;
    const sign = node.data?.sign;
    if (sign)
      state.options = {
        ...options,
        ...(node.ordered
          ? { bulletOrdered: sign }
          : { bullet: sign, bulletOther: sign === '-' ? '*' : '-' }),
      } as Options;
    const text = defaultHandlers.list(node, parent, state, info);
    state.options = options;
    return text;
  },
};

const plainLink: Handle = (node: Link, parent, state, info) => {
  if (node.title || !/^[^\s()<>\\]+$/.test(node.url))
    return defaultHandlers.link(node, parent, state, info);
  const exit = state.enter('link');
  const words = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
  exit();
  return `[${words}](${node.url})`;
};

const writeVerbatim =
  (caution: Caution): Handle =>
  ({ element }: Verbatim) => {
    const [name, form] = [nameOf(element), formOf(element)];
    if (name === SOURCE_BLOCK || name === SOURCE_INLINE) return String(form.code ?? '');
    if (element.type !== INLINE_COMPONENT) return writeComponent(name, form);
    const words: Root = {
      type: 'root',
      children: [
        { type: 'paragraph', children: [{ type: 'text', value: String(form.text ?? '') }] },
      ],
    };
    return writeInlineComponent(name, form, write(words, caution));
  };
