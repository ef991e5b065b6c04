import type { PhrasingContent } from 'mdast';
import { tidyLine, type Part } from './line.ts';
import { isInline, titleOf, urlOf, type Mark, type SlateElement, type SlateNode } from './slate.ts';

/** What stands as it is among Markdown: components and source. */
export interface Verbatim {
  type: 'verbatim';
  element: SlateElement;
}

const NODE_OF = { bold: 'strong', italic: 'emphasis', delete: 'delete' } as const;

/** A line of the rich text as nodes of a Markdown tree. */
export const toPhrasing = (nodes: readonly SlateNode[]): PhrasingContent[] =>
  nest(tidyLine(nodes.flatMap(unwrapped)));

/** The words of a block that stands where only words can, as in a pasted table. */
const unwrapped = (node: SlateNode): SlateNode[] =>
  isInline(node) ? [node] : (node as SlateElement).children.flatMap(unwrapped);

/** Words with marks as nested nodes: the mark that reaches farthest is the outermost. */
function nest(parts: readonly Part[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (let at = 0; at < parts.length;) {
    const part = parts[at] as Part;
    const reach = (mark: Mark) => {
      const end = parts.slice(at).findIndex(({ marks }) => !marks.includes(mark));
      return end < 0 ? parts.length : at + end;
    };
    const [mark] = part.marks.filter((one) => one !== 'code').sort((a, b) => reach(b) - reach(a));
    if (!mark) {
      out.push(toNode(part));
      at++;
      continue;
    }
    const end = reach(mark);
    const inside = parts.slice(at, end).map((inner) => ({
      ...inner,
      marks: inner.marks.filter((one) => one !== mark),
    }));
    out.push({ type: NODE_OF[mark], children: nest(inside) });
    at = end;
  }
  return out;
}

function toNode(part: Part): PhrasingContent {
  if ('text' in part)
    return { type: part.marks.includes('code') ? 'inlineCode' : 'text', value: part.text };
  const { element, inside } = part;
  if (element.type === 'break') return { type: 'break' };
  if (element.type !== 'link') return { type: 'verbatim', element } as never;
  return {
    type: 'link',
    url: urlOf(element),
    title: titleOf(element) || null,
    children: nest(inside),
  };
}
