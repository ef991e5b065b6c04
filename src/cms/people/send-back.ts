import type { Waiting } from '../../../server/api/contract.ts';
import { folded, form, sentence } from './form.ts';
import { ask } from './screen.ts';

/** Gives a text back to its writer with a sentence. */
export function sendBackPart(
  { path, name }: Waiting,
  done: (said: string) => Promise<void>,
): HTMLElement {
  const reason = sentence('Cần sửa gì? Một câu.', `ly-do-${path}`, '300');
  const send = async () => {
    await ask('sendBack', { path, reason: reason.input.value });
    await done(`Đã gửi lại: ${name}.`);
  };
  return folded('Gửi lại để sửa', name, form('Gửi lại', send, reason.element));
}
