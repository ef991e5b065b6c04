import type { Loader } from 'astro/loaders';
import { HtmlStore } from './html-store.ts';
import type { CollectionName } from '../collections/index.ts';
import { stopOn } from './build-faults.ts';
import { currentContent } from './current.ts';
import type { LoadedContent } from './load.ts';
import {
  storedAttachments,
  storedDiagnostics,
  storedEntries,
  storedSettings,
  type StoredEntry,
} from './stored.ts';

/** Astro's Content Layer loader for a part of this build's content. What stops a build is thrown with every fault listed. */
const loaderOf = (
  name: string,
  entriesOf: (loaded: LoadedContent) => StoredEntry[] | Promise<StoredEntry[]>,
): Loader => ({
  name: `ward-${name}`,
  load: async ({ store }) => {
    const loaded = await currentContent();
    stopOn(loaded.faults);
    const entries = await entriesOf(loaded);
    const ids = new Set(entries.map(({ id }) => id));
    for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
    for (const entry of entries) store.set(entry);
  },
});

/** One folder of src/content. Bodies are data: parsed and rendered here, never imported. */
export const wardLoader = (collection: CollectionName) =>
  loaderOf(collection, async (loaded) => {
    const entries = loaded.content.entries.filter((one) => one.collection === collection);
    const html = new HtmlStore(
      collection,
      entries.map(({ digest }) => digest),
    );
    const stored = storedEntries(entries, loaded, (text) => html.add(text));
    await html.save();
    return stored;
  });

/** Settings are one file each and become the entries of one collection. */
export const settingsLoader = () => loaderOf('settings', storedSettings);

/** PDFs for download, as files that a page gives out. */
export const attachmentsLoader = () => loaderOf('attachments', storedAttachments);

/** What editors must look at, by file: what this build leaves out or shows in an earlier version, and advice. */
export const buildDiagnosticsLoader = () => loaderOf('build-diagnostics', storedDiagnostics);
