import { history } from 'decap-cms-core/dist/esm/routing/history';
import { readEntries, type Entry } from '../draft.ts';
import { titleOf, type Choice } from './choices.ts';
import type { Field } from './control.ts';

/** Lists that the fields of one screen share. Who comes back to a form gets new ones, which know what was saved meanwhile. */
const lists = new Map<string, Promise<Entry[]>>();
history.listen(() => lists.clear());

/** All entries that a field may name. */
export async function readChoices(field: Field): Promise<Choice[]> {
  const collection = String(field.get('collection'));
  const list = lists.get(collection) ?? readEntries(collection);
  lists.set(collection, list);
  list.catch(() => lists.delete(collection));
  const patterns = [...(field.get('display_fields') as Iterable<string>)];
  return (await list).map(({ slug, data }) => ({ slug, title: titleOf(data, patterns) }));
}
