import { expect, test } from 'vitest';
import { isNewSelection, noteSelection } from '../../../src/cms/body/new-selection.ts';

const node = (isConnected = true) => ({ isConnected });
const caret = (anchorNode: object, anchorOffset: number) =>
  ({ anchorNode, anchorOffset, focusNode: anchorNode, focusOffset: anchorOffset }) as Selection;

test('what is selected on the page is new while the text has what was shown before', () => {
  const editor = {};
  const selection = {};
  const text = node();
  expect(isNewSelection(editor, selection, caret(text, 3))).toBe(false);
  noteSelection(editor, selection, caret(text, 3));
  expect(isNewSelection(editor, selection, caret(text, 3))).toBe(false);
  expect(isNewSelection(editor, selection, caret(text, 8))).toBe(true);
  expect(isNewSelection(editor, selection, caret(node(), 3))).toBe(true);
});

test('it gives way where the text selected something itself, or its place was drawn anew', () => {
  const editor = {};
  const selection = {};
  const text = node();
  noteSelection(editor, selection, caret(text, 3));
  expect(isNewSelection(editor, {}, caret(text, 8))).toBe(false);
  expect(isNewSelection(editor, null, caret(text, 8))).toBe(false);
  noteSelection(editor, selection, caret(node(false), 3));
  expect(isNewSelection(editor, selection, caret(text, 0))).toBe(false);
});
