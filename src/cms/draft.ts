import { getAllEntries } from 'decap-cms-core/dist/esm/actions/entries';
import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import { fieldsOf } from './format/entry.ts';
import { history } from 'decap-cms-core/dist/esm/routing/history';

/** What stands in the editor now. */
export interface Draft {
  collection: string;
  /** The list of the CMS that it is written in: of one collection there may be several. */
  form: string;
  /** File name without its ending; empty while a new entry has none. */
  slug: string;
  data: Record<string, unknown>;
  /** Pictures that were chosen and not yet saved: path → address in this browser. */
  chosenPictures: ReadonlyMap<string, string>;
}

/** Links are news with a form of their own: see config/collections.ts. */
export const contentOf = (collection: string) => (collection === 'links' ? 'news' : collection);

export interface Entry {
  slug: string;
  data: Record<string, unknown>;
}

const plain = (value: unknown): unknown =>
  value && typeof value === 'object' && 'toJS' in value
    ? (value as { toJS: () => unknown }).toJS()
    : value;

/** The draft in the editor; undefined on other screens, and while it loads. */
export function currentDraft(): Draft | undefined {
  const entry = store.getState().entryDraft.get('entry') as
    { get: (key: string) => unknown } | undefined;
  const data = plain(entry?.get('data'));
  if (!isEditing() || !entry || !data || typeof data !== 'object') return undefined;
  const files = (plain(entry.get('mediaFiles')) ?? []) as { path: string; url?: string }[];
  return {
    collection: contentOf(String(entry.get('collection'))),
    form: String(entry.get('collection')),
    slug: String(entry.get('slug') ?? ''),
    data: data as Record<string, unknown>,
    chosenPictures: new Map(files.flatMap(({ path, url }) => (url ? [[path, url] as const] : []))),
  };
}

/** The item of a list in the draft that holds this very value, as Decap keeps it: two items may hold the same. */
export function itemWith(list: string, field: string, value: unknown) {
  const items = store.getState().entryDraft.getIn(['entry', 'data', list]) as
    Iterable<{ get?: (key: string) => unknown }> | undefined;
  const item = [...(items ?? [])].find((one) => one.get?.(field) === value);
  return item && (plain(item) as Record<string, unknown>);
}

/** Whether the form holds what is not yet saved. */
export const hasUnsaved = (): boolean => Boolean(store.getState().entryDraft.get('hasChanged'));

/** Whether the screen is the editor of one entry. */
export const isEditing = () =>
  /^\/collections\/[^/]+\/(?:new|entries\/)/.test(history.location.pathname);

export const isLoggedIn = () => Boolean(store.getState().auth.user);

/** Calls back now, and after every change of what is typed, of the screen and of who is logged in. Gives the way to stop. */
export function watchDraft(listener: () => void): () => void {
  let last: unknown[] = [];
  const look = () => {
    const entry = store.getState().entryDraft.get('entry') as
      { get?: (key: string) => unknown } | undefined;
    const now = [entry?.get?.('data'), history.location.pathname, isLoggedIn()];
    if (now.every((part, index) => part === last[index])) return;
    last = now;
    listener();
  };
  const stops = [store.subscribe(look), history.listen(look)];
  look();
  return () => stops.forEach((stop) => stop());
}

/** Every entry of a collection as it is saved now. */
export async function readEntries(collection: string): Promise<Entry[]> {
  const state = store.getState();
  const found = state.collections.get(collection);
  if (!found) return [];
  const { implementation } = currentBackend(state.config);
  const folder = found.get('folder');
  // A list that shows a part of a folder, and what is no folder, is Decap's to choose from.
  if (implementation.entriesData && typeof folder === 'string' && !found.get('filter'))
    return implementation.entriesData(folder);
  const entries = await getAllEntries(state, found);
  return entries.map(({ slug, data }) => ({ slug, data: fieldsOf(data) }));
}

/** The fields of a collection's form, as Decap keeps them. */
export const fieldsOfCollection = (collection: string): { get: (key: string) => unknown }[] => [
  ...((store.getState().collections.get(collection)?.get('fields') ?? []) as Iterable<{
    get: (key: string) => unknown;
  }>),
];

/** Whether the ward's own server is behind the CMS, and not a host of Git repositories. */
export const hasServer = () => store.getState().config.backend?.proxy_url !== undefined;

/** The address of the editors' API. */
export const apiUrl = () => store.getState().config.backend?.proxy_url ?? 'api';
