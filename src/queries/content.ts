import { getCollection, getEntry, type CollectionEntry, type CollectionKey } from 'astro:content';
import { COLLECTIONS, type CollectionName } from '../collections/index.ts';
import { GUIDE_TOPICS } from '../collections/enums.ts';
import { attachmentAddressOf } from '../collections/urls.ts';
import { pageNames } from '../core/addresses.ts';
import { dayIn } from '../core/dates.ts';
import { formatBytes } from '../core/text.ts';
import { BUILD_DAY, buildTime } from '../site.ts';
import { perBuild } from './per-build.ts';

/** The only module that asks Astro for content: published, sorted, relations resolved. A dangling id throws. */

type Entry<C extends CollectionKey> = CollectionEntry<C>;
/** All entries of a collection in the order of its lists. */
export const getSorted = <C extends CollectionName>(collection: C): Promise<readonly Entry<C>[]> =>
  // One query for all collections: each answers with its own entries.
  askSorted(collection) as unknown as Promise<readonly Entry<C>[]>;

const askSorted = perBuild('sorted', async (collection: CollectionName) => {
  const { compare } = COLLECTIONS[collection];
  const entries = (await getCollection(collection)) as Entry<CollectionName>[];
  return entries.sort(compare ?? ((a, b) => a.id.localeCompare(b.id)));
});

/** A page for each entry of a collection, under each of its names. */
export const pathsOf = async <C extends CollectionName>(collection: C) =>
  (await getSorted(collection)).flatMap((entry) =>
    pageNames(entry).map((id) => ({ params: { id }, props: { entry } })),
  );

/** A page for each guide, by the number on its papers. */
export const guidePaths = async () =>
  (await getSorted('guides')).map((guide) => ({
    params: { code: String(guide.data.code) },
    props: { guide },
  }));

/** The day of this build on the ward's clock. */
export const buildDay = () => BUILD_DAY ?? dayIn(buildTime());

/** The entries with these ids, in the given order. Astro only logs a missing one; we stop. Guides have a query of their own. */
export async function getAll<C extends Exclude<CollectionName, 'guides'>>(
  collection: C,
  ids: readonly string[],
): Promise<Entry<C>[]> {
  return Promise.all(ids.map((id) => resolve(collection, id)));
}

/** The entry with this id. Throws when there is none. */
export const getOne = <C extends Exclude<CollectionName, 'guides'>>(
  collection: C,
  id: string,
): Promise<Entry<C>> => resolve(collection, id);

async function resolve<C extends CollectionName>(collection: C, id: string): Promise<Entry<C>> {
  const entry = (await getEntry(collection, id)) as Entry<C> | undefined;
  if (!entry) throw new Error(`Không có “${id}” trong bộ “${collection}”.`);
  return entry;
}

/** The guide that a link to this one may lead to: itself, or what is to be read instead of it since it was withdrawn. */
export async function getShownGuide(
  id: string,
  passed: readonly string[] = [],
): Promise<Entry<'guides'> | undefined> {
  const guide = await resolve('guides', id);
  const { withdrawn } = guide.data;
  if (!withdrawn) return guide;
  const { instead } = withdrawn;
  return instead === undefined || passed.includes(instead)
    ? undefined
    : getShownGuide(instead, [...passed, id]);
}

/** The guides that a list of these ids shows, in its order, each once. */
export async function getShownGuides(ids: readonly string[]): Promise<Entry<'guides'>[]> {
  const guides = await Promise.all(ids.map((id) => getShownGuide(id)));
  return [...new Map(guides.flatMap((guide) => (guide ? [[guide.id, guide]] : []))).values()];
}

/** Guides by title; withdrawn ones keep their page but leave the lists. */
export async function getGuides(): Promise<Entry<'guides'>[]> {
  return (await getSorted('guides')).filter((guide) => !guide.data.withdrawn);
}

/** Guides in the groups that readers choose from; groups without a guide are left out. */
export async function getGuidesByTopic() {
  const guides = await getGuides();
  return Object.entries(GUIDE_TOPICS)
    .map(([topic, label]) => ({
      topic,
      label,
      guides: guides.filter(({ data }) => data.topic === topic),
    }))
    .filter((group) => group.guides.length > 0);
}

/** Warnings that hold on this day. */
export async function getAlerts(today = buildDay()): Promise<Entry<'alerts'>[]> {
  return (await getCollection('alerts'))
    .filter(({ data }) => data.from <= today && today <= data.until)
    .sort((a, b) => a.id.localeCompare(b.id));
}

/** The learning path of an audience; a new one has none at first. */
export async function getPathFor(audience: string): Promise<Entry<'paths'> | undefined> {
  return (await getSorted('paths')).find(({ data }) => data.audience === audience);
}

/** What editors must look at, by file. */
export async function getBuildDiagnostics(): Promise<Entry<'buildDiagnostics'>[]> {
  return (await getCollection('buildDiagnostics')).sort((a, b) => a.id.localeCompare(b.id));
}

/** A PDF that an entry offers, as its link names it. */
export interface AttachedFile {
  title: string;
  address: string;
  /** "PDF, 3 trang, 1,2 MB", as far as it is known. */
  facts: string;
}

/** The PDFs that an entry offers. One that is only about to be uploaded is known by its name alone. */
export async function getAttachedFiles(
  attached: readonly { title: string; file: string }[],
): Promise<AttachedFile[]> {
  const known = new Map((await getAttachments()).map(({ id, data }) => [id, data]));
  return attached.map(({ title, file }) => {
    const { bytes, pages } = known.get(file) ?? {};
    return {
      title,
      address: attachmentAddressOf(file),
      facts: [
        'PDF',
        ...(pages ? [`${pages} trang`] : []),
        ...(bytes ? [formatBytes(bytes)] : []),
      ].join(', '),
    };
  });
}

/** The PDF of a document, to be taken home. */
export const getDocumentFiles = (file: string | undefined): Promise<AttachedFile[]> =>
  getAttachedFiles(file ? [{ title: 'Tải văn bản', file }] : []);

/** PDFs for download: id is the path below the uploads folder, file the copy that was checked. */
export async function getAttachments(): Promise<Entry<'attachments'>[]> {
  return getCollection('attachments');
}
