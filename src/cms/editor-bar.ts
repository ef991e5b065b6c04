import { el } from './dom.ts';
import { addressOf, isAddressed } from '../core/addresses.ts';
import { href } from '../site.ts';
import { currentDraft, isEditing, isLoggedIn, watchDraft } from './draft.ts';

let bar: HTMLElement | undefined;

/** The bar at the foot of the editor, always in sight: buttons of ours that Decap's own toolbar has no place for. */
function editorBar(): HTMLElement {
  if (bar) return bar;
  const made = el('div', {
    class: 'cms-bar',
    role: 'region',
    'aria-label': 'Soát bài và xem trước',
  });
  const page = el(
    'a',
    { class: 'cms-button', target: '_blank', rel: 'noopener', hidden: true },
    'Xem trên trang',
  );
  made.append(page);
  watchDraft(() => {
    const address = publishedAddress();
    page.hidden = address === undefined;
    if (address) page.href = address;
  });
  document.body.append(made);
  watchDraft(() => void (made.hidden = !isEditing() || !isLoggedIn()));
  return (bar = made);
}

/** Adds a button to the bar. */
export function addToBar(button: HTMLButtonElement): void {
  editorBar().append(button);
}

/** The page of the entry in the editor; undefined for a new one, and where a collection has no pages. A report stands on its task's page. */
function publishedAddress(): string | undefined {
  const { collection, slug, data } = currentDraft() ?? {};
  if (!collection || !slug) return undefined;
  if (collection === 'reports') return href(addressOf('tasks', String(data?.task)));
  return isAddressed(collection) ? href(addressOf(collection, slug)) : undefined;
}
