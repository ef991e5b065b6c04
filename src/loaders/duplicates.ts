import { FIXED_PAGES } from '../collections/urls.ts';
import { isAddressed } from '../lib/addresses.ts';
import { COLLECTIONS } from '../collections/index.ts';
import { quoted, type Fault } from '../lib/fault.ts';
import { fieldName } from '../lib/fields.ts';
import type { ContentEntry } from './read.ts';

interface UniqueValue {
  key: string;
  path: string[];
  words: string;
  advice: string;
}

/** Ids, guide codes, task numbers, names and summaries of pages that two entries share. */
export function findDuplicates(entries: readonly ContentEntry[]): Fault[] {
  const first = new Map<string, string>(
    Object.values(FIXED_PAGES).map((title) => [`title ${title}`, 'trang chung']),
  );
  return entries.flatMap((entry) =>
    uniqueValues(entry).flatMap(({ key, path, words, advice }) => {
      const other = first.get(key);
      if (!other) first.set(key, entry.file);
      return other
        ? [
            {
              file: entry.file,
              line: entry.lineOf(path),
              field: fieldName(path),
              message: `${words} (${other}). ${advice}`,
            },
          ]
        : [];
    }),
  );
}

function uniqueValues({ collection, id, data }: ContentEntry): UniqueValue[] {
  const advice = 'Hãy đổi sang mã chưa ai dùng.';
  const values = [
    {
      key: `${collection}/${id}`,
      path: [] as string[],
      words: `Đã có tệp khác cùng mã ${quoted(id)}`,
      advice,
    },
  ];
  for (const { field, label } of COLLECTIONS[collection].unique ?? [])
    if (data[field] !== undefined)
      values.push({
        key: `${collection} ${field} ${data[field]}`,
        path: [field],
        words: `${label} ${quoted(data[field])} đã dùng`,
        advice,
      });
  return isAddressed(collection) ? [...values, ...pageNames(data)] : values;
}

/** What readers and search engines tell pages apart by. */
function pageNames(data: Record<string, unknown>): UniqueValue[] {
  const advice = 'Hãy viết thêm điều riêng của bài này, ví dụ ngày hoặc nơi.';
  return ['title', 'summary', 'abstract'].flatMap((field) => {
    const text = data[field];
    if (typeof text !== 'string') return [];
    const isName = field === 'title';
    const words = isName
      ? `Đã có bài khác tên ${quoted(text)}`
      : 'Đã có bài khác tóm tắt giống hệt';
    return [
      {
        key: `${isName ? 'title' : 'summary'} ${text.slice(0, 160)}`,
        path: [field],
        words,
        advice,
      },
    ];
  });
}
