import { el } from './dom.ts';
import { isEditing, isLoggedIn, watchDraft } from './draft.ts';

let bar: HTMLElement | undefined;

/** The bar at the foot of the editor, always in sight: buttons of ours that Decap's own toolbar has no place for. */
function editorBar(): HTMLElement {
  if (bar) return bar;
  const made = el('div', {
    class: 'cms-bar',
    role: 'region',
    'aria-label': 'Soát bài và xem trước',
  });
  document.body.append(made);
  watchDraft(() => void (made.hidden = !isEditing() || !isLoggedIn()));
  return (bar = made);
}

/** Adds a button to the bar. */
export function addToBar(button: HTMLButtonElement): void {
  editorBar().append(button);
}
