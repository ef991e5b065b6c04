import type { Waiting } from '../../../server/api/contract.ts';
import { el } from '../dom.ts';
import { form } from './form.ts';
import { ask } from './screen.ts';

/** Gives a text back to its writer with a sentence. */
export function sendBackPart(
  { path, name }: Waiting,
  done: (said: string) => Promise<void>,
): HTMLElement {
  const id = `ly-do-${path}`;
  const reason = el('textarea', { id, rows: '2', maxlength: '300', required: true });
  const send = async () => {
    await ask('sendBack', { path, reason: reason.value });
    await done(`Đã gửi lại: ${name}.`);
  };
  return el(
    'details',
    {},
    el('summary', {}, 'Gửi lại để sửa', el('span', { class: 'cms-unseen' }, ` ${name}`)),
    form(
      'Gửi lại',
      send,
      el('p', { class: 'people-field' }, el('label', { for: id }, 'Cần sửa gì? Một câu.'), reason),
    ),
  );
}
