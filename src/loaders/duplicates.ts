import type { Fault } from '../lib/fault.ts';
import { quoted } from '../lib/fault.ts';
import { fieldName } from './read-yaml.ts';
import type { ContentEntry } from './read.ts';

/** Ids, guide codes and task numbers that two entries share. */
export function findDuplicates(entries: readonly ContentEntry[]): Fault[] {
  const first = new Map<string, ContentEntry>();
  return entries.flatMap((entry) =>
    uniqueValues(entry).flatMap(({ key, path, words }) => {
      const other = first.get(key);
      if (!other) first.set(key, entry);
      return other
        ? [{ file: entry.file, line: entry.lineOf(path), field: fieldName(path), message: `${words} (${other.file}). Hãy đổi sang mã chưa ai dùng.` }]
        : [];
    }),
  );
}

function uniqueValues({ collection, id, data }: ContentEntry): { key: string; path: string[]; words: string }[] {
  const values = [{ key: `${collection}/${id}`, path: [] as string[], words: `Đã có tệp khác cùng mã ${quoted(id)}` }];
  if (collection === 'guides' && data.code !== undefined)
    values.push({ key: `code ${data.code}`, path: ['code'], words: `Mã bài ${quoted(data.code)} đã dùng` });
  if (collection === 'tasks' && data.number !== undefined)
    values.push({ key: `number ${data.number}`, path: ['number'], words: `Số thứ tự ${quoted(data.number)} đã dùng` });
  return values;
}
