import { isSavingDraft } from './approval.ts';
import { el } from './dom.ts';

const notice = el('p', { class: 'cms-saving', role: 'status' });
document.body.append(notice);

/** Whether an entry is on its way to the server, or its form is not yet that of the saved entry. */
export const isSaving = () => notice.textContent !== '';

/** Saves while the form rests: what was typed or opened before the end of a save would be overwritten by it. */
export async function whileSaving(save: () => Promise<void>): Promise<void> {
  const form = document.getElementById('nc-root');
  if (!form || isSaving()) return;
  const focused = document.activeElement;
  form.inert = true;
  notice.textContent = isSavingDraft()
    ? 'Đang lưu nháp, chờ một chút.'
    : 'Đang đăng, chờ một chút.';
  try {
    await save();
  } finally {
    form.inert = false;
    notice.textContent = '';
    if (document.activeElement === document.body && focused instanceof HTMLElement) focused.focus();
  }
}
