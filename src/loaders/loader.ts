import type { Loader } from 'astro/loaders';
import { formatFaults } from '../lib/fault.ts';
import { CONTENT_ROOTS, uploadsFolder } from '../site.ts';
import { checkContent } from './check.ts';
import { COLLECTIONS, SETTINGS, type CollectionName, type SettingName } from './collections.ts';
import { readContent, type Content, type ContentEntry } from './read.ts';
import { walkFields } from './walk.ts';

let current: Content | undefined;

/** All content, read once for all collections of a build. A fault anywhere stops the build with every fault listed. */
function contentOfThisBuild(isFresh: boolean): Content {
  if (!current || isFresh) {
    current = readContent(CONTENT_ROOTS);
    const faults = checkContent(current);
    if (faults.length) throw Object.assign(new Error(formatFaults(faults)), { stack: '' });
  }
  return current;
}

/** Astro's Content Layer loader for one folder of src/content. Bodies are data: parsed and rendered here, never imported. */
export function wardLoader(collection: CollectionName): Loader {
  return {
    name: `ward-${collection}`,
    load: async ({ store, parseData, generateDigest, watcher }) => {
      const fill = async (isFresh: boolean) => {
        const entries = contentOfThisBuild(isFresh).entries.filter((entry) => entry.collection === collection);
        store.clear();
        for (const entry of entries) {
          const data = await parseData({ id: entry.id, data: withPictureFiles(entry), filePath: entry.file });
          store.set({ id: entry.id, data, filePath: entry.file, digest: generateDigest({ data, body: entry.body?.parts }) });
        }
      };
      await fill(false);
      watcher?.on('change', (file) => void (file.includes(`/content/${collection}/`) && fill(true)));
    },
  };
}

/** Settings are one file each and become the entries of one collection. */
export function settingsLoader(): Loader {
  return {
    name: 'ward-settings',
    load: ({ store }) => {
      const { settings } = contentOfThisBuild(false);
      for (const name of Object.keys(SETTINGS) as SettingName[]) store.set({ id: name, data: settings[name] });
      return Promise.resolve();
    },
  };
}

/** The entry's data as Astro wants it: pictures as files it can import, the body beside the fields. */
function withPictureFiles({ collection, data, root, body }: ContentEntry): Record<string, unknown> {
  const copy = structuredClone(data);
  const file = (picture: string) => `/${uploadsFolder(root)}/${picture}`;
  for (const { path, value, meta } of walkFields(COLLECTIONS[collection].schema, data)) if (meta.picture) setAt(copy, path, file(value));
  if (!body) return copy;
  const parts = body.parts.map((part) => ('html' in part ? part : { picture: { ...part.picture, src: file(part.picture.src) } }));
  return { ...copy, body: { parts, text: body.text, headings: body.headings } };
}

function setAt(target: Record<string, unknown>, path: readonly PropertyKey[], value: unknown) {
  const last = path.at(-1) as string;
  const parent = path.slice(0, -1).reduce<Record<PropertyKey, unknown>>((node, key) => node[key] as Record<PropertyKey, unknown>, target);
  parent[last] = value;
}
