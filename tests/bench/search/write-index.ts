import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import { FullText } from '../../../src/integration/search-index.ts';
import { swapLetters, toCardFile } from '../../../src/search/cards.ts';
import type { SearchPage, SearchWords } from '../../../src/search/page.ts';

/** Writes the cards of some pages into a file. */
export async function writeCards(
  file: string,
  pages: readonly SearchPage[],
  words: SearchWords,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, swapLetters(JSON.stringify(toCardFile(pages, words))));
}

/** Writes Pagefind's index of some pages into a folder of its own. */
export async function writeFullText(
  folder: string,
  pages: Parameters<FullText['update']>[0],
): Promise<void> {
  const files = await new FullText().update(pages).finally(close);
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
