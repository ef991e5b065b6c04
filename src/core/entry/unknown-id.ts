import { quoted } from '../diagnostic.ts';
import { COLLECTIONS, type CollectionName } from '../../collections/index.ts';

/** What to say of an id that no entry has, with the known id most like it. */
export function explainUnknownId(
  collection: CollectionName,
  id: string,
  known: ReadonlySet<string>,
): string {
  const { noun } = COLLECTIONS[collection];
  const closest = [...known].sort((a, b) => likeness(b, id) - likeness(a, id))[0];
  return `Không có ${noun} nào mã là ${quoted(id)}. Hãy chọn mã có thật${closest ? `, ví dụ ${quoted(closest)}` : ''}.`;
}

/** How many pairs of neighbouring letters two ids share. */
function likeness(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
  return pairs(a).intersection(pairs(b)).size;
}
