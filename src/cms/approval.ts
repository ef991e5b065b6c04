import {
  publishesAlone,
  type Approval,
  type StoredEntry,
  type User,
} from '../../server/api/contract.ts';

let user: User | undefined;
let approval: Approval | undefined;
let isShownWaiting = false;

/** Remembers who is at work, and whether texts wait for another person's word. */
export function setApproval(person: User, asked: Approval | undefined): void {
  user = person;
  approval = asked;
}

/** Remembers whether the entry that was opened or saved last is a text that waits. */
export const setShown = (waiting: StoredEntry['waiting'] | boolean): void =>
  void (isShownWaiting = Boolean(waiting));

/** Whether the entry that was opened or saved last still waits for a publisher. */
export const isWaiting = (): boolean => isShownWaiting;

/** What the button that saves says: “Gửi duyệt” where another person publishes. */
export const saveLabel = (collection: string, usual: string): string =>
  user && !publishesAlone(user, collection, approval) ? 'Gửi duyệt' : usual;

/** What the form says of the entry as it was saved. */
export const stateLabel = (usual: string): string => (isShownWaiting ? 'Chờ duyệt' : usual);

/** Decap's name of the message after a save. */
export const savedMessage = (): string =>
  isShownWaiting ? 'ui.toast.entryUpdated' : 'ui.toast.entrySaved';
