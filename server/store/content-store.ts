import { hash } from 'node:crypto';
import { parsePath } from '../paths.ts';

/** A file as it stands in the store. */
export interface StoredFile {
  path: string;
  bytes: Buffer;
  /** SHA-256 of the bytes. */
  id: string;
}

/** What becomes of one file. */
export interface FileChange {
  path: string;
  /** Undefined when the file goes. */
  bytes: Buffer | undefined;
  /** Id of the file that the editor began with; undefined when there was none. */
  base: string | undefined;
}

/** Who wrote a change. */
export interface Person {
  name: string;
  login: string;
}

export interface Author extends Person {
  /** Session, to tell a second tab from a second person. */
  session: string;
}

export interface LastChange {
  name: string;
  /** Undefined when the server has started anew since. */
  session: string | undefined;
  /** ISO time. */
  at: string;
}

/** A text that is gone, as it last was. */
export interface RemovedText {
  path: string;
  bytes: Buffer;
  /** Who removed it. */
  by: string;
  /** ISO time. */
  at: string;
}

/** Where content and uploads are kept. Paths have passed the path policy. */
export interface ContentStore {
  /** Paths of the plain files in a folder, sorted; of all folders below it when `deep`. */
  list(folder: string, deep?: boolean): Promise<string[]>;
  read(path: string): Promise<StoredFile | undefined>;
  /** All changes or none. Gives the new ids by path. Throws {@link StaleBase} when a file is no longer what its editor began with. */
  apply(changes: readonly FileChange[], author: Author): Promise<Map<string, string>>;
  /** Who changed a file last; undefined when it was not changed through this store. */
  lastChange(path: string): Promise<LastChange | undefined>;
  /** Texts that were removed since then and are not there again, the newest first. */
  removedSince(since: Date): Promise<RemovedText[]>;
  /** Does something with a folder that holds all content as it now is and stays so until the work is done. */
  withContent<T>(work: (folder: string) => Promise<T>): Promise<T>;
}

/** A file has changed since its editor opened it. */
export class StaleBase extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`${path} has changed since it was read.`);
    this.path = path;
  }
}

/**
 * The changes that are still to be made: a save whose answer was lost is sent again, and what is already there is no
 * conflict. Throws {@link StaleBase}.
 */
export async function findOpen(
  changes: readonly FileChange[],
  store: Pick<ContentStore, 'read'>,
): Promise<FileChange[]> {
  const open: FileChange[] = [];
  for (const change of changes) {
    const current = await store.read(change.path);
    if (current?.id === (change.bytes && idOf(change.bytes))) continue;
    if (current?.id !== change.base) throw new StaleBase(change.path);
    open.push(change);
  }
  return open;
}

/** The text among changes, and the place that it leaves where it moves. */
export function textIn(changes: readonly FileChange[]): {
  text: FileChange | undefined;
  gone: FileChange | undefined;
} {
  const texts = changes.filter(({ path }) => parsePath(path).kind !== 'upload');
  const gone = texts.find(({ bytes }) => bytes === undefined);
  return { text: texts.find((one) => one !== gone) ?? gone, gone };
}

/** Those of some paths that lie in a folder; in any folder below it when `deep`. */
export const pathsBelow = (folder: string, deep: boolean, paths: Iterable<string>): string[] =>
  [...paths].filter(
    (path) =>
      path.startsWith(`${folder}/`) && (deep || !path.slice(folder.length + 1).includes('/')),
  );

/** The new ids of changed files, by path. */
export const idsAfter = (changes: readonly FileChange[]): Map<string, string> =>
  new Map(changes.flatMap(({ path, bytes }) => (bytes ? [[path, idOf(bytes)] as const] : [])));

export const idOf = (bytes: Buffer): string => hash('sha256', bytes);
