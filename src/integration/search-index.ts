import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { toCardFile } from '../search/cards.ts';
import type { SearchPage } from '../search/page.ts';
import { toPagefindPage } from '../search/pagefind-page.ts';
import type { SearchWords } from '../search/phrases.ts';
import { CARD_FILE, LANGUAGE, PAGEFIND_FOLDER } from '../site.ts';

/** What Pagefind brings beside the index and this site does not use: its own interfaces, its worker. */
const UNUSED = /^pagefind-(?:.*ui|highlight|worker)\.(?:js|css)$/;

/** Writes both indexes of a built site: the cards of the first answer, and Pagefind's of every text. Throws with Pagefind's words when it fails. */
export async function buildIndex(
  dir: string,
  pages: readonly SearchPage[],
  words: SearchWords,
): Promise<void> {
  await writeCards(join(dir, CARD_FILE), pages, words);
  await writeFullText(join(dir, PAGEFIND_FOLDER), pages.map(toPagefindPage));
}

export async function writeCards(
  file: string,
  pages: readonly SearchPage[],
  words: SearchWords,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(toCardFile(pages, words)));
}

/** Writes Pagefind's index of some pages into a folder of its own. */
export async function writeFullText(
  folder: string,
  pages: readonly { url: string; content: string }[],
): Promise<void> {
  const files = await makeFullText(pages).finally(close);
  for (const { path, content } of files.filter((file) => !UNUSED.test(file.path))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

async function makeFullText(pages: readonly { url: string; content: string }[]) {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE, rootSelector: 'html' });
  if (!index) throw new Error(errors.join('\n'));
  const problems: string[] = [];
  for (const page of pages) problems.push(...(await index.addHTMLFile(page)).errors);
  const { files, errors: lost } = await index.getFiles();
  problems.push(...lost);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return files;
}
