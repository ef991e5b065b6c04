import { join } from 'node:path';
import type { DataStore } from 'astro/loaders';
import { COLLECTIONS } from '../collections/index.ts';
import { formatForEditor, placeOf, type FileDiagnostic } from '../core/diagnostic.ts';
import type { ContentEntry } from '../core/entry/content.ts';
import { setAt, walkFields } from '../core/fields.ts';
import { uploadsFolder } from '../site.ts';
import type { LoadedContent } from './load.ts';

/** An entry as Astro's store keeps it. */
export type StoredEntry = Parameters<DataStore['set']>[0];

/** Everything that pages can ask for, by collection. Empty collections are left out, as Astro does. */
export function storedContent(loaded: LoadedContent): Map<string, StoredEntry[]> {
  const groups = Map.groupBy(loaded.content.entries, ({ collection }) => collection);
  const all: [string, StoredEntry[]][] = [
    ...[...groups].map(([name, entries]): [string, StoredEntry[]] => [
      name,
      entries.map((entry) => toStored(entry, loaded.uploads)),
    ]),
    ['settings', loaded.content.settings.map(({ name, data }) => ({ id: name, data }))],
    ['attachments', [...loaded.attachments].map(([id, data]) => ({ id, data: { ...data } }))],
    ['papers', [...loaded.papers].map(([id, bytes]) => ({ id, data: { bytes } }))],
    ['buildDiagnostics', storedDiagnostics(loaded)],
  ];
  return new Map(all.filter(([, entries]) => entries.length > 0));
}

/** What editors must look at, by file: what this build leaves out or shows in an earlier version, and advice. */
const storedDiagnostics = ({ quarantined, advice }: LoadedContent): StoredEntry[] => [
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
  const whole = body ? { ...data, body: { parts: body.parts } } : data;
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
