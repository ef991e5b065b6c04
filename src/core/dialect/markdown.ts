import type { Definition, Image, Link, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxJsxFromMarkdown, type MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { gfm } from 'micromark-extension-gfm';
import { SKIP, visit } from 'unist-util-visit';
import { breakFromMarkdown, componentSyntax } from './component-syntax.ts';
import { shieldEmoji } from './emoji.ts';

const FROM_MARKDOWN = [
  // Addresses are found by the syntax. The library looks once more in the words of the tree, and finds what GFM does not.
  gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  mdxJsxFromMarkdown(),
  breakFromMarkdown,
];
const NOT_IN_DIALECT = ['codeIndented', 'htmlFlow', 'htmlText'];
/** What makes a block of lines. In a text of front matter its marks show as typed. */
const BLOCKS = [
  'blockQuote',
  'codeFenced',
  'definition',
  'gfmFootnoteDefinition',
  'headingAtx',
  'list',
  'setextUnderline',
  'table',
  'thematicBreak',
];

/** Parses a text of the dialect: CommonMark and GFM with components, without HTML. Throws a VFileMessage on tags that do not match. */
export function parseMarkdown(source: string, hasBlocks = true): Root {
  const { text, restore } = shieldEmoji(source);
  const disable = { null: hasBlocks ? NOT_IN_DIALECT : [...NOT_IN_DIALECT, ...BLOCKS] };
  const tree = fromMarkdown(text, {
    extensions: [gfm(), componentSyntax(text), { disable }],
    mdastExtensions: FROM_MARKDOWN,
  });
  visit(tree, 'link', (link, index, parent) => {
    if (parent && index !== undefined && isNoLink(link, text))
      parent.children[index] = textOf(link, text);
  });
  plainFootnoteNames(tree);
  unwrapComponents(tree);
  return restore(tree);
}

/** A word between angle brackets that only looks like an address: "<giờ:phút>". */
const isNoLink = ({ position, url }: Link, source: string) =>
  source.charAt(position?.start.offset ?? 0) === '<' && !/^(?:https?|mailto|tel):/i.test(url);

const textOf = ({ position }: Link, source: string): PhrasingContent => ({
  type: 'text',
  value: source.slice(position?.start.offset, position?.end.offset),
  ...(position && { position }),
});

/** Names of notes become ids of the page, where a browser would read a percent sign as another character. No two become the same. */
function plainFootnoteNames(tree: Root) {
  visit(tree, ['footnoteDefinition', 'footnoteReference'], (node) => {
    if ('identifier' in node)
      node.identifier = node.identifier.replace(
        /[^a-z\d-]/gu,
        (sign) => `_${sign.codePointAt(0)?.toString(16)}_`,
      );
  });
}

/** Components that stand alone in a paragraph, and a picture, stand there without it. */
function unwrapComponents(tree: Root) {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(tree, 'paragraph', ({ children }, index, parent) => {
    const [first, ...others] = children.filter(
      (child) => child.type !== 'text' || child.value.trim(),
    );
    if (!first || !parent || index === undefined) return undefined;
    const picture = others.length ? undefined : pictureOf(first, definitions);
    const components = picture ? [figureOf(picture)] : [first, ...others];
    if (!components.every(isComponent)) return undefined;
    const alone = components.map((node) => ({ ...node, type: 'mdxJsxFlowElement' }));
    parent.children.splice(index, 1, ...(alone as MdxJsxFlowElement[]));
    return [SKIP, index + alone.length];
  });
}

/** A picture, also one whose address stands elsewhere in the text. */
function pictureOf(node: PhrasingContent, definitions: ReadonlyMap<string, Definition>) {
  if (node.type === 'image') return node;
  const definition = node.type === 'imageReference' ? definitions.get(node.identifier) : undefined;
  return definition && { ...definition, ...node, url: definition.url };
}

const isComponent = ({ type }: RootContent) =>
  type === 'mdxJsxTextElement' || type === 'mdxJsxFlowElement';

function figureOf({ url, alt, title, position }: Omit<Image, 'type'>): MdxJsxFlowElement {
  const attribute = (name: string, value: string) => ({
    type: 'mdxJsxAttribute' as const,
    name,
    value,
  });
  return {
    type: 'mdxJsxFlowElement',
    name: 'Figure',
    attributes: [
      attribute('src', url),
      attribute('alt', alt ?? ''),
      ...(title ? [attribute('caption', title)] : []),
    ],
    children: [],
    ...(position && { position }),
  };
}
