import { join } from 'node:path';
import type { DataStore, Loader } from 'astro/loaders';
import { formatForEditor, placeOf, type FileDiagnostic } from '../core/diagnostic.ts';
import { uploadsFolder } from '../site.ts';
import { HtmlStore } from './html-store.ts';
import { COLLECTIONS, type CollectionName } from '../collections/index.ts';
import { stopOn } from './build-faults.ts';
import { currentContent } from './current.ts';
import type { LoadedContent } from './load.ts';
import type { ContentEntry } from '../core/entry/content.ts';
import { setAt, walkFields } from '../core/fields.ts';

type DataEntry = Parameters<DataStore['set']>[0];

/** Astro's Content Layer loader for a part of this build's content. What stops a build is thrown with every fault listed. */
const loaderOf = (
  name: string,
  entriesOf: (loaded: LoadedContent) => DataEntry[] | Promise<DataEntry[]>,
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
  loaderOf(collection, async ({ content, uploads }) => {
    const entries = content.entries.filter((one) => one.collection === collection);
    const html = new HtmlStore(
      collection,
      entries.map(({ digest }) => digest),
    );
    const stored = entries.map((entry) => toStored(entry, uploads, html));
    await html.save();
    return stored;
  });

/** Settings are one file each and become the entries of one collection. */
export const settingsLoader = () =>
  loaderOf('settings', ({ content }) =>
    content.settings.map(({ name, data }) => ({ id: name, data })),
  );

/** PDFs for download, as files that a page gives out. */
export const attachmentsLoader = () =>
  loaderOf('attachments', ({ attachments }) =>
    [...attachments].map(([path, attachment]) => ({ id: path, data: { ...attachment } })),
  );

/** What editors must look at, by file: what this build leaves out or shows in an earlier version, and advice. */
export const buildDiagnosticsLoader = () =>
  loaderOf('build-diagnostics', ({ quarantined, advice }) => [
    ...quarantined.map(({ file, faults, isFallbackShown }) =>
      toDiagnostics(
        `quarantined/${file}`,
        file,
        faults,
        isFallbackShown
          ? 'Bản cũ đang hiện. Hãy sửa các chỗ sau rồi đăng lại.'
          : 'Chưa lên trang. Hãy sửa các chỗ sau rồi đăng lại.',
      ),
    ),
    ...[...Map.groupBy(advice, ({ file }) => file)].map(([file, found]) =>
      toDiagnostics(`advice/${file}`, file, found),
    ),
  ]);

function toDiagnostics(
  id: string,
  file: string,
  found: readonly FileDiagnostic[],
  state?: string,
): DataEntry {
  const notes = found.map((one) => formatForEditor(one, file));
  return {
    id,
    data: {
      entry: found[0] ? placeOf(found[0]) : file,
      isQuarantined: state !== undefined,
      notes: state ? [state, ...notes] : notes,
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
  html: HtmlStore,
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
  const parts = body?.parts.map((part) => ('html' in part ? { html: html.add(part.html) } : part));
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
