import type { Result } from '../../../server/api/contract.ts';
import { FIRST, el, paragraph } from '../dom.ts';
import type { Ask } from './ask.ts';
import { differencePart } from './differences.ts';
import { saidPart, unfolding, workButton } from './form.ts';
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
  const said = saidPart();
  const place = el('div', { class: 'people-changes' });
  const load = async () => {
    const { differences, raw } = await ask('readVersion', { path, commit });
    if (differences.length === 0) return [paragraph('Bản này đúng như bài đang mở.')];
    if (raw === null) return [paragraph('Lần này bài được gỡ khỏi trang.')];
    return [
      paragraph('Lấy lại thì chữ gạch mất đi, chữ tô nền trở lại:'),
      workButton('Lấy lại bản này', said, () => bringBack(raw), FIRST),
      ...differences.map(differencePart),
    ];
  };
  const undo = async () => {
    await ask('undo', { path, commit });
    await undone();
  };
  const summary = el('summary', {}, `${when(at)}, ${name}${isNewest ? ' (mới nhất)' : ''}`);
  return el(
    'li',
    {},
    unfolding(summary, place, said, load),
    isNewest && mayUndo && workButton('Hoàn tác lần đăng này', said, undo),
    said,
  );
}
