import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Read } from './answers.ts';
import type { PictureForm } from './content-data.ts';
import type { PagePath, Pages, RenderedPage } from './pages.ts';
import { makeForm } from './pictures.ts';
import type { SiteFolder } from './site-folder.ts';

/** A page as it was last drawn, with all that it was drawn from. */
interface KnownPage {
  file: string;
  /** Undefined where the route gave out nothing. */
  sha256: string | undefined;
  props: string;
  reads: readonly Read[];
  forms: ReadonlyMap<string, PictureForm>;
  originals: ReadonlySet<string>;
}

/** The pages of a site, by their names. */
export type KnownPages = ReadonlyMap<string, KnownPage>;

/** A page that draws a picture for sharing waits for it: the next ones are begun meanwhile. */
const AHEAD = 4;

/** Puts every page of a content into the site. Of pages that are known only those are drawn of which something has changed. */
export async function drawPages(site: SiteFolder, source: Pages, known?: KnownPages) {
  const pages = new Map<string, KnownPage>();
  let drawn = 0;
  const make = async (path: PagePath) => {
    const before = known?.get(path.name);
    const isKept = before && canKeep(site, before) && (await isSame(before, path, source));
    return isKept ? { path, kept: before } : { path, rendered: await source.render(path) };
  };
  for await (const { path, kept, rendered } of ahead(await source.paths(), AHEAD, make)) {
    const page = kept ?? (await put(site, path, rendered, source));
    if (!kept) drawn += 1;
    pages.set(path.name, page);
    keepFile(site, page);
    await addPictures(site, source, page);
  }
  return { pages, drawn };
}

/** The outcome of each piece of work in its order, with so many of them begun. */
async function* ahead<T, R>(
  things: readonly T[],
  most: number,
  work: (thing: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const begun: Promise<R>[] = [];
  for (const thing of things) {
    const one = work(thing);
    // Heard of when its turn comes.
    one.catch(() => undefined);
    begun.push(one);
    if (begun.length < most) continue;
    const first = begun.shift();
    if (first) yield await first;
  }
  for (const one of begun) yield await one;
}

/** Whether a page would look as it did. */
const isSame = async (before: KnownPage, { props }: PagePath, { answers }: Pages) =>
  before.props === props && (await answers.areSame(before.reads));

/** Whether the former site has what a page gave out, just so. */
const canKeep = (site: SiteFolder, { file, sha256 }: KnownPage) =>
  sha256 === undefined || site.hasFormer(file, sha256);

async function put(
  site: SiteFolder,
  path: PagePath,
  { bytes, inputs }: RenderedPage,
  source: Pages,
): Promise<KnownPage> {
  if (site.files.has(path.file))
    console.error(`[ERROR] ${path.name} is ignored because ${path.file} is a public file.`);
  return {
    file: path.file,
    sha256: bytes && site.put(path.file, bytes).sha256,
    props: path.props,
    reads: await source.answers.readsOf(inputs),
    forms: inputs.forms,
    originals: inputs.originals,
  };
}

/** A page that was not drawn is that of the former site. */
function keepFile(site: SiteFolder, { file, sha256 }: KnownPage): void {
  const former = site.former.files.get(file);
  if (former && former.sha256 === sha256)
    site.place(file, former, () => readFileSync(join(site.former.dir, file)));
}

/** What a page shows beside its text. */
async function addPictures(site: SiteFolder, source: Pages, page: KnownPage): Promise<void> {
  for (const [file, form] of page.forms) {
    if (site.files.has(file)) continue;
    const former = site.former.files.get(file);
    // Its name says what is in it.
    if (former) site.place(file, former, () => readFileSync(join(site.former.dir, file)));
    else site.put(file, await makeForm(file, form));
  }
  for (const original of page.originals) {
    const file = source.pictures.fileOf(original);
    if (!site.files.has(file)) site.put(file, readFileSync(original));
  }
}
