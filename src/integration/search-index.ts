import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { toCardFile } from '../search/cards.ts';
import type { SearchPage } from '../search/page.ts';
import { toPagefindPage } from '../search/pagefind-page.ts';
import type { SearchWords } from '../search/phrases.ts';
import { CARD_FILE, LANGUAGE, PAGEFIND_FOLDER } from '../site.ts';

/** What Pagefind brings beside the index and this site does not use: its own interfaces, its worker. */
const UNUSED = /^pagefind-(?:.*ui|highlight|worker)\.(?:js|css)$/;

interface IndexedPage {
  url: string;
  content: string;
}
interface IndexFile {
  path: string;
  content: Uint8Array;
}

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
export async function writeFullText(folder: string, pages: readonly IndexedPage[]): Promise<void> {
  const files = await new FullText().update(pages).finally(close);
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** Pagefind's index, kept open for one content after the other: a page that has not changed is read once. */
export class FullText {
  #index: PagefindIndex | undefined;
  #known = new Map<string, string>();
  #last: Promise<unknown> = Promise.resolve();

  /** The files of the index of these pages. Throws with Pagefind's words when it fails. */
  update(pages: readonly IndexedPage[]): Promise<IndexFile[]> {
    // One that nobody waits for any more still fills the index.
    const made = this.#last.catch(() => undefined).then(() => this.#make(pages));
    this.#last = made;
    return made;
  }

  async #make(pages: readonly IndexedPage[]): Promise<IndexFile[]> {
    // Pages are numbered in the order in which they came: after one that comes or goes only a new index is that of a build from nothing.
    if ([...this.#known.keys()].join() !== pages.map(({ url }) => url).join()) await this.#begin();
    const index = this.#index ?? (await this.#begin());
    const changed = pages.filter(({ url, content }) => this.#known.get(url) !== content);
    // What is known must be what the index holds, also when the next step fails.
    const known = this.#known;
    this.#known = new Map();
    const added = await Promise.all(changed.map((page) => index.addHTMLFile(page)));
    const { files, errors } = await index.getFiles();
    const problems = [...added.flatMap((one) => one.errors), ...errors];
    if (problems.length > 0) throw new Error(problems.join('\n'));
    for (const { url, content } of changed) known.set(url, content);
    this.#known = known;
    return files.filter(({ path }) => !UNUSED.test(path));
  }

  async #begin(): Promise<PagefindIndex> {
    await this.#index?.deleteIndex();
    this.#known = new Map();
    const { index, errors } = await createIndex({
      forceLanguage: LANGUAGE,
      rootSelector: 'html',
    });
    if (!index) throw new Error(errors.join('\n'));
    return (this.#index = index);
  }
}
