import { COLLECTIONS, type CollectionName } from '../collections/index.ts';
import { quoted } from './diagnostic.ts';
import { capital } from './text.ts';

/** What editors call an entry: “Bài hướng dẫn “Cài VNeID””. By its file name while it has no name of its own. */
export function entryName(
  collection: CollectionName,
  id: string,
  data: Record<string, unknown>,
): string {
  const { noun, cms, nameOf } = COLLECTIONS[collection];
  const name = nameOf?.(data) ?? data[cms?.title ?? ''];
  return `${capital(noun)} ${typeof name === 'string' ? quoted(name) : quoted(id)}`;
}
