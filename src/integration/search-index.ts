import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIndex, type PagefindIndex } from 'pagefind';
import { LANGUAGE, PAGEFIND_FOLDER } from '../site.ts';
import type { FormerSite, SiteFolder } from './render/site-folder.ts';

/** What Pagefind brings beside the index and this site does not use: its own interfaces, its worker. */
const UNUSED = /^pagefind-(?:.*ui|highlight|worker)\.(?:js|css)$/;

/** The index of so many pages keeps no publication waiting. */
const AT_ONCE = 1000;

interface IndexedPage {
  url: string;
  content: string;
}
/** A file of the index, by its path in the index's folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
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

/**
 * Puts the index of the full text into a site. One that is in a hurry and has many pages goes with that of the site
 * before, whose files are `known`.
 */
export async function addFullText(
  site: SiteFolder,
  fullText: Promise<readonly IndexFile[]>,
  { pages, known }: { pages: number; known: FormerSite['files'] | undefined },
): Promise<void> {
  const former = [...(known ?? [])].filter(
    ([file, { sha256 }]) => file.startsWith(`${PAGEFIND_FOLDER}/`) && site.hasFormer(file, sha256),
  );
  if (!site.isHurried || pages <= AT_ONCE || former.length === 0) {
    for (const { path, content } of await fullText) site.put(`${PAGEFIND_FOLDER}/${path}`, content);
    return;
  }
  for (const [file, facts] of former)
    site.place(file, facts, () => readFileSync(join(site.former.dir, file)));
  site.unfinished.push(PAGEFIND_FOLDER);
}
