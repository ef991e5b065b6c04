import type { Link, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
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
  numberFootnotes(tree);
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

/** Notes by numbers: their names become ids of the page, and a browser would read a percent sign as another character. */
function numberFootnotes(tree: Root) {
  const names: string[] = [];
  visit(tree, ['footnoteDefinition', 'footnoteReference'], (node) => {
    if (!('identifier' in node)) return;
    if (!names.includes(node.identifier)) names.push(node.identifier);
    node.identifier = String(names.indexOf(node.identifier) + 1);
  });
}

/** Components that stand alone in a paragraph stand there without it. */
function unwrapComponents(tree: Root) {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (!parent || index === undefined || !holdsComponentsOnly(paragraph)) return undefined;
    const components = paragraph.children.flatMap((child): RootContent[] =>
      child.type === 'mdxJsxTextElement'
        ? [
            {
              ...child,
              type: 'mdxJsxFlowElement',
              children: child.children as MdxJsxFlowElement['children'],
            },
          ]
        : [],
    );
    parent.children.splice(index, 1, ...components);
    return [SKIP, index + components.length];
  });
}

const holdsComponentsOnly = ({ children }: Paragraph) =>
  children.some(({ type }) => type === 'mdxJsxTextElement') &&
  children.every(
    (child) => child.type === 'mdxJsxTextElement' || (child.type === 'text' && !child.value.trim()),
  );
