import {
  publishesAlone,
  type Approval,
  type BuildState,
  type StoredEntry,
  type User,
} from '../../server/api/contract.ts';
import { STATE_NAMES } from './people/waiting-words.ts';

type State = Pick<StoredEntry, 'waiting' | 'withdrawAt'>;

let user: User | undefined;
let approval: Approval | undefined;
let shown: keyof typeof STATE_NAMES | undefined;
let isFirst = false;
let isDraft = false;
const states = new Map<string, string>();
const stateWatchers = new Set<() => void>();

const BUILDING = 'Đang dựng';
const FAULTY = 'Lỗi, chưa lên trang';

/** Remembers who is at work, and whether texts wait for another person's word. */
export function setApproval(person: User, asked: Approval | undefined): void {
  user = person;
  approval = asked;
}

/** Whether drafts are kept for everybody who works here: on a laptop each stays in its browser. */
export const hasDrafts = (): boolean => approval !== undefined;

/** Whether whoever is at work publishes what others write. */
export const isPublisher = (): boolean => user !== undefined && user.role !== 'editor';

/** Remembers how far the entry is that was opened or saved last; undefined where it is published as it is. */
export function setShown(state: keyof typeof STATE_NAMES | undefined, isNew = false): void {
  shown = state;
  isFirst = isNew && state !== undefined;
}

/** Whether the entry that was opened or saved last is not yet published as it stands. */
export const isWaiting = (): boolean => shown !== undefined;

/** Whether the entry that was opened or saved last has never been on the site, so that nobody has its address. */
export const isUnpublished = (): boolean => isFirst;

/** Whether nobody has been asked yet to publish it. */
export const isUnsent = (): boolean => shown === 'draft';

/** Saves as a draft what `work` saves: unfinished as it may be, and before anybody is asked to publish it. */
export async function asDraft(work: () => Promise<unknown>): Promise<void> {
  isDraft = true;
  try {
    await work();
  } finally {
    isDraft = false;
  }
}

/** Whether a draft is being saved just now. */
export const isSavingDraft = (): boolean => isDraft;

/** Whether what is saved here goes live without another person's word. */
export const publishesAtOnce = (collection: string): boolean =>
  !isDraft && (!user || publishesAlone(user, collection, approval));

/** What the button that saves says: “Gửi duyệt” where another person publishes. */
export const saveLabel = (collection: string, usual: string): string =>
  user && !publishesAlone(user, collection, approval) ? 'Gửi duyệt' : usual;

/** What the form says of the entry as it was saved. */
export const stateLabel = (usual: string): string => (shown ? STATE_NAMES[shown] : usual);

/** Decap's name of the message after a save. */
export const savedMessage = (): string => {
  if (isDraft) return 'editor.editorToolbar.draft';
  return shown ? 'ui.toast.entryUpdated' : 'ui.toast.entrySaved';
};

/** Remembers how far the entries of a list are. */
export function setStates(entries: readonly StoredEntry[], build: BuildState): void {
  for (const { file, ...state } of entries) {
    const words = wordsOf(file.path, state, build);
    if (words) states.set(file.path, words);
    else states.delete(file.path);
  }
}

/** What was being built is on the site now, or is told as faulty. */
export function endBuild({ faults }: Pick<BuildState, 'faults'>): void {
  for (const [path, words] of states) {
    if (words !== BUILDING) continue;
    if (faults.some(({ file }) => file === path)) states.set(path, FAULTY);
    else states.delete(path);
  }
  stateWatchers.forEach((watcher) => watcher());
}

/** Calls back when a build has ended. Gives the way to stop. */
export function watchStates(watcher: () => void): () => void {
  stateWatchers.add(watcher);
  return () => void stateWatchers.delete(watcher);
}

/** What a list says of an entry; empty where it is published as it is. */
export const stateInList = (path: unknown): string => states.get(String(path)) ?? '';

function wordsOf(path: string, { waiting, withdrawAt }: State, build: BuildState): string {
  if (waiting) return STATE_NAMES[waiting.state];
  if (build.building.includes(path)) return BUILDING;
  if (build.faults.some(({ file }) => file === path)) return FAULTY;
  return withdrawAt ? 'Hẹn giờ gỡ' : '';
}
