import {
  block,
  isElement,
  isInline,
  isLeaf,
  isList,
  type SlateElement,
  type SlateNode,
} from './slate.ts';

/** A point of a list, of what stands in it. */
export const listItem = (parts: readonly SlateElement[]): SlateElement =>
  block('list-item', [
    ...(parts[0] && isList(parts[0]) ? [block('paragraph', [])] : []),
    ...parts.map(plainInList),
  ]);

/** What Markdown cannot hold in a list, as words in it. */
export function plainInList(part: SlateElement): SlateElement {
  if (part.type === 'paragraph' || isList(part)) return part;
  const isHeading = part.type.startsWith('heading-');
  return block('paragraph', isHeading ? part.children : [{ text: textOf(part) }]);
}

/** Puts a point into a list, or into the lists in its last point: `level` 1 is the list itself. */
export function appendItem(list: SlateElement, item: SlateElement, level: number, type: string) {
  const last = list.children.at(-1);
  if (level <= 1 || !last || isLeaf(last)) return void list.children.push(item);
  const inner = last.children.at(-1);
  if (inner && isElement(inner) && isList(inner)) appendItem(inner, item, level - 1, type);
  else last.children.push(block(type, [item]));
}

/** A table of what stands in its cells, each on one line; short rows are filled up. */
export function tableOf(rows: readonly (readonly SlateElement[])[][]): SlateElement {
  const width = Math.max(...rows.map((cells) => cells.length));
  return block(
    'table',
    rows.map((cells) =>
      block(
        'table-row',
        Array.from({ length: width }, (_, column) => cellOf(cells[column] ?? [])),
      ),
    ),
  );
}

/** The blocks of a cell one after the other, with breaks between them. */
function cellOf(blocks: readonly SlateElement[]): SlateElement {
  const lines = blocks.flatMap(linesOf);
  return block(
    'table-cell',
    lines.flatMap((line, place) => (place ? [block('break', []), ...line] : line)),
  );
}

const linesOf = ({ children }: SlateElement): SlateNode[][] =>
  children.every(isInline) ? [children] : children.filter(isElement).flatMap(linesOf);

export const textOf = (node: SlateNode): string =>
  isLeaf(node) ? node.text : node.children.map(textOf).join(' ');
