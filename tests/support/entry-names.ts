import { basename, dirname } from 'node:path';
import type { CollectionName } from '../../src/collections/index.ts';
import { SETTINGS, type SettingName } from '../../src/collections/settings.ts';
import { entryName } from '../../src/core/entry-name.ts';
import { wordsOfHtml } from '../../src/core/text.ts';
import { readEntry } from '../../src/store/read.ts';
import { spaced } from './typed-text.ts';

/** What the editors' pages call a file of content. */
export function nameOfFile(file: string, source: string): string {
  const folder = basename(dirname(file));
  if (folder === 'settings')
    return `Cài đặt “${SETTINGS[basename(file, '.yaml') as SettingName].label}”`;
  const { entry } = readEntry(folder as CollectionName, 'src', file, source, []);
  return entryName(entry.collection, entry.id, entry.data);
}

/** Whether a page says a name, however its spaces and marks are written. */
export const saysName = (html: string, name: string) =>
  spaced(wordsOfHtml(html)).includes(spaced(name));
