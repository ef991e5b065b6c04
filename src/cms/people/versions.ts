import type { Result } from '../../../server/api/contract.ts';
import { el } from '../dom.ts';
import type { Ask } from './ask.ts';
import { differencePart } from './differences.ts';
import { button, whileBusy } from './form.ts';
import { when } from './words.ts';

type Version = Result<'versions'>[number];

interface VersionsOptions {
  path: string;
  /** Whether whoever asks may take a publication back. */
  mayUndo: boolean;
  /** Puts a text in the place of what stands there now. */
  bringBack: (raw: string) => Promise<void>;
  /** A publication was taken back. */
  undone: () => Promise<void>;
}

/** Who published an entry and when, each version with what would change and the way back to it. */
export function versionsPart(
  ask: Ask,
  all: readonly Version[],
  options: VersionsOptions,
): HTMLElement {
  return el(
    'ol',
    { class: 'people-versions' },
    ...all.map((version, at) => versionPart(ask, version, at === 0, options)),
  );
}

function versionPart(
  ask: Ask,
  { commit, name, at }: Version,
  isNewest: boolean,
  { path, mayUndo, bringBack, undone }: VersionsOptions,
): HTMLElement {
  const said = el('p', { role: 'alert', class: 'people-said' });
  const place = el('div', { class: 'people-changes' });
  const open = async () => {
    if (place.childElementCount > 0) return;
    try {
      const { differences, raw } = await ask('readVersion', { path, commit });
      const back: HTMLButtonElement = button(
        'Lấy lại bản này',
        () => void whileBusy(back, said, () => bringBack(raw ?? '')),
        true,
      );
      place.replaceChildren(
        ...(differences.length === 0
          ? [el('p', {}, 'Bản này đúng như bài đang mở.')]
          : raw === null
            ? [el('p', {}, 'Lần này bài được gỡ khỏi trang.')]
            : [
                el('p', {}, 'Lấy lại thì chữ gạch mất đi, chữ tô nền trở lại:'),
                back,
                ...differences.map(differencePart),
              ]),
      );
    } catch (error) {
      said.textContent = (error as Error).message;
    }
  };
  const undo: HTMLButtonElement = button(
    'Hoàn tác lần đăng này',
    () =>
      void whileBusy(undo, said, async () => {
        await ask('undo', { path, commit });
        await undone();
      }),
  );
  return el(
    'li',
    {},
    el(
      'details',
      { ontoggle: () => void open() },
      el('summary', {}, `${when(at)}, ${name}${isNewest ? ' (mới nhất)' : ''}`),
      place,
    ),
    isNewest && mayUndo && undo,
    said,
  );
}
