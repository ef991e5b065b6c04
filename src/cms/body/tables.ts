import { Editor, Element, Path, Point, Range, Transforms, type Descendant, type Node } from 'slate';
import { block, type SlateElement } from './slate.ts';

const ofType = (type: string) => (node: Node) =>
  Element.isElement(node) && (node as unknown as SlateElement).type === type;
const isTable = ofType('table');

/** Whether a node is the cell of a table. */
export const isCell = ofType('table-cell');

/** A paragraph without words. */
export const emptyParagraph = () => block('paragraph', []) as unknown as Descendant;

/** The cell that holds a point. */
const cellAt = (editor: Editor, point: Point) => Editor.above(editor, { at: point, match: isCell });

/** The rich text's editor, keeping tables whole: cells are not joined with what stands beside them, and a table goes only when all of it is selected. */
export function withTables<E extends Editor>(editor: E): E {
  const { deleteBackward, deleteForward, deleteFragment, insertText } = editor;
  editor.deleteBackward = (unit) => {
    if (!stopsAtTable(editor, -1)) deleteBackward(unit);
  };
  editor.deleteForward = (unit) => {
    if (!stopsAtTable(editor, 1)) deleteForward(unit);
  };
  editor.deleteFragment = (direction) => {
    const { selection } = editor;
    if (selection && reachesOverCells(editor, selection)) deleteAround(editor, selection);
    else deleteFragment(direction);
  };
  editor.insertText = (text, options) => {
    if (editor.selection && reachesOverCells(editor, editor.selection)) editor.deleteFragment();
    insertText(text, options);
  };
  return editor;
}

/** Whether anything that is selected stands in a table. */
export const isAtTable = (editor: Editor): boolean =>
  editor.selection !== null &&
  [...Editor.nodes(editor, { at: editor.selection, match: isTable })].length > 0;

/** Moves to the next cell of a table. False where there is none. */
export function toNextCell(editor: Editor): boolean {
  const cell = editor.selection && cellAt(editor, editor.selection.focus);
  if (!cell) return false;
  const next = Editor.next(editor, { at: cell[1], match: isCell });
  if (!next || !Path.equals(next[1].slice(0, -2), cell[1].slice(0, -2))) return false;
  Transforms.select(editor, Editor.end(editor, next[1]));
  return true;
}

/** Whether a key that deletes has met the edge of a cell, where it does nothing, or a table, which it selects. */
function stopsAtTable(editor: Editor, step: 1 | -1): boolean {
  const { selection } = editor;
  if (!selection || Range.isExpanded(selection)) return false;
  const isAtEdge = (path: Path) =>
    step < 0
      ? Editor.isStart(editor, selection.anchor, path)
      : Editor.isEnd(editor, selection.anchor, path);
  const cell = cellAt(editor, selection.anchor);
  if (cell) return isAtEdge(cell[1]);
  const [index = 0] = selection.anchor.path;
  const beside = editor.children[index + step];
  if (!beside || !isTable(beside) || !isAtEdge([index])) return false;
  Transforms.select(editor, Editor.range(editor, [index + step]));
  return true;
}

function reachesOverCells(editor: Editor, selection: Range): boolean {
  if (Range.isCollapsed(selection) || !isAtTable(editor)) return false;
  const [start, end] = Range.edges(selection).map((point) => cellAt(editor, point)?.[1]);
  return !start || !end || !Path.equals(start, end);
}

/** Deletes what is selected, and leaves every cell of a table that is not selected whole. */
function deleteAround(editor: Editor, selection: Range): void {
  const [start, end] = Range.edges(selection);
  const [first = 0] = start.path;
  const [last = 0] = end.path;
  Editor.withoutNormalizing(editor, () => {
    let place: Point = start;
    for (let index = last; index >= first; index--) {
      const whole = Editor.range(editor, [index]);
      const part = Range.intersection(selection, whole);
      if (!part) continue;
      if (!Range.equals(part, whole)) {
        clearPart(editor, part);
        continue;
      }
      Transforms.removeNodes(editor, { at: [index] });
      if (index > first) continue;
      Transforms.insertNodes(editor, emptyParagraph(), { at: [first] });
      place = Editor.start(editor, [first]);
    }
    Transforms.select(editor, place);
  });
}

/** Empties a part of a block; of a table cell by cell. */
function clearPart(editor: Editor, part: Range): void {
  const cells = [...Editor.nodes(editor, { at: part, match: isCell })];
  const places = cells.length > 0 ? cells.map(([, path]) => Editor.range(editor, path)) : [part];
  for (const place of places) {
    const own = Range.intersection(part, place);
    if (own && Range.isExpanded(own)) Transforms.delete(editor, { at: own });
  }
}
