import type { Loader } from 'astro/loaders';
import { stopOn } from './build-faults.ts';
import { currentContent } from './current.ts';
import { storedContent } from './stored.ts';

/** Astro's Content Layer loader for one collection of this build's content: bodies are data, parsed and rendered here, never imported. What stops a build is thrown with every fault listed. */
export const wardLoader = (collection: string): Loader => ({
  name: `ward-${collection}`,
  load: async ({ store }) => {
    const loaded = await currentContent();
    stopOn(loaded.faults);
    const entries = storedContent(loaded).get(collection) ?? [];
    const ids = new Set(entries.map(({ id }) => id));
    for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
    for (const entry of entries) store.set(entry);
  },
});
