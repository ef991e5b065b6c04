import { addressOf, isAddressed } from '../core/addresses.ts';
import { COLLECTIONS } from '../collections/index.ts';
import type { ContentEntry } from '../core/entry/content.ts';
import { labelled } from '../core/entry/parse-entry.ts';
import { quoted, type FileDiagnostic } from '../core/diagnostic.ts';
import { entryName } from '../core/entry-name.ts';
import { walkFields } from '../core/fields.ts';

const LINK = /\[([^\]]+)\]\((\/[^)]*)\)/g;

/** Links that are called otherwise than the page they open: who hears them, or prints them, cannot find it by that name. */
export function adviseOnLinkWords(entries: readonly ContentEntry[]): FileDiagnostic[] {
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
  return entries.flatMap((entry) => {
    const { collection, id, data, body, file } = entry;
    const warn = (message: string, path: PropertyKey[], line: number): FileDiagnostic =>
      labelled(COLLECTIONS[collection], {
        severity: 'warning',
        path,
        line,
        message,
        file,
        entry: entryName(collection, id, data),
      });
    return [
      ...walkFields(COLLECTIONS[collection].schema, data).flatMap(({ path, value }) =>
        [...value.matchAll(LINK)].flatMap(([, words = '', url = '']) => {
          const message = adviceOn(words, url);
          return message ? [warn(message, path, entry.lineOf(path))] : [];
        }),
      ),
      ...(body?.links ?? []).flatMap(({ words, url, line }) => {
        const message = adviceOn(words, url);
        return message ? [warn(message, ['body'], line)] : [];
      }),
    ];
  });
}
