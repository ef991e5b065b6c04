import type { Nodes, Paragraph, Parents, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown, type MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { gfm } from 'micromark-extension-gfm';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import { VFileMessage } from 'vfile-message';

const SYNTAX = {
  extensions: [gfm(), mdxMd(), mdxExpression(), mdxJsx()],
  mdastExtensions: [gfmFromMarkdown(), mdxExpressionFromMarkdown(), mdxJsxFromMarkdown()],
};

/** Reads MDX without running anything, as the native parser does: it throws what that one throws. */
export function readMdx(source: string): Root {
  try {
    const tree = fromMarkdown(source, SYNTAX);
    restoreLines(tree, 1);
    unravel(tree, source);
    return tree;
  } catch (error) {
    throw error instanceof VFileMessage ? new Error(complaintOf(error, source)) : error;
  }
}

/** Where an address stands that the library found in words, which it does not keep: counted from what stands before. Returns the line of the end. */
function restoreLines(node: Nodes, line: number): number {
  const { start, end } = node.position ?? {};
  let at = start?.line ?? line;
  node.position ??= { start: { line, column: 1 }, end: { line, column: 1 } };
  if ('children' in node) for (const child of node.children) at = restoreLines(child, at);
  if (node.type === 'text') at += node.value.split('\n').length - 1;
  return end?.line ?? at;
}

/** Components that stand alone in a paragraph stand there without it. A paragraph that starts like code of a module is refused. */
function unravel(parent: Parents, source: string) {
  const children = parent.children.flatMap((child): RootContent[] => {
    if ('children' in child) unravel(child, source);
    if (child.type !== 'paragraph') return [child];
    const { line = 1, column, offset = 0 } = child.position?.start ?? {};
    if (column === 1 && /^(?:import|export) /.test(source.slice(offset, offset + 7)))
      throw new Error(`${line}:1: import or export`);
    return componentsAlone(child) ?? [child];
  });
  Object.assign(parent, { children });
}

/** The components of a paragraph that holds nothing else. */
function componentsAlone({ children }: Paragraph): RootContent[] | undefined {
  const components = children.filter((child) => child.type === 'mdxJsxTextElement');
  const isAlone =
    components.length > 0 &&
    children.every(
      (child) =>
        child.type === 'mdxJsxTextElement' || (child.type === 'text' && !child.value.trim()),
    );
  return isAlone
    ? components.map((node) => ({
        ...node,
        type: 'mdxJsxFlowElement',
        children: node.children as MdxJsxFlowElement['children'],
      }))
    : undefined;
}

/** The complaint as the native parser words and places it: at the tag that is not closed, with the name of the one that was never opened. */
function complaintOf({ reason, line, place }: VFileMessage, source: string) {
  const opened = /^Expected a closing tag for `[^`]*` \((\d+):/.exec(reason)?.[1];
  const start = place && 'start' in place ? place.start : place;
  const closed = reason.startsWith('Unexpected closing slash')
    ? /^<\/\w+/.exec(source.slice((start?.offset ?? 0) - 1))?.[0]
    : undefined;
  return `${opened ?? line}:1: ${closed ? `Unexpected closing tag \`${closed}>\`, expected an open tag` : reason}`;
}
