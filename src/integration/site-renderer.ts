import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close } from 'pagefind';
import { toPagefindPage } from './pagefind-page.ts';
import { toSearchPages } from '../search/site-pages.ts';
import { keyOf } from '../store/cached.ts';
import { storedContent } from '../store/stored.ts';
import { dayIn } from '../core/dates.ts';
import type { FileDiagnostic } from '../core/diagnostic.ts';
import type { Phase } from '../core/phase.ts';
import * as settings from '../site.ts';
import { BUILD_DAY, buildTime } from '../site.ts';
import { BuildLog } from './build-log.ts';
import { loggedBy, takeContent, warnWhenFull } from './build-steps.ts';
import { filesOf } from './check-site/pages.ts';
import { bundleCms, codeKey, type CmsBundle } from './cms-bundle.ts';
import { bundleFileSearch } from './file-search.ts';
import { finishSite, type CheckedSite } from './finish-site.ts';
import type { KnownAnswers } from './render/answers.ts';
import { drawPages, type KnownPages } from './render/draw-pages.ts';
import { Pages } from './render/pages.ts';
import { SiteFolder, factsOf, type FileFacts, type FormerSite } from './render/site-folder.ts';
import { FullText } from './search-index.ts';
import { bundleSite, type SiteBundle } from './site-bundle.ts';
import { Stopwatch } from './stopwatch.ts';

/** What is known of the last site, so that the next one need not make it again. */
export interface SiteState extends CheckedSite {
  /** See SiteRenderer. */
  key: string;
  pages: KnownPages;
  answers: KnownAnswers;
}

export interface RenderedSite {
  files: ReadonlyMap<string, FileFacts>;
  state: SiteState;
  phases: readonly Phase[];
  /** What is wrong with entries that it shows in an earlier version, or not. */
  setAside: readonly FileDiagnostic[];
  /** What the next site of the same content has to make better. */
  unfinished: readonly string[];
  /** How many pages were drawn, and how many files the former site does not have so. */
  counts: { pages: number; drawn: number; added: number };
}

/** What a build needs of the code. */
interface Tools {
  cms: CmsBundle;
  bundle: SiteBundle;
  fileSearch: string;
  pages: Pages;
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
  /** For the next build. */
  #tools: Promise<Tools> | undefined;

  /**
   * Writes the site of the content that now lies on the disk, in the place of what is in the folder; in a hurry, what
   * takes long and can be better later. Throws every fault that keeps it from being shown.
   */
  async build(
    dir: string,
    former?: FormerSite,
    state?: SiteState,
    isHurried = false,
  ): Promise<RenderedSite> {
    const site = new SiteFolder(dir, former, isHurried);
    return loggedBy(new BuildLog(), (log) => this.#build(log, site, state));
  }

  /** Begins to load what the next build needs of the code; every build does so while it reads the content. */
  warm(): void {
    this.#tools ??= this.#bundle();
    // Heard of by the build.
    this.#tools.catch(() => undefined);
  }

  /** What is known of a site is good for another one with this key alone: it changes with code, settings and day. */
  key(): string {
    return keyOf(this.#code, JSON.stringify(Object.entries(settings).sort()), today());
  }

  /** Ends what runs beside this process. */
  async close(): Promise<void> {
    await close();
  }

  async #build(log: BuildLog, site: SiteFolder, state: SiteState | undefined) {
    const watch = new Stopwatch();
    if (codeKey() !== this.#code) throw new OtherCode();
    log.info('1/4 Soát nội dung …');
    this.warm();
    const loaded = await takeContent(log);
    const { entries } = loaded.content;
    const searchPages = toSearchPages(entries);
    warnWhenFull(log, searchPages);
    watch.lap('read');
    log.info('2/4 Dựng trang …');
    const { cms, bundle, fileSearch, pages: source } = await this.#takeTools();
    watch.lap('bundle');
    // Another process of its own: it works beside this one.
    const fullText = this.#fullText.update(searchPages.map(toPagefindPage));
    // Heard of below; a fault in the pages comes first.
    fullText.catch(() => undefined);
    const key = this.key();
    const known = state?.key === key ? state : undefined;
    rmSync(site.dir, { recursive: true, force: true });
    for (const root of [bundle.clientDir, cms.dir]) this.#addFiles(site, root);
    await source.fill(storedContent(loaded), known?.answers);
    const { pages, drawn } = await drawPages(site, source, known?.pages);
    watch.lap('draw');
    const answers = await source.answers.known();
    const parts = { loaded, fileSearch, searchPages, fullText, known };
    const facts = await finishSite(log, site, parts, watch);
    return {
      files: site.files,
      // Pages that were drawn after midnight speak of another day than the first ones.
      state: { key: this.key() === key ? key : '', files: site.files, pages, answers, facts },
      phases: watch.phases,
      setAside: loaded.quarantined.flatMap(({ faults }) => faults),
      unfinished: site.unfinished,
      counts: { pages: pages.size, drawn, added: site.added.length },
    };
  }

  /** Asked for in each build: what was kept of the code may have gone. */
  async #bundle(): Promise<Tools> {
    const cms = await bundleCms(this.#code);
    const bundle = await bundleSite(this.#code, cms);
    const fileSearch = await bundleFileSearch(this.#code);
    this.#opened ??= Pages.open(bundle.entry);
    return { cms, bundle, fileSearch, pages: await this.#opened };
  }

  async #takeTools(): Promise<Tools> {
    const tools = this.#tools ?? this.#bundle();
    this.#tools = undefined;
    return tools;
  }

  /** Files that belong to the code. */
  #addFiles(site: SiteFolder, root: string): void {
    for (const file of filesOf(root)) {
      const path = join(root, file);
      const known = this.#ownFiles.get(path) ?? factsOf(readFileSync(path));
      this.#ownFiles.set(path, known);
      site.place(file, known, () => readFileSync(path));
    }
  }
}

/** The day that pages speak of. */
const today = () => BUILD_DAY ?? dayIn(buildTime());
