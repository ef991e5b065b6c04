import type { ImageMetadata } from 'astro';
import type { Day } from '../../core/dates.ts';
import { setAt, walkFields } from '../../core/fields.ts';
import { tellPlanEnds } from '../../core/progress/plan-end.ts';
import { parseBody } from '../../core/dialect/parse.ts';
import { COLLECTIONS, isCollection, type CollectionName } from '../../collections/index.ts';
import { withCertainties } from '../certainties.ts';
import type { Entry } from '../draft.ts';
import { complete } from './fill-defaults.ts';
import type { EntrySource, PreviewEntry } from './content.ts';

type PlannedTasks = Parameters<typeof tellPlanEnds>[1];

/** Gives a picture's address and size. */
export type PictureOf = (path: string) => Promise<ImageMetadata>;

/** An entry of the CMS as the site's components take it: fields as the schema gives them, the body as HTML and pictures. */
export async function toPreviewEntry(
  collection: CollectionName,
  { slug, data: written }: Entry,
  pictureOf: PictureOf,
  today: Day,
): Promise<PreviewEntry> {
  const { schema, format } = COLLECTIONS[collection];
  const graded = collection === 'guides' ? { ...written, ...withCertainties(written) } : written;
  const data = complete(schema, graded, today) as Record<string, unknown>;
  for (const { path, value, meta } of walkFields(schema, data))
    if (meta.picture) setAt(data, path, await pictureOf(value));
  if (format === 'mdx')
    data.body = { parts: await readParts(String(written.body ?? ''), pictureOf) };
  return { id: slug || 'ban-nhap', collection, data };
}

async function readParts(body: string, pictureOf: PictureOf) {
  const { parts } = parseBody(body);
  return Promise.all(
    parts.map(async (part) =>
      'html' in part
        ? part
        : { picture: { ...part.picture, src: await pictureOf(part.picture.src) } },
    ),
  );
}

/** All entries of the CMS as the site's queries ask for them, the draft in place of its saved version. */
export function entrySource(
  read: (collection: string) => Promise<Entry[]>,
  draft: PreviewEntry,
  pictureOf: PictureOf,
  today: Day,
): EntrySource {
  const known = new Map<string, Promise<PreviewEntry[]>>();
  const load = async (collection: string): Promise<PreviewEntry[]> => {
    const entries = await read(collection);
    if (!isCollection(collection))
      return entries.map(({ slug, data }) => ({ id: slug, collection, data }));
    const others = entries.filter(
      ({ slug }) => collection !== draft.collection || slug !== draft.id,
    );
    const all = await Promise.all(
      others.map((entry) => toPreviewEntry(collection, entry, pictureOf, today)),
    );
    const whole = collection === draft.collection ? [...all, draft] : all;
    if (collection !== 'guides' && collection !== 'tasks') return whole;
    // The schema has made them what the type says; the compiler cannot see it.
    const tasks = (collection === 'tasks' ? whole : await load('tasks')) as unknown as PlannedTasks;
    return whole.map((entry) => ({ ...entry, data: tellPlanEnds(entry, tasks, today) }));
  };
  return (collection) => {
    const entries = known.get(collection) ?? load(collection);
    known.set(collection, entries);
    return entries;
  };
}
