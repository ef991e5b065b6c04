import type { Link, PhrasingContent, Root, Text } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import { writeComponent, writeInlineComponent } from './component-tags.ts';
import type { Verbatim } from './line-to-mdast.ts';
import { INLINE_COMPONENT, SOURCE_BLOCK, SOURCE_INLINE, formOf, nameOf } from './slate.ts';

/** How signs that Markdown may take for marks are written: as typed, behind a backslash, addresses also as links, or by number. */
export const ESCAPE_LEVELS = ['none', 'backslash', 'linked', 'number'] as const;
type EscapeLevel = (typeof ESCAPE_LEVELS)[number];

const TABLE_RULE = /^\|(?: :?-:? \|)+$/m;
const SIGNS = /[!-/:-@[-`{-~]/g;
// The end of an address is where no doubt about it begins.
const ADDRESS =
  /(?:https?:\/\/|www\.)[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d+)?(?:\/[\w\-./?=&%#~+]*[\w/])?|[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+/gi;

/** A tree as Markdown in the one form of our files. A list that comes after another of its kind has other signs: else they would become one. */
export function toText(root: Root, level: EscapeLevel, isSecondList = false): string {
  const isLinked = level === 'linked' || level === 'number';
  const options: Options = {
    bullet: isSecondList ? '*' : '-',
    bulletOther: isSecondList ? '-' : '*',
    bulletOrdered: isSecondList ? ')' : '.',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    fences: true,
    resourceLink: true,
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    handlers: {
      break: lineBreak,
      ...(level === 'none' && { link: plainLink }),
      text: textHandler(level),
      verbatim: verbatimHandler(level),
    } as never,
  };
  const text = toMarkdown(isLinked ? withLinks(root) : root, options).replace(/\n$/, '');
  return root.children[0]?.type === 'table' ? text.replace(TABLE_RULE, withThreeHyphens) : text;
}

const withThreeHyphens = (rule: string) => rule.replaceAll('-', '---');

/** Addresses in words as links of their own: the reader would link more than the address. */
function withLinks(root: Root): Root {
  const linked = structuredClone(root);
  findAndReplace(linked, [ADDRESS, toLink], { ignore: ['link'] });
  return linked;
}

function toLink(address: string): PhrasingContent {
  const protocol = address.includes('://') ? '' : /^www\./i.test(address) ? 'http://' : 'mailto:';
  return {
    type: 'link',
    url: `${protocol}${address}`,
    children: [{ type: 'text', value: address }],
  };
}

const textHandler =
  (level: EscapeLevel): Handle =>
  (node: Text, parent, state, info) => {
    if (level === 'number') return node.value.replace(SIGNS, (sign) => `&#${sign.charCodeAt(0)};`);
    if (level !== 'none') return defaultHandlers.text(node, parent, state, info);
    return state.stack.includes('tableCell') ? node.value.replaceAll('|', '\\|') : node.value;
  };

/** A new line: in a cell and a heading only the tag can say it. */
const lineBreak: Handle = (_node, _parent, { stack }) =>
  stack.includes('tableCell') || stack.includes('headingAtx') ? '<br />' : '\\\n';

const plainLink: Handle = (node: Link, parent, state, info) => {
  if (node.title || !/^[^\s()<>\\]+$/.test(node.url))
    return defaultHandlers.link(node, parent, state, info);
  const exit = state.enter('link');
  const words = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
  exit();
  return `[${words}](${node.url})`;
};

const verbatimHandler =
  (level: EscapeLevel): Handle =>
  ({ element }: Verbatim) => {
    const [name, form] = [nameOf(element), formOf(element)];
    if (name === SOURCE_BLOCK || name === SOURCE_INLINE) return String(form.code ?? '');
    if (element.type !== INLINE_COMPONENT) return writeComponent(name, form);
    const words: PhrasingContent = { type: 'text', value: String(form.text ?? '') };
    const root: Root = { type: 'root', children: [{ type: 'paragraph', children: [words] }] };
    return writeInlineComponent(name, form, toText(root, level));
  };
