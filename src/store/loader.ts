import { join } from 'node:path';
import type { DataStore, Loader } from 'astro/loaders';
import { formatForEditor, placeOf, type FileDiagnostic } from '../core/diagnostic.ts';
import { uploadsFolder } from '../site.ts';
import { HtmlFile } from './bodies.ts';
import { COLLECTIONS, type CollectionName } from '../collections/index.ts';
import { stopOn } from './build-faults.ts';
import { currentContent } from './current.ts';
import type { LoadedContent } from './load.ts';
import type { ContentEntry } from '../core/entry/content.ts';
import { walkFields } from '../core/fields.ts';

type DataEntry = Parameters<DataStore['set']>[0];

/** All content of this build. What stops a build is thrown with every fault listed. */
async function faultlessContent(): Promise<LoadedContent> {
  const loaded = await currentContent();
  stopOn(loaded.faults);
  return loaded;
}

/** Astro's Content Layer loader for one folder of src/content. Bodies are data: parsed and rendered here, never imported. */
export function wardLoader(collection: CollectionName): Loader {
  return {
    name: `ward-${collection}`,
    load: async ({ store }) => {
      const { content, uploads } = await faultlessContent();
      const entries = content.entries.filter((one) => one.collection === collection);
      const ids = new Set(entries.map(({ id }) => id));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      const htmlFile = new HtmlFile(
        collection,
        entries.map(({ digest }) => digest),
      );
      const stored = entries.map((entry) => toStored(entry, uploads, htmlFile));
      await htmlFile.save();
      for (const entry of stored) store.set(entry);
    },
  };
}

/** Settings are one file each and become the entries of one collection. */
export function settingsLoader(): Loader {
  return {
    name: 'ward-settings',
    load: async ({ store }) => {
      const { content } = await faultlessContent();
      for (const { name, data } of content.settings) store.set({ id: name, data });
    },
  };
}

/** PDFs for download, as files that a page gives out. */
export function attachmentsLoader(): Loader {
  return {
    name: 'ward-attachments',
    load: async ({ store }) => {
      const { attachments } = await faultlessContent();
      store.clear();
      for (const [path, attachment] of attachments)
        store.set({ id: path, data: { ...attachment } });
    },
  };
}

/** What editors must look at, by file: what this build leaves out or shows in an earlier version, and advice. */
export function remarksLoader(): Loader {
  return {
    name: 'ward-remarks',
    load: async ({ store }) => {
      const { setAside, advice } = await faultlessContent();
      store.clear();
      const say = (
        kind: string,
        file: string,
        found: readonly FileDiagnostic[],
        state?: string,
      ) => {
        const notes = found.map((one) => formatForEditor(one, file));
        store.set({
          id: `${kind}/${file}`,
          data: {
            entry: found[0] ? placeOf(found[0]) : file,
            isSetAside: state !== undefined,
            notes: state ? [state, ...notes] : notes,
          },
        });
      };
      for (const { file, faults, isOlderShown } of setAside)
        say(
          'set-aside',
          file,
          faults,
          isOlderShown
            ? 'Bản cũ đang hiện. Hãy sửa các chỗ sau rồi đăng lại.'
            : 'Chưa lên trang. Hãy sửa các chỗ sau rồi đăng lại.',
        );
      for (const [file, notes] of Map.groupBy(advice, (one) => one.file))
        say('advice', file, notes);
    },
  };
}

/**
 * The entry as Astro keeps it: pictures as files that it can import, the body beside the fields. Not parsed once more by
 * `parseData`: the same schema has read it, and Astro would build that schema anew for each entry.
 */
function toStored(
  { id, collection, file, digest, root, data, body }: ContentEntry,
  uploads: LoadedContent['uploads'],
  htmlFile: HtmlFile,
): DataEntry {
  const cleanOf = (picture: string) => `/${uploads.get(join(uploadsFolder(root), picture))}`;
  const fields = walkFields(COLLECTIONS[collection].schema, data).filter(
    ({ meta }) => meta.picture,
  );
  const inBody =
    body?.parts.flatMap((part, at) =>
      'html' in part
        ? []
        : [{ path: ['body', 'parts', at, 'picture', 'src'], value: part.picture.src }],
    ) ?? [];
  const pictures = [...fields, ...inBody].map(({ path, value }) => ({
    path: path as (string | number)[],
    clean: cleanOf(value),
  }));
  const parts = body?.parts.map((part) =>
    'html' in part ? { html: htmlFile.add(part.html) } : part,
  );
  const whole = body ? { ...data, body: { parts } } : data;
  const stored = {
    id,
    filePath: file,
    digest: [digest, ...pictures.map(({ clean }) => clean)].join(' '),
  };
  if (pictures.length === 0) return { ...stored, data: whole };
  const copy = structuredClone(whole);
  for (const { path, clean } of pictures) setAt(copy, path, clean);
  return {
    ...stored,
    data: copy,
    assetImports: pictures.map(({ clean }) => clean),
    imageImports: pictures.map(({ path }) => path),
  };
}

function setAt(target: Record<string, unknown>, path: readonly PropertyKey[], value: unknown) {
  const last = path.at(-1) as string;
  const parent = path
    .slice(0, -1)
    .reduce<Record<PropertyKey, unknown>>(
      (node, key) => node[key] as Record<PropertyKey, unknown>,
      target,
    );
  parent[last] = value;
}
