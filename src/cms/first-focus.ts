import { history } from 'decap-cms-core/dist/esm/routing/history';
import { currentDraft, isEditing, watchDraft } from './draft.ts';

const FIELDS = '[class*="-ControlPaneContainer"] [data-field]';
const BOXES = 'input, textarea, select, [contenteditable="true"]';
const LOOK_EVERY_MS = 100;

const isShown = (element: HTMLElement) =>
  element.offsetParent !== null && !element.matches(':disabled, [type="file"]');

/** Puts the cursor into the first field of every form that opens, unless somebody is somewhere already. */
export function registerFirstFocus(): void {
  let last = '';
  watchDraft(() => {
    const { pathname } = history.location;
    if (pathname === last) return;
    last = pathname;
    if (isEditing()) setTimeout(seek, LOOK_EVERY_MS, pathname);
  });
}

/** The form is drawn some time after its entry has come; until then the one before it may stand there. */
function seek(pathname: string): void {
  if (history.location.pathname !== pathname) return;
  const { form, slug } = currentDraft() ?? {};
  const isThere = pathname === `/collections/${form}/${slug ? `entries/${slug}` : 'new'}`;
  const boxes = document.querySelectorAll<HTMLElement>(`${FIELDS} :is(${BOXES})`);
  const first = isThere ? [...boxes].find(isShown) : undefined;
  if (!first) setTimeout(seek, LOOK_EVERY_MS, pathname);
  else if (document.activeElement === document.body) first.focus({ preventScroll: true });
}
