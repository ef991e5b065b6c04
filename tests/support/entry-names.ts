import { basename, dirname } from 'node:path';
import type { CollectionName } from '../../src/collections/index.ts';
import { SETTINGS, type SettingName } from '../../src/collections/settings.ts';
import { splitFrontMatter } from '../../src/core/dialect/front-matter.ts';
import { entryName } from '../../src/core/entry-name.ts';
import { wordsOfHtml } from '../../src/core/text.ts';
import { readEntry } from '../../src/store/read.ts';
import { spaced } from './typed-text.ts';

/** What the editors' pages call a file of content. */
export function nameOfFile(file: string, source: string): string {
  const folder = basename(dirname(file));
  if (folder === 'settings')
    return `Cài đặt “${SETTINGS[basename(file, '.yaml') as SettingName].label}”`;
  // It stands before the text, which may be one that takes long to read.
  const split = splitFrontMatter(source);
  const head = 'body' in split ? source.slice(0, source.length - split.body.length) : source;
  const { entry } = readEntry(folder as CollectionName, 'src', file, head, []);
  return entryName(entry.collection, entry.id, entry.data);
}

let last = { html: '', words: '' };

/** Whether a page says a name, however its spaces and marks are written. It is asked for hundreds of names. */
export function saysName(html: string, name: string): boolean {
  if (last.html !== html) last = { html, words: spaced(wordsOfHtml(html)) };
  return last.words.includes(spaced(name));
}
