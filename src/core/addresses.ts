import { COLLECTIONS, isCollection, type CollectionName } from '../collections/index.ts';

/** The page of an entry. Throws when its collection has no pages. */
export function addressOf(collection: CollectionName, id: string): string {
  const folder = COLLECTIONS[collection].urlFolder;
  if (!folder) throw new Error(`Entries of “${collection}” have no page.`);
  return `/${folder}/${id}/`;
}

/** The names under which the page of an entry is shown: its own, then those that it had before. */
export const pageNames = ({ id, data }: { id: string; data: object }): string[] => [
  id,
  ...('formerly' in data && Array.isArray(data.formerly) ? data.formerly.map(String) : []),
];

export const isAddressed = (collection: string): collection is CollectionName =>
  isCollection(collection) && COLLECTIONS[collection].urlFolder !== undefined;
