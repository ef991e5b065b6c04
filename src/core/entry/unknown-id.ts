import { quoted, type Words } from '../diagnostic.ts';
import { COLLECTIONS, type CollectionName } from '../../collections/index.ts';

/** What to say of an id that no entry has; who opens the file gets the known id most like it. */
export function explainUnknownId(
  collection: CollectionName,
  id: string,
  known: ReadonlySet<string>,
): Words {
  const { noun } = COLLECTIONS[collection];
  const closest = [...known].sort((a, b) => likeness(b, id) - likeness(a, id))[0];
  return {
    message: `Ở đây đã chọn một ${noun} không còn nữa. Hãy chọn lại trong danh sách.`,
    technical: `Không có ${noun} nào mã là ${quoted(id)}${closest ? `; gần giống là ${quoted(closest)}` : ''}.`,
  };
}

/** How many pairs of neighbouring letters two ids share. */
function likeness(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
  return pairs(a).intersection(pairs(b)).size;
}
