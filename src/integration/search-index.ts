import { createIndex, type PagefindIndex } from 'pagefind';
import { LANGUAGE } from '../site.ts';

/** What Pagefind brings beside the index and this site does not use: its own interfaces, its worker. */
const UNUSED = /^pagefind-(?:.*ui|highlight|worker)\.(?:js|css)$/;

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
