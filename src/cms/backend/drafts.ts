import type localForage from 'decap-cms-lib-util/dist/esm/localForage';
import { digestOf } from '../../core/digest.ts';
import { beginningOf } from '../beginning.ts';
import { ask } from '../dialog.ts';
import { offerUndo } from '../notice.ts';
import { when } from '../people/words.ts';
import { bases } from './bases.ts';

// Decap keeps one draft of each entry, and one of all new entries of a collection: two tabs write over one another, and
// saving in one throws the other's away. Here every page has drafts of its own, and those of pages that are gone are offered again.

/** The part of localForage that Decap keeps drafts in. */
type Store = typeof localForage;

interface Draft {
  raw: string;
  path?: string;
  at?: number;
  base?: string;
}

interface Offer {
  store: Store;
  /** Where the draft is. */
  key: string;
  draft: Draft;
}

const page = crypto.randomUUID();
const lockOf = (owner: string) => `ward-draft-${owner}`;
/** Held as long as this page lives, so that others see that its drafts are in use. */
void navigator.locks.request(lockOf(page), () => new Promise(() => undefined));

let offer: Offer | undefined;

/** Where this page keeps the draft that Decap calls by this key. */
export const draftKey = (key: string, owner: string = page): string => `${key}@${owner}`;

/** What is kept with a draft: when it was written, and on top of which version. */
export const draftNote = (path: string | undefined) => ({
  at: Date.now(),
  base: path ? bases.get(path) : undefined,
});

const JOURNAL = 'ward-words:';
const ownerOf = (key: string) => key.slice(key.lastIndexOf('@') + 1);

/** Writes down at once what is about to be kept: the store answers later, which a page that goes does not wait for. */
export function noteWords(key: string, draft: Draft): void {
  try {
    localStorage.setItem(JOURNAL + key, JSON.stringify(draft));
  } catch {
    // Full: the store has room.
  }
}

/** Ends what was written down: the store has this text, or the draft is put away. */
export function forgetWords(key: string, raw?: string): void {
  const noted = localStorage.getItem(JOURNAL + key);
  if (noted === null) return;
  if (raw === undefined || (JSON.parse(noted) as Draft).raw === raw)
    localStorage.removeItem(JOURNAL + key);
}

/** Hands to the store what pages have left that went before it had answered. */
async function takeJournal(store: Store, isHeld: (owner: string) => boolean): Promise<void> {
  for (const name of Object.keys(localStorage)) {
    if (!name.startsWith(JOURNAL)) continue;
    const key = name.slice(JOURNAL.length);
    if (isHeld(ownerOf(key))) continue;
    const noted = JSON.parse(localStorage.getItem(name) ?? 'null') as Draft;
    await store.setItem(key, { ...((await store.getItem(key)) as Draft | null), ...noted });
    localStorage.removeItem(name);
  }
}

/** The drafts whose keys begin so that this page may take up, the newest first: its own, and what closed pages have left. */
async function openDrafts(store: Store, beginning: string): Promise<Offer[]> {
  const { held = [] } = await navigator.locks.query();
  const isHeld = (owner: string) => held.some((lock) => lock.name === lockOf(owner));
  await takeJournal(store, isHeld);
  const isInUse = (owner: string) => owner !== page && isHeld(owner);
  const keys = (await store.keys()).filter(
    (key) => key.startsWith(beginning) && !isInUse(ownerOf(key)),
  );
  const found = await Promise.all(
    keys.map(async (key) => ({ store, key, draft: (await store.getItem(key)) as Draft })),
  );
  return found.toSorted((a, b) => (b.draft.at ?? 0) - (a.draft.at ?? 0));
}

/** Where the draft is that this page may take up: its own, else the newest that a closed page has left. */
export async function findDraft(store: Store, own: string): Promise<string> {
  const [name = ''] = own.split('@');
  [offer] = await openDrafts(store, `${name}@`);
  return offer?.key ?? own;
}

/** A text that this browser keeps and nobody is writing now. */
export interface LeftDraft {
  /** What its editor knows it by. */
  name: string;
  when: string;
  /** Its form, which offers it. */
  path: string;
}

/** What this browser keeps, one for each form, without what is saved by now. */
export async function leftDrafts(store: Store): Promise<LeftDraft[]> {
  const left = new Map<string, LeftDraft>();
  for (const { key, draft } of await openDrafts(store, 'backup.')) {
    const [, collection = '', slug] = key.slice(0, key.lastIndexOf('@')).split('.');
    const path = `/collections/${collection}/${slug ? `entries/${slug}` : 'new'}`;
    if (!draft.raw || left.has(path)) continue;
    left.set(path, { name: beginningOf(draft.raw), when: draft.at ? when(draft.at) : '', path });
  }
  return [...left.values()];
}

/** Asks whether the draft that was found is to be taken up. `load` puts it into the form. Nothing is thrown away unless the editor says so. */
export async function offerDraft(load: () => void): Promise<void> {
  if (!offer) return;
  const { store, key, draft } = offer;
  const current = draft.path ? bases.get(draft.path) : undefined;
  // Saved by a page that was closed before it could put its draft away.
  if (current === (await digestOf(draft.raw))) return store.removeItem(key);
  const isOutdated = draft.base !== undefined && current !== undefined && draft.base !== current;
  const choice = await ask({
    title: 'Có bài đang viết dở',
    text: [
      `Máy này giữ một bản viết dở${draft.at ? ` lúc ${when(draft.at)}` : ''}: “${beginningOf(draft.raw)}”.`,
      ...(isOutdated
        ? [
            'Sau đó bài này đã có người đăng bản mới hơn. Lấy lại thì hãy so với bản mới trước khi đăng.',
          ]
        : []),
    ],
    choices: [
      { value: 'take', label: 'Lấy lại để viết tiếp' },
      { value: 'drop', label: 'Xóa bản viết dở' },
      { value: 'later', label: 'Để sau' },
    ],
  });
  const [name = ''] = key.split('@');
  // Later: under a name that no page has, so that what this page writes from now on does not replace it.
  const next =
    choice === 'take'
      ? draftKey(name)
      : choice === 'later'
        ? draftKey(name, crypto.randomUUID())
        : undefined;
  if (next) await store.setItem(next, draft);
  if (next !== key) await store.removeItem(key);
  if (choice === 'drop')
    offerUndo('Đã xóa bản viết dở.', () => void bringBack({ store, key, draft }, load));
  if (choice !== 'take') return;
  if (draft.path && draft.base) bases.set(draft.path, draft.base);
  load();
}

/** Keeps a draft once more that was thrown away, and asks about it anew: something else may stand in the form by now. */
async function bringBack(dropped: Offer, load: () => void): Promise<void> {
  offer = dropped;
  await dropped.store.setItem(dropped.key, dropped.draft);
  await offerDraft(load);
}
