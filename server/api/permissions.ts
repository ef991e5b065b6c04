import { ROLES, type ActionName, type Params, type Role } from './contract.ts';

/** Who may ask for an action: anybody, whoever has logged in, or a role and those above it. */
type Need = 'anyone' | 'session' | Role;

/** What each action of the contract takes. An action that is missing here does not compile. */
const NEEDS: Readonly<Record<ActionName, Need>> = {
  login: 'anyone',
  me: 'anyone',
  signIn: 'anyone',
  signInCode: 'anyone',
  passkeyOptions: 'anyone',
  signInPasskey: 'anyone',
  invitation: 'anyone',
  acceptPassword: 'anyone',
  acceptCode: 'anyone',
  acceptPasskeyOptions: 'anyone',
  acceptPasskey: 'anyone',
  logout: 'session',
  sessions: 'session',
  endSessions: 'session',
  passkeys: 'session',
  addPasskeyOptions: 'session',
  addPasskey: 'session',
  renamePasskey: 'session',
  removePasskey: 'session',
  entriesByFolder: 'session',
  entriesData: 'session',
  entriesByFiles: 'session',
  getEntry: 'session',
  getMedia: 'session',
  getMediaFile: 'session',
  buildState: 'session',
  // Of these a writer gets, discards and speaks of his own alone.
  waiting: 'session',
  compare: 'session',
  discardWaiting: 'session',
  addNote: 'session',
  review: 'editor',
  removed: 'editor',
  versions: 'editor',
  readVersion: 'editor',
  persistEntry: 'editor',
  persistMedia: 'editor',
  sendPiece: 'editor',
  deleteFiles: 'publisher',
  publishWaiting: 'publisher',
  sendBack: 'publisher',
  schedule: 'publisher',
  undo: 'publisher',
  log: 'publisher',
  logFile: 'publisher',
  erasable: 'administrator',
  erase: 'administrator',
  health: 'administrator',
  people: 'administrator',
  addPerson: 'administrator',
  changePerson: 'administrator',
  invite: 'administrator',
};

/** What a browser that was left open must not do: whoever asks has to log in again. */
const FRESH: ReadonlySet<ActionName> = new Set([
  'deleteFiles',
  'erase',
  'addPerson',
  'changePerson',
  'invite',
  'addPasskeyOptions',
  'addPasskey',
  'removePasskey',
]);

/** What the log says of a change: to which files. Actions that are missing here change no content. */
const SUBJECTS: { readonly [A in ActionName]?: (params: Params<A>) => readonly string[] } = {
  persistEntry: ({ dataFiles, assets }) => [
    ...dataFiles.flatMap(({ path, newPath }) => [path, ...(newPath ? [newPath] : [])]),
    ...assets.map(({ path }) => path),
  ],
  persistMedia: ({ asset }) => [asset.path],
  deleteFiles: ({ paths }) => paths,
  publishWaiting: ({ chosen }) => chosen.map(({ path }) => path),
  discardWaiting: ({ chosen }) => chosen.map(({ path }) => path),
  sendBack: ({ path }) => [path],
  addNote: ({ path }) => [path],
  schedule: ({ path }) => [path],
  undo: ({ path }) => [path],
  // That it happened, never what it was.
  erase: ({ reason, askedBy }) => [`reason=${reason}, askedBy=${askedBy}`],
};

export const isAction = (name: string): name is ActionName => Object.hasOwn(NEEDS, name);

/** Whether an action is for those who have not logged in. */
export const isForAnyone = (action: ActionName): boolean => NEEDS[action] === 'anyone';

/** Whether somebody of this role may ask for an action. */
export function mayAsk(role: Role, action: ActionName): boolean {
  const need = NEEDS[action];
  return need === 'anyone' || need === 'session' || ROLES.indexOf(role) >= ROLES.indexOf(need);
}

export const needsFreshSession = (action: ActionName): boolean => FRESH.has(action);

/** The files that a change is about; none for what changes no content. */
export const subjectsOf = <A extends ActionName>(action: A, params: Params<A>): readonly string[] =>
  SUBJECTS[action]?.(params) ?? [];
