import { quoted } from '../lib/fault.ts';
import type { CollectionName } from '../schemas/collections.ts';

const WORDS: Partial<Record<CollectionName, string>> = {
  units: 'đơn vị',
  tasks: 'nhiệm vụ',
  guides: 'bài hướng dẫn',
  terms: 'từ khó',
  documents: 'văn bản',
  audiences: 'nhóm người',
  platforms: 'nền tảng',
  news: 'tin',
  events: 'buổi học',
  updates: 'báo cáo',
  'help-points': 'điểm hỗ trợ',
};

/** What to say of an id that no entry has, with the known id most like it. */
export function explainUnknownId(
  collection: string,
  id: string,
  known: ReadonlySet<string>,
): string {
  const word = WORDS[collection as CollectionName] ?? collection;
  const closest = [...known].sort((a, b) => likeness(b, id) - likeness(a, id))[0];
  return `Không có ${word} nào mã là ${quoted(id)}. Hãy chọn mã có thật${closest ? `, ví dụ ${quoted(closest)}` : ''}.`;
}

/** How many pairs of neighbouring letters two ids share. */
function likeness(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
  return pairs(a).intersection(pairs(b)).size;
}
