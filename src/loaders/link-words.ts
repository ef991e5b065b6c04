import { addressOf, isAddressed } from '../lib/addresses.ts';
import { quoted, type Fault } from '../lib/fault.ts';
import { fieldName, walkFields } from '../lib/fields.ts';
import { COLLECTIONS } from '../collections/index.ts';
import type { ContentEntry } from './read.ts';

const LINK = /\[([^\]]+)\]\((\/[^)]*)\)/g;

/** Links that are called otherwise than the page they open: who hears them, or prints them, cannot find it by that name. */
export function adviseOnLinkWords(entries: readonly ContentEntry[]): Fault[] {
  const names = new Map(
    entries.flatMap(({ collection, id, data }): [string, string[]][] => {
      const titles = [data.title ?? data.name, data.shortTitle];
      return isAddressed(collection)
        ? [[addressOf(collection, id), titles.filter((title) => typeof title === 'string')]]
        : [];
    }),
  );
  const adviceOn = (words: string, url: string) => {
    const known = names.get(url) ?? [];
    return known.length === 0 || known.some((name) => name.toLowerCase() === words.toLowerCase())
      ? undefined
      : `Đường dẫn ghi ${quoted(words)}, còn trang mở ra tên là ${quoted(known[0])}. Nên ghi đúng tên trang.`;
  };
  return entries.flatMap(({ collection, data, body, file, lineOf }): Fault[] => [
    ...walkFields(COLLECTIONS[collection].schema, data).flatMap(({ path, value }) =>
      [...value.matchAll(LINK)].flatMap(([, words = '', url = '']) => {
        const message = adviceOn(words, url);
        return message ? [{ file, line: lineOf(path), field: fieldName(path), message }] : [];
      }),
    ),
    ...(body?.links ?? []).flatMap(({ words, url, line }) => {
      const message = adviceOn(words, url);
      return message ? [{ file, line, message }] : [];
    }),
  ]);
}
