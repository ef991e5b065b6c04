import { Editor, Range, Transforms, type Descendant } from 'slate';
import { PICTURE_REMARK } from '../../core/plain-language/pasted-picture.ts';
import { say } from '../notice.ts';
import { filesOf } from '../photos/dropped.ts';
import { picturesOf } from './insert-photos.ts';
import { hasMergedCells, type PastedNode } from './pasted-dom.ts';
import { pastedBlocks, pastedLines } from './pasted.ts';
import { block, isComponent, type SlateElement } from './slate.ts';
import { isCell, withTables } from './tables.ts';
import { withRedo, type History } from './with-redo.ts';

// Slate leaves the types of its nodes to whoever uses it.
type Nodes = Descendant[];
const asNodes = (blocks: readonly unknown[]) => blocks as Nodes;

const MERGED_CELLS =
  'Bảng vừa dán có ô gộp. Trang không gộp ô được: ô trống là chỗ của ô gộp. Hãy xem lại bảng, điền vào ô trống nếu cần.';

interface Pasting extends History {
  insertData: (data: DataTransfer) => void;
  insertBreak: () => void;
}

/** The rich text's editor, taking what people paste and drop, and keeping tables whole. In the place of Decap's own, which breaks on pictures and loses bold and tables. */
export default function withPaste<E extends Editor & Pasting>(plain: E, takesPhotos: boolean): E {
  const editor = withRedo(withTables(plain));
  const { insertData, insertBreak } = editor;
  editor.insertData = (data) => {
    // Copied from a rich text of the CMS itself.
    const isOwn = data.getData('application/x-slate-fragment') !== '';
    if (takesPhotos && !isOwn && isFilesAlone(data))
      return void picturesOf(filesOf(data.files)).then((pictures) => {
        if (pictures.length > 0) insertBlocks(editor, pictures);
      });
    const blocks = isOwn ? [] : blocksOf(data);
    if (blocks.length === 0) return insertData(data);
    insertBlocks(editor, blocks);
  };
  // A new line in a cell, not a new cell.
  editor.insertBreak = () => {
    const [cell] = Editor.nodes(editor, { match: isCell });
    if (!cell) return insertBreak();
    Transforms.insertNodes(editor, asNodes([block('break', []), { text: '' }]), { select: true });
  };
  return editor;
}

// Read only: nothing of it becomes part of the page.
const rootOf = (html: string): PastedNode =>
  new DOMParser().parseFromString(html, 'text/html').body as PastedNode;

/** Word lays a picture of what was copied beside its words; a browser lays the mark-up of a picture beside the picture. */
const isFilesAlone = (data: DataTransfer): boolean =>
  data.files.length > 0 &&
  !(data.getData('text/plain') + (rootOf(data.getData('text/html')).textContent ?? '')).trim();

function blocksOf(data: DataTransfer): SlateElement[] {
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  if (html) {
    const root = rootOf(html);
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
  const last = blocks.at(-1);
  // Behind a table or a picture there must be a place to go on writing.
  const added =
    last && (last.type === 'table' || isComponent(last))
      ? [...blocks, block('paragraph', [])]
      : blocks;
  Editor.withoutNormalizing(editor, () => {
    if (isWords && Editor.string(editor, [index]) === '') {
      Transforms.removeNodes(editor, { at: [index] });
      Transforms.insertNodes(editor, asNodes(added), { at: [index] });
      return Transforms.select(editor, Editor.end(editor, [index + added.length - 1]));
    }
    const isAtEnd =
      editor.selection !== null && Editor.isEnd(editor, editor.selection.anchor, [index]);
    // A picture comes in where a hand points, which is no place to part a sentence.
    if (isWords && !isAtEnd && !blocks.some(isComponent))
      Transforms.splitNodes(editor, { always: true });
    Transforms.insertNodes(editor, asNodes(added), { at: [index + 1] });
    Transforms.select(editor, Editor.end(editor, [index + added.length]));
  });
}
