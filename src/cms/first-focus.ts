import { history } from 'decap-cms-core/dist/esm/routing/history';
import { isEditing, watchDraft } from './draft.ts';

const FIELDS = '[class*="-ControlPaneContainer"] [data-field]';
const BOXES = 'input, textarea, select, [contenteditable="true"]';

const isShown = (element: HTMLElement) =>
  element.offsetParent !== null && !element.matches(':disabled, [type="file"]');

/** Puts the cursor into the first field of every form that opens, unless somebody is somewhere already. */
export function registerFirstFocus(): void {
  let last = '';
  watchDraft(() => {
    const { pathname } = history.location;
    if (!isEditing() || pathname === last) return;
    // The fields appear with one of React's next drawings.
    requestAnimationFrame(() => {
      const boxes = document.querySelectorAll<HTMLElement>(`${FIELDS} :is(${BOXES})`);
      const first = [...boxes].find(isShown);
      if (!first || !isEditing()) return;
      last = pathname;
      if (document.activeElement === document.body) first.focus({ preventScroll: true });
    });
  });
  history.listen(() => {
    if (!isEditing()) last = '';
  });
}
