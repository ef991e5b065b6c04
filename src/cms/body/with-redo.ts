import { Transforms, type Editor, type Range } from 'slate';

export interface History {
  history: Record<'undos' | 'redos', object[]>;
  undo: () => void;
  redo: () => void;
}

/**
 * What is done again has the caret where it stood when it was undone, so that one goes on writing behind it. Slate keeps
 * no place of after an act (#3756), and leaves the caret before what a redo brings back.
 */
export function withRedo<E extends Editor & History>(editor: E): E {
  const { undo, redo } = editor;
  const selections = new WeakMap<object, Range>();
  editor.undo = () => {
    const batch = editor.history.undos.at(-1);
    if (batch && editor.selection) selections.set(batch, editor.selection);
    undo();
  };
  editor.redo = () => {
    const batch = editor.history.redos.at(-1);
    redo();
    const selection = batch && selections.get(batch);
    if (selection) Transforms.select(editor, selection);
  };
  return editor;
}
