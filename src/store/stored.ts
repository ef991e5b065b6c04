import { join } from 'node:path';
import type { DataStore } from 'astro/loaders';
import { COLLECTIONS } from '../collections/index.ts';
import { formatForEditor, placeOf, type FileDiagnostic } from '../core/diagnostic.ts';
import type { ContentEntry } from '../core/entry/content.ts';
import { setAt, walkFields } from '../core/fields.ts';
import { uploadsFolder } from '../site.ts';
import type { HtmlSlice } from './html-store.ts';
import type { LoadedContent } from './load.ts';

/** An entry as Astro's store keeps it. */
export type StoredEntry = Parameters<DataStore['set']>[0];
/** Says where the HTML of a body stays: in a file, or just here. */
export type KeepHtml = (html: string) => HtmlSlice | string;

/** Everything that pages can ask for, by collection; the HTML of bodies in the entries themselves. Empty collections are left out, as Astro does. */
export function storedContent(loaded: LoadedContent): Map<string, StoredEntry[]> {
  const groups = Map.groupBy(loaded.content.entries, ({ collection }) => collection);
  const all: [string, StoredEntry[]][] = [
    ...[...groups].map(([name, entries]): [string, StoredEntry[]] => [
      name,
      storedEntries(entries, loaded, (html) => html),
    ]),
    ['settings', storedSettings(loaded)],
    ['attachments', storedAttachments(loaded)],
    ['buildDiagnostics', storedDiagnostics(loaded)],
  ];
  return new Map(all.filter(([, entries]) => entries.length > 0));
}

/** The entries of one collection. */
export const storedEntries = (
  entries: readonly ContentEntry[],
  { uploads }: LoadedContent,
  keepHtml: KeepHtml,
): StoredEntry[] => entries.map((entry) => toStored(entry, uploads, keepHtml));

export const storedSettings = ({ content }: LoadedContent): StoredEntry[] =>
  content.settings.map(({ name, data }) => ({ id: name, data }));

export const storedAttachments = ({ attachments }: LoadedContent): StoredEntry[] =>
  [...attachments].map(([path, attachment]) => ({ id: path, data: { ...attachment } }));

export const storedDiagnostics = ({ quarantined, advice }: LoadedContent): StoredEntry[] => [
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
];

function toDiagnostics(
  id: string,
  file: string,
  found: readonly FileDiagnostic[],
  state?: string,
): StoredEntry {
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
  keepHtml: KeepHtml,
): StoredEntry {
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
  const parts = body?.parts.map((part) => ('html' in part ? { html: keepHtml(part.html) } : part));
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
