import type {
  BlockContent,
  ListItem,
  PhrasingContent,
  RootContent,
  TableCell,
  TableRow,
} from 'mdast';
import { tidyLine, type Part } from './line.ts';
import { CHECKED, UNCHECKED } from './read.ts';
import {
  INLINE_COMPONENT,
  isComponent,
  isInline,
  isLeaf,
  listSign,
  titleOf,
  urlOf,
  type Mark,
  type SlateElement,
  type SlateNode,
} from './slate.ts';

/** What stands as it is among Markdown: components and source. */
export interface Verbatim {
  type: 'verbatim';
  element: SlateElement;
}

const NODE_OF = { bold: 'strong', italic: 'emphasis', delete: 'delete' } as const;
const DEPTHS: Readonly<Record<string, 1 | 2 | 3 | 4 | 5 | 6>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};

/** A block of the rich text as a Markdown tree; nothing for one without words. */
export function toMdast(node: SlateNode): RootContent[] {
  if (isLeaf(node)) return paragraph([node]);
  if (isComponent(node))
    return node.type === INLINE_COMPONENT
      ? paragraph([node])
      : [{ type: 'verbatim', element: node } as never];
  const depth = DEPTHS[node.type.replace('heading-', '')];
  if (depth) return heading(depth, node);
  switch (node.type) {
    case 'quote':
      return some(blocksOf(node.children)).map((children) => ({ type: 'blockquote', children }));
    case 'bulleted-list':
    case 'numbered-list':
      return list(node);
    case 'table':
      return [
        {
          type: 'table',
          align: (node.data?.align ?? []) as never,
          children: node.children
            .filter((row) => !isLeaf(row))
            .map((row) => tableRow(row as SlateElement)),
        },
      ];
    case 'thematic-break':
      return [{ type: 'thematicBreak' }];
    default:
      return node.children.every(isInline) ? paragraph(node.children) : blocksOf(node.children);
  }
}

const some = <T>(all: T[]): T[][] => (all.length ? [all] : []);
const paragraph = (nodes: readonly SlateNode[]): BlockContent[] =>
  some(phrasing(nodes)).map((children) => ({ type: 'paragraph', children }));

function heading(
  depth: 1 | 2 | 3 | 4 | 5 | 6,
  { children: nodes, data }: SlateElement,
): RootContent[] {
  return some(phrasing(nodes)).map((children) => ({
    type: 'heading',
    depth,
    children,
    data: { isUnderlined: data?.isUnderlined === true } as object,
  }));
}

/** Blocks; neighbouring words without a block around them are a paragraph. */
function blocksOf(nodes: readonly SlateNode[]): BlockContent[] {
  return (nodes.every(isInline) ? paragraph(nodes) : nodes.flatMap(toMdast)) as BlockContent[];
}

function list(node: SlateElement): RootContent[] {
  const { type, data, children } = node;
  const items = children
    .filter((item): item is SlateElement => !isLeaf(item))
    .map((item) => listItem(item, data?.spread === true));
  const start = typeof data?.start === 'number' ? data.start : 1;
  return some(items).map((all) => ({
    type: 'list',
    ordered: type === 'numbered-list',
    start,
    spread: data?.spread === true,
    children: all,
    data: { sign: listSign(node) } as object,
  }));
}

function listItem(item: SlateElement, isSpread: boolean): ListItem {
  const children = blocksOf(item.type === 'list-item' ? item.children : [item]);
  const spread = isSpread || children.filter(({ type }) => type === 'paragraph').length > 1;
  const [first, ...rest] = children;
  const [text, ...words] = first?.type === 'paragraph' ? first.children : [];
  const sign = [CHECKED, UNCHECKED].find(
    (box) => text?.type === 'text' && text.value.startsWith(box) && text.value.length > box.length,
  );
  if (!sign || text?.type !== 'text') return { type: 'listItem', spread, children };
  const unsigned: BlockContent = {
    type: 'paragraph',
    children: [{ type: 'text', value: text.value.slice(sign.length) }, ...words],
  };
  return {
    type: 'listItem',
    spread,
    checked: sign === CHECKED,
    children: [unsigned, ...(rest as BlockContent[])],
  };
}

const tableRow = ({ children }: SlateElement): TableRow => ({
  type: 'tableRow',
  children: children.map((cell): TableCell => ({
    type: 'tableCell',
    children: phrasing(isLeaf(cell) ? [cell] : cell.children),
  })),
});

const phrasing = (nodes: readonly SlateNode[]): PhrasingContent[] =>
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
      out.push(...leaf(part));
      at++;
      continue;
    }
    const end = reach(mark);
    out.push({
      type: NODE_OF[mark],
      children: nest(
        parts
          .slice(at, end)
          .map((inner) => ({ ...inner, marks: inner.marks.filter((one) => one !== mark) })),
      ),
    });
    at = end;
  }
  return out;
}

function leaf(part: Part): PhrasingContent[] {
  if ('text' in part)
    return [{ type: part.marks.includes('code') ? 'inlineCode' : 'text', value: part.text }];
  const { element, inside } = part;
  if (element.type === 'break')
    return [{ type: 'break', data: { isTag: element.data?.isTag === true } as object }];
  if (element.type !== 'link') return [{ type: 'verbatim', element } as never];
  return [
    { type: 'link', url: urlOf(element), title: titleOf(element) || null, children: nest(inside) },
  ];
}
