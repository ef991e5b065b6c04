import { store } from 'decap-cms-core/dist/esm/redux';
import { hasDrafts } from './approval.ts';
import { button } from './dom.ts';
import { currentDraft, watchDraft } from './draft.ts';
import { addToBar } from './editor-bar.ts';
import { later } from './later.ts';
import { Panel } from './panel.ts';

/** “Tình trạng” in the editor, for entries that were saved before, where drafts and versions are kept. */
export function registerState(): void {
  const panel = new Panel('Tình trạng bài');
  const show = async () => {
    const path = pathOfEntry();
    const part = await later(() => import('./state-panel.ts'));
    if (part && path !== undefined) await part.showState(panel, path);
  };
  const open = button('Tình trạng', () => void show());
  addToBar(open);
  watchDraft(() => void (open.hidden = !hasDrafts() || pathOfEntry() === undefined));
}

/** The file of the entry in the editor; undefined for one that was never saved. */
function pathOfEntry(): string | undefined {
  const entry = store.getState().entryDraft.get('entry') as
    { get: (key: string) => unknown } | undefined;
  const path = currentDraft()?.slug ? entry?.get('path') : undefined;
  return typeof path === 'string' && path !== '' ? path : undefined;
}
