import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close } from 'pagefind';
import { toCardFile } from '../search/cards.ts';
import { toPagefindPage } from '../search/pagefind-page.ts';
import { toSearchPages, toSearchWords } from '../search/site-pages.ts';
import { stopOn } from '../store/build-faults.ts';
import { keyOf, sweepCache } from '../store/cached.ts';
import { keepLastGood } from '../store/last-good.ts';
import type { LoadedContent } from '../store/load.ts';
import { storedContent } from '../store/stored.ts';
import { dayIn } from '../core/dates.ts';
import type { Phase } from '../core/phase.ts';
import * as settings from '../site.ts';
import { BUILD_DAY, CARD_FILE, IS_PUBLISHING, PAGEFIND_FOLDER } from '../site.ts';
import { BuildLog } from './build-log.ts';
import { loggedBy, stopOnLostOutput, takeContent, warnWhenFull } from './build-steps.ts';
import { checkKnownPages, readFacts } from './check-pages.ts';
import type { PageFacts } from './check-site/pages.ts';
import { bundleCms, codeKey } from './cms-bundle.ts';
import { compressNew } from './compress.ts';
import type { PictureForm } from './render/content-data.ts';
import { Pages, type PagePath } from './render/pages.ts';
import { makeForm } from './render/pictures.ts';
import { SiteFolder, factsOf, type FileFacts, type FormerSite } from './render/site-folder.ts';
import { FullText } from './search-index.ts';
import { bundleSite, type SiteBundle } from './site-bundle.ts';
import { Stopwatch } from './stopwatch.ts';

/** A page as it was last drawn, with all that it was drawn from. */
interface KnownPage {
  file: string;
  /** Undefined where the route gave out nothing. */
  sha256: string | undefined;
  props: string | undefined;
  reads: readonly (readonly [read: string, digest: string | undefined])[];
  forms: ReadonlyMap<string, PictureForm>;
  originals: ReadonlySet<string>;
}

/** What is known of the last site, so that the next one need not make it again. */
export interface SiteState {
  /** Changes with code, settings and day. */
  key: string;
  files: ReadonlyMap<string, FileFacts>;
  pages: ReadonlyMap<string, KnownPage>;
  facts: ReadonlyMap<string, PageFacts>;
}

export interface RenderedSite {
  files: ReadonlyMap<string, FileFacts>;
  state: SiteState;
  phases: readonly Phase[];
  /** How many pages were drawn, and how many files the former site does not have so. */
  counts: { pages: number; drawn: number; added: number };
}

/** The code on the disk is no longer the one that runs here. */
export class OtherCode extends Error {}

/**
 * Builds the site of one content after the other. Without a former site that is a build from nothing; with one, only
 * pages of which something has changed are drawn, and all that is as before is a link. Both are the same work.
 */
export class SiteRenderer {
  readonly #code = codeKey();
  readonly #fullText = new FullText();
  readonly #ownFiles = new Map<string, FileFacts>();
  #opened: Promise<Pages> | undefined;

  /** Writes the site of the content that now lies on the disk, in the place of what is in the folder. Throws every fault that keeps it from being shown. */
  async build(dir: string, former?: FormerSite, state?: SiteState): Promise<RenderedSite> {
    return loggedBy(new BuildLog(), (log) => this.#build(log, new SiteFolder(dir, former), state));
  }

  /** Ends what runs beside this process. */
  async close(): Promise<void> {
    await close();
  }

  async #build(log: BuildLog, site: SiteFolder, state: SiteState | undefined) {
    const watch = new Stopwatch();
    if (codeKey() !== this.#code) throw new OtherCode();
    log.info('1/5 Soát nội dung …');
    const loaded = await takeContent(log);
    const { entries } = loaded.content;
    const searchPages = toSearchPages(entries);
    warnWhenFull(log, searchPages);
    watch.lap('read');
    log.info('2/5 Dựng trang …');
    const cms = await bundleCms(this.#code);
    const bundle = await bundleSite(this.#code, cms);
    watch.lap('bundle');
    // Another process of its own: it works beside this one.
    const indexing = this.#fullText.update(searchPages.map(toPagefindPage));
    // Heard of below; a fault in the pages comes first.
    indexing.catch(() => undefined);
    const day = today();
    const key = keyOf(this.#code, JSON.stringify(Object.entries(settings).sort()), day);
    const known = state?.key === key ? state : undefined;
    rmSync(site.dir, { recursive: true, force: true });
    for (const root of [bundle.clientDir, cms.dir]) this.#addFiles(site, root);
    const { pages, facts, drawn } = await this.#drawPages(site, await this.#open(bundle), {
      loaded,
      known,
    });
    watch.lap('draw');
    log.info('3/5 Lập chỉ mục tìm kiếm …');
    site.put(CARD_FILE, JSON.stringify(toCardFile(searchPages, toSearchWords(entries))));
    for (const { path, content } of await indexing) site.put(`${PAGEFIND_FOLDER}/${path}`, content);
    watch.lap('index');
    log.info('4/5 Soát trang đã dựng …');
    const sorted = [...facts.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
    stopOn(await checkKnownPages(site.dir, sorted, site.files, site.added));
    watch.lap('check');
    log.info('5/5 Nén trang …');
    await compressNew(site);
    stopOnLostOutput(log);
    if (IS_PUBLISHING) keepLastGood(loaded.content);
    sweepCache();
    watch.lap('compress and keep');
    return {
      files: site.files,
      // Pages that were drawn after midnight speak of another day than the first ones.
      state: { key: today() === day ? key : '', files: site.files, pages, facts },
      phases: watch.phases,
      counts: { pages: pages.size, drawn, added: site.added.length },
    };
  }

  #open(bundle: SiteBundle): Promise<Pages> {
    return (this.#opened ??= Pages.open(bundle.entry));
  }

  async #drawPages(
    site: SiteFolder,
    source: Pages,
    { loaded, known }: { loaded: LoadedContent; known: SiteState | undefined },
  ) {
    await source.fill(storedContent(loaded));
    const pages = new Map<string, KnownPage>();
    const facts = new Map<string, PageFacts>();
    let drawn = 0;
    for (const path of await source.paths()) {
      const before = known?.pages.get(path.name);
      const isKept = before && isSame(before, path, source) && canKeep(site, before, known);
      const page = isKept ? before : await draw(path, source, site);
      if (!isKept) drawn += 1;
      pages.set(path.name, page);
      keepFile(site, page);
      await addPictures(site, source, page);
      if (!page.file.endsWith('.html') || page.sha256 === undefined) continue;
      const isChecked = known?.files.get(page.file)?.sha256 === page.sha256;
      const found = isChecked ? known?.facts.get(page.file) : undefined;
      facts.set(page.file, found ?? readFacts(page.file, read(site, page.file)));
    }
    return { pages, facts, drawn };
  }

  /** Files that belong to the code. */
  #addFiles(site: SiteFolder, root: string): void {
    for (const { parentPath, name } of readdirSync(root, {
      recursive: true,
      withFileTypes: true,
    }).filter((entry) => entry.isFile())) {
      const path = join(parentPath, name);
      const known = this.#ownFiles.get(path) ?? factsOf(readFileSync(path));
      this.#ownFiles.set(path, known);
      site.place(path.slice(root.length + 1), known, () => readFileSync(path));
    }
  }
}

/** The day that pages speak of. */
const today = () => BUILD_DAY ?? dayIn(new Date());

const read = (site: SiteFolder, file: string) => readFileSync(join(site.dir, file), 'utf8');

/** Whether a page would look as it did. */
const isSame = (before: KnownPage, { props }: PagePath, source: Pages): boolean =>
  props !== undefined &&
  before.props === props &&
  before.reads.every(([read, digest]) => source.digestOf(read) === digest);

/** Whether the former site has what a page gave out, just so. */
const canKeep = (site: SiteFolder, { file, sha256 }: KnownPage, known: SiteState | undefined) =>
  sha256 === undefined || (site.hasFormer(file, sha256) && known?.files.get(file) !== undefined);

async function draw(path: PagePath, source: Pages, site: SiteFolder): Promise<KnownPage> {
  if (site.files.has(path.file))
    console.error(`[ERROR] ${path.name} is ignored because ${path.file} is a public file.`);
  const { bytes, inputs } = await source.render(path);
  return {
    file: path.file,
    sha256: bytes && site.put(path.file, bytes).sha256,
    props: path.props,
    reads: [...inputs.reads].map((read) => [read, source.digestOf(read)] as const),
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
