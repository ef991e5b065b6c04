import type { CMS } from 'decap-cms-core';
import { button } from '../dom.ts';
import { currentDraft, isEditing, watchDraft } from '../draft.ts';
import { addToBar } from '../editor-bar.ts';
import { later } from '../later.ts';
import { Panel } from '../panel.ts';
import type { PreviewPane } from './pane.ts';

/** Whoever works with the preview beside the form has it there in the next form too. */
const KEY = 'cms.preview';
const BESIDE = '(min-width: 75em)';

/** The site's components and the reader of texts load when somebody first looks. */
const openPane = async (): Promise<PreviewPane | undefined> => {
  const part = await later(() => import('./pane.ts'));
  return part && new part.PreviewPane();
};

/** Adds “Xem trước” to the editor: beside the form on a desk, in its place on a phone. */
export function registerPreview(cms: CMS): void {
  let pane: Promise<PreviewPane | undefined> | undefined;
  let isShown = false;
  const switcher = button('Xem trước', () => void choose(!isShown), { 'aria-pressed': 'false' });
  addToBar(switcher);

  function choose(shown: boolean): Promise<void> {
    if (matchMedia(BESIDE).matches) localStorage.setItem(KEY, shown ? 'beside' : '');
    return toggle(shown);
  }
  async function toggle(shown: boolean): Promise<void> {
    isShown = shown;
    switcher.textContent = shown ? 'Viết tiếp' : 'Xem trước';
    switcher.setAttribute('aria-pressed', String(shown));
    document.body.classList.toggle('cms-with-preview', shown);
    if (shown) Panel.closeAny();
    if (shown) pane ??= openPane();
    const opened = await pane;
    opened?.show(isShown);
    if (shown && !opened) {
      pane = undefined;
      await toggle(false);
    }
  }
  watchDraft(() => {
    if (isShown && !isEditing()) void toggle(false);
    else if (!isShown && currentDraft() && isWanted()) void toggle(true);
  });
  const isWanted = () => localStorage.getItem(KEY) === 'beside' && matchMedia(BESIDE).matches;
  cms.registerEventListener({
    name: 'postSave',
    handler: async () => {
      if (pane) (await import('./render-draft.ts')).forgetEntries();
    },
  });
}
