import { Editor, Transforms, type Descendant, type Path } from 'slate';
import { offerUndo } from '../notice.ts';
import { emptyParagraph } from './tables.ts';

/** Takes a block out of the running text, and offers it back. `name` is what editors call it. */
export function removeBlock(editor: Editor, path: Path, name: string): void {
  const [node] = Editor.node(editor, path);
  Editor.withoutNormalizing(editor, () => {
    Transforms.removeNodes(editor, { at: path });
    // There is always a place to write.
    if (editor.children.length === 0)
      Transforms.insertNodes(editor, emptyParagraph(), { at: [0], select: true });
  });
  const [place = 0] = path;
  offerUndo(`Đã bỏ ${name}.`, () =>
    Transforms.insertNodes(editor, node as Descendant, {
      at: [Math.min(place, editor.children.length)],
    }),
  );
}
