// Parts of Decap that its own API does not give: what is being typed, every entry of a collection.
declare module 'decap-cms-core/dist/esm/redux' {
  interface ImmutableLike {
    get: (key: string) => unknown;
    getIn: (path: readonly string[]) => unknown;
    toJS: () => unknown;
  }
  export interface DecapState {
    auth: { user?: unknown };
    config: { backend?: { proxy_url?: string } };
    collections: { get: (name: string) => ImmutableLike | undefined };
    entryDraft: ImmutableLike;
  }
  export const store: {
    getState: () => DecapState;
    dispatch: (action: object) => unknown;
    subscribe: (listener: () => void) => () => void;
  };
}
declare module 'decap-cms-core/dist/esm/actions/entries' {
  import type { DecapState, ImmutableLike } from 'decap-cms-core/dist/esm/redux';
  export function getAllEntries(
    state: DecapState,
    collection: ImmutableLike,
  ): Promise<{ slug: string; data: Record<string, unknown> }[]>;
  /** Takes an entry away. Fails with what the server said. */
  export function deleteEntry(collection: object, slug: string): object;
  /** Opens an entry in the editor as it is stored. */
  export function loadEntry(collection: object, slug: string): object;
  /** Fills the next new entry with what this one holds. */
  export function createDraftDuplicateFromEntry(entry: object): object;
}
declare module 'decap-cms-core/dist/esm/backend' {
  import type { DecapState } from 'decap-cms-core/dist/esm/redux';
  /** What reads and saves, with the backend of the configuration; only the ward's own gives entries that are read already. */
  export function currentBackend(config: DecapState['config']): {
    implementation: {
      entriesData?: (folder: string) => Promise<{ slug: string; data: Record<string, unknown> }[]>;
    };
  };
}
declare module 'decap-cms-core/dist/esm/actions/mediaLibrary' {
  /** Keeps a file with the draft in the editor. */
  export function persistMedia(file: File): object;
}
declare module 'decap-cms-core/dist/esm/routing/history' {
  export const history: {
    push: (path: string) => void;
    location: { pathname: string };
    listen: (listener: () => void) => () => void;
  };
}
declare module 'decap-cms-lib-util/dist/esm/localForage' {
  /** Where this browser keeps drafts. */
  const localForage: {
    getItem(key: string): Promise<unknown>;
    setItem(key: string, value: unknown): Promise<unknown>;
    removeItem(key: string): Promise<void>;
    keys(): Promise<string[]>;
  };
  export default localForage;
}
