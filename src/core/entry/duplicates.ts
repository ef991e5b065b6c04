import { FIXED_PAGES } from '../../collections/urls.ts';
import { COLLECTIONS } from '../../collections/index.ts';
import { isAddressed, pageNames } from '../addresses.ts';
import { quoted } from '../diagnostic.ts';
import { entryName } from '../entry-name.ts';
import type { ContentEntry } from './content.ts';

interface UniqueValue {
  key: string;
  path: string[];
  words: string;
  advice: string;
}

/** Who has a unique value first. */
export interface Owner {
  file?: string;
  /** What editors call it. */
  called: string;
}

/** Ids, guide codes, task numbers, names and summaries of pages, each with the first entry that has it. */
export function firstOwners(entries: readonly ContentEntry[]): Map<string, Owner> {
  const owners = new Map<string, Owner>(
    Object.values(FIXED_PAGES).map((title) => [`title ${title}`, { called: 'trang chung' }]),
  );
  for (const entry of entries) {
    const { collection, id, file, data } = entry;
    for (const { key } of uniqueValues(entry))
      if (!owners.has(key)) owners.set(key, { file, called: entryName(collection, id, data) });
  }
  return owners;
}

/** What an entry shares with one before it, and may not. */
export const findDuplicates = (entry: ContentEntry, owners: ReadonlyMap<string, Owner>) =>
  uniqueValues(entry).flatMap(({ key, path, words, advice }) => {
    const owner = owners.get(key);
    return !owner || owner.file === entry.file
      ? []
      : [{ path, message: `${words} (${owner.called}). ${advice}` }];
  });

function uniqueValues({ collection, id, data }: ContentEntry): UniqueValue[] {
  const { noun, unique = [] } = COLLECTIONS[collection];
  const values = pageNames({ id, data }).map((name) => ({
    key: `${collection}/${name}`,
    path: [] as string[],
    words: `Đã có ${noun} khác cùng địa chỉ`,
    advice: 'Hãy đổi tên một trong hai.',
  }));
  for (const { field, label } of unique)
    if (data[field] !== undefined)
      values.push({
        key: `${collection} ${field} ${data[field]}`,
        path: [field],
        words: `${label} ${quoted(data[field])} đã dùng`,
        advice: 'Hãy đổi sang mã chưa ai dùng.',
      });
  return isAddressed(collection) ? [...values, ...names(data)] : values;
}

/** What readers and search engines tell pages apart by. */
function names(data: Record<string, unknown>): UniqueValue[] {
  const advice = 'Hãy viết thêm điều riêng của bài này, ví dụ ngày hoặc nơi.';
  return ['title', 'summary', 'abstract'].flatMap((field) => {
    const text = data[field];
    if (typeof text !== 'string') return [];
    const isName = field === 'title';
    const words = isName
      ? `Đã có bài khác tên ${quoted(text)}`
      : 'Đã có bài khác tóm tắt giống hệt';
    return {
      key: `${isName ? 'title' : 'summary'} ${text.slice(0, 160)}`,
      path: [field],
      words,
      advice,
    };
  });
}
