import { buildDay } from '../../queries/content.ts';
import { apiUrl, currentDraft, readEntries, type Draft, type Entry } from '../draft.ts';
import { isPreviewed, renderEntry } from './articles.ts';
import { useEntries } from './content.ts';
import { entrySource, toPreviewEntry } from './entries.ts';
import { pictureReader } from './pictures.ts';

const saved = new Map<string, Promise<Entry[]>>();
const pictureOf = pictureReader(
  () => currentDraft()?.chosenPictures ?? new Map(),
  apiUrl().replace(/api$/, 'uploads/'),
);

/** Entries of other collections are read once, until something is saved. */
function readOnce(collection: string): Promise<Entry[]> {
  const entries = saved.get(collection) ?? readEntries(collection);
  saved.set(collection, entries);
  return entries;
}

/** Call after a save: what was read before it is old. */
export const forgetEntries = () => saved.clear();

/** What readers will see of the draft; undefined when its kind has nothing to look at. */
export async function renderDraft({ collection, slug, data }: Draft): Promise<string | undefined> {
  if (!isPreviewed(collection)) return undefined;
  const today = buildDay();
  const draft = await toPreviewEntry(collection, { slug, data }, pictureOf, today);
  useEntries(entrySource(readOnce, draft, pictureOf, today));
  return renderEntry(draft);
}
