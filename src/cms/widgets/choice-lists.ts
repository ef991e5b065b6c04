import { history } from 'decap-cms-core/dist/esm/routing/history';
import { namesIn } from '../option-labels.ts';
import { fieldsOfCollection, readEntries, type Entry } from '../draft.ts';
import { titleOf, type Choice } from './choices.ts';
import type { Field } from './control.ts';

/** Lists that the fields of one screen share. Who comes back to a form gets new ones, which know what was saved meanwhile. */
const lists = new Map<string, Promise<Entry[]>>();
history.listen(() => lists.clear());

/** The newest list of each collection that has come. */
const known = new Map<string, readonly Entry[]>();
const listeners = new Set<() => void>();
let version = 0;

/** Every entry of a collection, for whoever offers it as a choice. */
export function readList(collection: string): Promise<readonly Entry[]> {
  const list = lists.get(collection) ?? keep(collection, readEntries(collection));
  lists.set(collection, list);
  list.catch(() => lists.delete(collection));
  return list;
}

async function keep(collection: string, list: Promise<Entry[]>): Promise<Entry[]> {
  const entries = await list;
  known.set(collection, entries);
  version++;
  for (const listener of listeners) listener();
  return entries;
}

/** The lists that have come, for names that are drawn at once, and their number: with each one that comes it changes. */
export const knownLists = {
  get: (collection: string): readonly Entry[] | undefined => known.get(collection),
  version: () => version,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

/** All entries that a field may name, what has a day with the newest first. */
export async function readChoices(field: Field): Promise<Choice[]> {
  const collection = String(field.get('collection'));
  const patterns = [...(field.get('display_fields') as Iterable<string>)];
  const entries = await readList(collection);
  const fields = fieldsOfCollection(collection);
  const named = fields.filter(
    (one) => one.get('widget') === 'relation' && patterns.join().includes(String(one.get('name'))),
  );
  await Promise.all(named.map((one) => readList(String(one.get('collection')))));
  return entries
    .map(({ slug, data }) => ({
      slug,
      data,
      title: titleOf(namesIn(fields, data, knownLists.get), patterns),
    }))
    .sort((a, b) => (/^\d{4}-\d\d/.test(a.slug) ? b.slug.localeCompare(a.slug) : 0));
}

/** The unit that leads a task alone; undefined where several do. */
export async function onlyLeadOf(id: unknown): Promise<string | undefined> {
  const task = (await readList('tasks')).find(({ slug }) => slug === id);
  const [lead, ...others] = (task?.data.leads ?? []) as string[];
  return others.length === 0 ? lead : undefined;
}
