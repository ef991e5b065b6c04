/** What Slate last knew to be selected, and where that stood on the page. */
interface Shown {
  selection: unknown;
  anchorNode: Node | null;
  anchorOffset: number;
  focusNode: Node | null;
  focusOffset: number;
}

const shown = new WeakMap<object, Shown>();

const placeOf = ({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection) => ({
  anchorNode,
  anchorOffset,
  focusNode,
  focusOffset,
});

/**
 * Whether what is selected on the page is newer than what the text has as selected: the text's selection is the one that was
 * shown last, and on the page, where both its ends still stand, another one has taken its place.
 */
export function isNewSelection(editor: object, selection: unknown, onPage: Selection): boolean {
  const last = shown.get(editor);
  return (
    last !== undefined &&
    selection !== null &&
    last.selection === selection &&
    last.anchorNode?.isConnected === true &&
    last.focusNode?.isConnected === true &&
    Object.entries(placeOf(onPage)).some(([part, value]) => last[part as keyof Shown] !== value)
  );
}

/** Keeps what the text has as selected, with its place on the page. */
export function noteSelection(editor: object, selection: unknown, onPage: Selection): void {
  shown.set(editor, { selection, ...placeOf(onPage) });
}
