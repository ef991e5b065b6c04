import type { BlockContent, ListItem, RootContent, TableCell, TableRow } from 'mdast';
import { toPhrasing } from './line-to-mdast.ts';
import {
  CHECKED,
  HEADINGS,
  INLINE_COMPONENT,
  UNCHECKED,
  isComponent,
  isElement,
  isInline,
  isLeaf,
  isList,
  type SlateElement,
  type SlateNode,
} from './slate.ts';

/** A block of the rich text as a Markdown tree; nothing for one without words. */
export function toMdast(node: SlateNode): RootContent[] {
  if (isLeaf(node) || node.type === INLINE_COMPONENT) return paragraph([node]);
  if (isComponent(node)) return [{ type: 'verbatim', element: node } as never];
  if (HEADINGS.includes(node.type)) return heading(node);
  if (isList(node)) return list(node);
  switch (node.type) {
    case 'quote':
      return some(blocksOf(node.children)).map((children) => ({ type: 'blockquote', children }));
    case 'table':
      return [
        {
          type: 'table',
          align: (node.data?.align ?? []) as never,
          children: node.children.filter(isElement).map(tableRow),
        },
      ];
    case 'thematic-break':
      return [{ type: 'thematicBreak' }];
    default:
      return blocksOf(node.children);
  }
}

const some = <T>(all: T[]): T[][] => (all.length ? [all] : []);
const paragraph = (nodes: readonly SlateNode[]): BlockContent[] =>
  some(toPhrasing(nodes)).map((children) => ({ type: 'paragraph', children }));

const heading = ({ type, children: nodes }: SlateElement): RootContent[] =>
  some(toPhrasing(nodes)).map((children) => ({
    type: 'heading',
    depth: (HEADINGS.indexOf(type) + 1) as 1,
    children,
  }));

/** Blocks; neighbouring words without a block around them are a paragraph. */
const blocksOf = (nodes: readonly SlateNode[]) =>
  (nodes.every(isInline) ? paragraph(nodes) : nodes.flatMap(toMdast)) as BlockContent[];

function list({ type, data, children }: SlateElement): RootContent[] {
  const spread = data?.spread === true;
  const items = children.filter(isElement).map((item) => listItem(item, spread));
  return some(items).map((all) => ({
    type: 'list',
    ordered: type === 'numbered-list',
    start: typeof data?.start === 'number' ? data.start : 1,
    spread,
    children: all,
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
  return { type: 'listItem', spread, checked: sign === CHECKED, children: [unsigned, ...rest] };
}

const tableRow = ({ children }: SlateElement): TableRow => ({
  type: 'tableRow',
  children: children.map((cell): TableCell => ({
    type: 'tableCell',
    children: toPhrasing(isLeaf(cell) ? [cell] : cell.children),
  })),
});
