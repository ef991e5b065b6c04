import { Range, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';

/** Slate does this itself on Android. */
const isAndroid = /Android/.test(navigator.userAgent);

/**
 * A keyboard that corrects a written word selects it in the page and composes over it at once. Slate hears of selections
 * a moment later, and would keep the old word and add the new one at the caret.
 */
export function selectTakenUp(editor: ReactEditor): void {
  const selection = getSelection();
  if (isAndroid || !editor.selection || Range.isExpanded(editor.selection)) return;
  if (!selection || selection.isCollapsed) return;
  const range = ReactEditor.toSlateRange(editor, selection, {
    exactMatch: false,
    suppressThrow: true,
  });
  if (range) Transforms.select(editor, range);
}
