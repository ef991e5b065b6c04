import { store } from 'decap-cms-core/dist/esm/redux';
import { formatForEditor, type FileDiagnostic } from '../../core/diagnostic.ts';
import { el } from '../dom.ts';
import type { Panel } from '../panel.ts';
import { entryAddress } from '../people/waiting-words.ts';
import { wayToField } from './remarks.ts';

/** Whether the fault is of the entry whose form is on the screen. */
export const isShown = ({ file }: FileDiagnostic): boolean => entryAddress(file) === location.hash;

/** What keeps entries from the site, each with the way to where it is mended. */
export const faultList = (faults: readonly FileDiagnostic[], panel: Panel): HTMLElement =>
  el(
    'ol',
    { class: 'cms-remarks' },
    ...faults.map((fault, index) => {
      const id = `loi-${index}`;
      return el(
        'li',
        { class: 'cms-remark cms-remark-error' },
        el('p', { id }, formatForEditor(fault)),
        isShown(fault) ? wayToField(fault, id, panel) : wayToEntry(fault, id),
      );
    }),
  );

/** Nothing for what no form holds. */
function wayToEntry({ file }: FileDiagnostic, id: string) {
  const href = entryAddress(file);
  const [, , form = ''] = href.split('/');
  if (!store.getState().collections.get(form)) return undefined;
  const attributes = { class: 'cms-button', href, 'aria-describedby': id };
  return el('p', { class: 'cms-buttons' }, el('a', attributes, 'Mở bài để sửa'));
}
