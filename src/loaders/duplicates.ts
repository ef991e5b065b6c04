import { FIXED_PAGES, isAddressed } from '../lib/addresses.ts';
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
  if (collection === 'guides' && data.code !== undefined)
    values.push({
      key: `code ${data.code}`,
      path: ['code'],
      words: `Mã bài ${quoted(data.code)} đã dùng`,
      advice,
    });
  if (collection === 'tasks' && data.number !== undefined)
    values.push({
      key: `number ${data.number}`,
      path: ['number'],
      words: `Số thứ tự ${quoted(data.number)} đã dùng`,
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
