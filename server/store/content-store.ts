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

export interface Author {
  name: string;
  /** Session, to tell a second tab from a second person. */
  session: string;
}

export interface LastChange extends Author {
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
}

/** A file has changed since its editor opened it. */
export class StaleBase extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`${path} has changed since it was read.`);
    this.path = path;
  }
}
