import type { Waiting } from '../../../server/api/contract.ts';
import { el } from '../dom.ts';
import type { Ask } from './ask.ts';
import { form, sentence, summaryOf } from './form.ts';
import { when } from './words.ts';

/** What people say to one another of a text that waits, and a line to answer with. */
export function notesPart(
  ask: Ask,
  { path, name, notes }: Pick<Waiting, 'path' | 'name' | 'notes'>,
  done: () => Promise<void>,
): HTMLElement {
  const text = sentence('Nhắn người cùng làm bài', `ghi-chu-${path}`, '500');
  const send = async () => {
    await ask('addNote', { path, text: text.input.value });
    await done();
  };
  return el(
    'details',
    { open: notes.length > 0 },
    summaryOf(`Ghi chú: ${notes.length}`, name),
    el(
      'ul',
      { class: 'people-notes' },
      ...notes.map((note) =>
        el('li', {}, el('b', {}, note.name), ` lúc ${when(note.at)}: ${note.text}`),
      ),
    ),
    form('Gửi ghi chú', send, text.element),
  );
}
