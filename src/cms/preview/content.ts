import type { CollectionName } from '../../collections/index.ts';

/** An entry as queries and components know it. */
export interface PreviewEntry {
  id: string;
  collection: string;
  data: Record<string, unknown>;
}

/** Gives all entries of a collection, with the draft in its place. */
export type EntrySource = (collection: CollectionName | 'settings') => Promise<PreviewEntry[]>;

let source: EntrySource = () => Promise.reject(new Error('No entries to preview.'));

/** Sets where the site's queries find entries in the browser: what Astro's content layer is in a build. */
export function useEntries(entries: EntrySource): void {
  source = entries;
}

/** Checked uploads are known to a build alone. */
export const getCollection = (
  collection: CollectionName | 'settings' | 'attachments',
): Promise<PreviewEntry[]> =>
  collection === 'attachments' ? Promise.resolve([]) : source(collection);

export const getEntry = async (
  collection: CollectionName | 'settings',
  id: string,
): Promise<PreviewEntry | undefined> => (await source(collection)).find((entry) => entry.id === id);
