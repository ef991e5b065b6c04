import { COLLECTIONS, isCollection, type CollectionName } from '../collections/index.ts';

/** The page of an entry. Throws when its collection has no pages. */
export function addressOf(collection: CollectionName, id: string): string {
  const folder = COLLECTIONS[collection].urlFolder;
  if (!folder) throw new Error(`Entries of “${collection}” have no page.`);
  return `/${folder}/${id}/`;
}

export const isAddressed = (collection: string): collection is CollectionName =>
  isCollection(collection) && COLLECTIONS[collection].urlFolder !== undefined;
