import type {
  Definition,
  Image,
  Link,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxJsxFromMarkdown, type MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { breakFromMarkdown, componentSyntax } from './component-syntax.ts';
import { shieldEmoji } from './emoji.ts';
import { gfmSyntax } from './gfm-syntax.ts';

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
    extensions: [gfmSyntax(text), componentSyntax(text), { disable }],
    mdastExtensions: FROM_MARKDOWN,
  });
  toDialect(tree, text, tree);
  return restore(tree);
}

/** Makes of a tree of Markdown one of the dialect, from the inside out. */
function toDialect(parent: Parents, source: string, root: Root): void {
  parent.children = parent.children.flatMap((node): RootContent[] => {
    if ('children' in node) toDialect(node, source, root);
    if (node.type === 'link' && isNoLink(node, source)) return [textOf(node, source)];
    if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference')
      node.identifier = plainName(node.identifier);
    return node.type === 'paragraph' ? unwrapComponents(node, root) : [node];
  }) as never;
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
const plainName = (name: string) =>
  name.replace(/[^a-z\d-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`);

/** Components that stand alone in a paragraph, and a picture, stand there without it. */
function unwrapComponents(paragraph: Paragraph, root: Root): RootContent[] {
  const [first, ...others] = paragraph.children.filter(
    (child) => child.type !== 'text' || child.value.trim(),
  );
  if (!first) return [paragraph];
  const picture = others.length ? undefined : pictureOf(first, root);
  const components = picture ? [figureOf(picture)] : [first, ...others];
  if (!components.every(isComponent)) return [paragraph];
  return components.map((node) => ({ ...node, type: 'mdxJsxFlowElement' }) as MdxJsxFlowElement);
}

/** A picture, also one whose address stands elsewhere in the text. */
function pictureOf(node: PhrasingContent, root: Root) {
  if (node.type === 'image') return node;
  if (node.type !== 'imageReference') return undefined;
  const definition = findDefinition(root, node.identifier);
  return definition && { ...definition, ...node, url: definition.url };
}

function findDefinition({ children }: Parents, name: string): Definition | undefined {
  for (const node of children) {
    if (node.type === 'definition' && node.identifier === name) return node;
    const inside = 'children' in node ? findDefinition(node, name) : undefined;
    if (inside) return inside;
  }
  return undefined;
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
