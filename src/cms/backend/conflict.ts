import type { Conflict } from '../../../server/api/contract.ts';
import { copyText } from '../../core/copy-text.ts';
import { shortenSame } from '../../core/word-diff.ts';
import { ask, tell } from '../dialog.ts';
import { el } from '../dom.ts';
import { entryAddress } from '../people/waiting-words.ts';
import { when } from '../people/words.ts';

/** Tells an editor whose change came first. Nothing is written over, and nothing of theirs is lost. */
export async function askAboutConflict(
  { path, last, isOwn, differences }: Conflict,
  raw: string,
): Promise<void> {
  const choice = await ask({
    title: 'Bài này vừa có người khác đăng',
    text: [
      `${whoSaved(last, isOwn)} Bài của anh chị chưa đăng, nhưng vẫn còn nguyên trên màn hình và trong máy này.`,
      'Hãy sao chép bài này, mở bản mới ở cửa sổ bên cạnh, dán phần vừa viết vào đó rồi bấm “Đăng”.',
    ],
    shown: differences.length > 0 ? besideOneAnother(differences) : undefined,
    choices: [
      { value: 'copy', label: 'Sao chép bài này và mở bản mới' },
      { value: 'open', label: 'Chỉ mở bản mới' },
      { value: 'stay', label: 'Ở lại đây' },
    ],
  });
  if (choice === 'stay') return;
  if (choice === 'copy' && !(await copyText(await wordsIn(path, raw))))
    await tell('Máy không cho sao chép tự động', [
      'Bài của anh chị vẫn còn nguyên ở cửa sổ này. Bản mới mở ở cửa sổ bên cạnh: hãy bôi đen từng phần ở đây, sao chép rồi dán sang đó.',
    ]);
  window.open(entryAddress(path), '_blank', 'noopener');
}

/** The fields that differ, each as one has written it and as it is saved now. */
const besideOneAnother = (differences: Conflict['differences']): HTMLElement =>
  el(
    'div',
    { class: 'cms-versions' },
    ...differences.map(({ field, runs }) => {
      const version = (name: string, kind: 'gone' | 'new') =>
        el(
          'div',
          {},
          el('h4', {}, name),
          el(
            'p',
            {},
            ...shortenSame(runs)
              .filter((run) => run.kind === 'same' || run.kind === kind)
              .map(({ kind, text }) => (kind === 'same' ? text : el('mark', {}, text))),
          ),
        );
      return el(
        'section',
        {},
        el('h3', {}, field),
        version('Của anh chị', 'new'),
        version('Đang đăng', 'gone'),
      );
    }),
  );

// The names of the fields come with the schemas: not for the first screen.
const wordsIn = async (path: string, raw: string) =>
  (await import('./entry-words.ts')).wordsOf(path, raw);

function whoSaved(last: Conflict['last'], isOwn: boolean): string {
  if (isOwn && last) return `Chính anh chị đã đăng bài này ở một cửa sổ khác lúc ${when(last.at)}.`;
  if (last) return `${last.name} đã đăng bài này lúc ${when(last.at)}, sau khi anh chị mở.`;
  return 'Bài này đã đổi trên máy chủ sau khi anh chị mở.';
}
