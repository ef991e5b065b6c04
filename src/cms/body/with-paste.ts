import { Editor, Element, Range, Transforms, type Descendant } from 'slate';
import { PICTURE_REMARK } from '../../core/plain-language/pasted-picture.ts';
import { say } from '../notice.ts';
import { hasMergedCells, type PastedNode } from './pasted-dom.ts';
import { pastedBlocks, pastedLines } from './pasted.ts';
import { block, type SlateElement } from './slate.ts';
import { withTables } from './tables.ts';

// Slate leaves the types of its nodes to whoever uses it.
type Nodes = Descendant[];
const asNodes = (blocks: readonly unknown[]) => blocks as Nodes;

const MERGED_CELLS =
  'Bảng vừa dán có ô gộp. Trang không gộp ô được: ô trống là chỗ của ô gộp. Hãy xem lại bảng, điền vào ô trống nếu cần.';

interface Pasting {
  insertData: (data: DataTransfer) => void;
  insertBreak: () => void;
}

/** The rich text's editor, taking what people paste and keeping tables whole. In the place of Decap's own, which breaks on pictures and loses bold and tables. */
export default function withPaste<E extends Editor & Pasting>(plain: E): E {
  const editor = withTables(plain);
  const { insertData, insertBreak } = editor;
  editor.insertData = (data) => {
    // Copied from a rich text of the CMS itself.
    const blocks = data.getData('application/x-slate-fragment') ? [] : blocksOf(data);
    if (blocks.length === 0) return insertData(data);
    insertBlocks(editor, blocks);
  };
  // A new line in a cell, not a new cell.
  editor.insertBreak = () => {
    const [cell] = Editor.nodes(editor, {
      match: (node) =>
        Element.isElement(node) && (node as unknown as SlateElement).type === 'table-cell',
    });
    if (!cell) return insertBreak();
    Transforms.insertNodes(editor, asNodes([block('break', []), { text: '' }]), { select: true });
  };
  return editor;
}

function blocksOf(data: DataTransfer): SlateElement[] {
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  if (html) {
    // Read only: nothing of it becomes part of the page.
    const root = new DOMParser().parseFromString(html, 'text/html').body as PastedNode;
    if (hasMergedCells(root)) say(MERGED_CELLS);
    return pastedBlocks(root);
  }
  if (text) return pastedLines(text);
  return data.files.length > 0 ? [block('paragraph', [{ text: PICTURE_REMARK }])] : [];
}

function insertBlocks(editor: Editor, blocks: readonly SlateElement[]) {
  if (editor.selection && Range.isExpanded(editor.selection)) Editor.deleteFragment(editor);
  const [only] = blocks;
  if (blocks.length === 1 && only?.type === 'paragraph')
    return Transforms.insertNodes(editor, asNodes(only.children), { select: true });
  const [index = 0] = (editor.selection?.anchor ?? Editor.end(editor, [])).path;
  const here = editor.children[index] as unknown as SlateElement;
  const isWords = here.type === 'paragraph' || here.type.startsWith('heading-');
  // Behind a table there must be a place to go on writing.
  const added = blocks.at(-1)?.type === 'table' ? [...blocks, block('paragraph', [])] : blocks;
  Editor.withoutNormalizing(editor, () => {
    if (isWords && Editor.string(editor, [index]) === '') {
      Transforms.removeNodes(editor, { at: [index] });
      Transforms.insertNodes(editor, asNodes(added), { at: [index] });
      return Transforms.select(editor, Editor.end(editor, [index + added.length - 1]));
    }
    const isAtEnd =
      editor.selection !== null && Editor.isEnd(editor, editor.selection.anchor, [index]);
    if (isWords && !isAtEnd) Transforms.splitNodes(editor, { always: true });
    Transforms.insertNodes(editor, asNodes(added), { at: [index + 1] });
    Transforms.select(editor, Editor.end(editor, [index + added.length]));
  });
}
