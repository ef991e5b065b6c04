import type { PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Comments } from './comments.ts';
import { UnsupportedNode, readComponent } from './component-tags.ts';
import {
  SOURCE_INLINE,
  block,
  componentInline,
  isLeaf,
  leaf,
  type Mark,
  type SlateNode,
} from './slate.ts';

const MARK_OF = { strong: 'bold', emphasis: 'italic', delete: 'delete' } as const;

/** A line of words as the rich text has it. Throws on what has no form there. */
export function readLine(nodes: readonly PhrasingContent[], comments: Comments): SlateNode[] {
  const parts = nodes.flatMap((node) => inline(node, [], comments));
  // Slate wants words on both sides of what stands in a line.
  return parts.flatMap((part, place): SlateNode[] => {
    if (isLeaf(part)) return [part];
    const before = parts[place - 1];
    return [
      ...(before && isLeaf(before) ? [] : [leaf('')]),
      part,
      ...(place === parts.length - 1 ? [leaf('')] : []),
    ];
  });
}

function inline(node: PhrasingContent, marks: readonly Mark[], comments: Comments): SlateNode[] {
  switch (node.type) {
    case 'text':
      return comments
        .split(node.value)
        .map((piece) => ('comment' in piece ? source(piece.comment) : leaf(piece.text, marks)));
    case 'strong':
    case 'emphasis':
    case 'delete': {
      const all = [...new Set([...marks, MARK_OF[node.type]])];
      return node.children.flatMap((child) => inline(child, all, comments));
    }
    case 'inlineCode':
      return [leaf(comments.restore(node.value), [...marks, 'code'])];
    case 'break':
      return [block('break', [])];
    case 'link': {
      const words = node.children.flatMap((child) => inline(child, marks, comments));
      return [block('link', words, { url: node.url, ...(node.title && { title: node.title }) })];
    }
    case 'footnoteReference':
    case 'linkReference':
    case 'imageReference':
      return [
        source(
          comments.restore(
            comments.text.slice(node.position?.start.offset, node.position?.end.offset),
          ),
        ),
      ];
    case 'mdxJsxTextElement':
      return [component(node, marks)];
    default:
      throw new UnsupportedNode();
  }
}

function component(node: MdxJsxTextElement, marks: readonly Mark[]): SlateNode {
  if (node.name === 'br') return block('break', []);
  const { isInline, element } = readComponent(node, []);
  if (!isInline) throw new UnsupportedNode();
  return { ...element, data: { ...element.data, ...(marks.length && { marks }) } };
}

const source = (code: string) => componentInline(SOURCE_INLINE, { code });
