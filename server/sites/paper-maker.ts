import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { PAPER_SHEET, toId } from '../../src/collections/urls.ts';
import { paperFileAddressOf, paperKeyIn, type PaperFile } from '../../src/core/paper-file.ts';
import { cached } from '../../src/store/cached.ts';
import { listPapers } from '../../src/store/papers.ts';
import { LimitedProcess } from '../checks/limited-process.ts';
import { report, reportError } from '../report.ts';
import type { ListedSite } from './former-files.ts';
import type { PaperJob } from './paper-worker.ts';

const PAGE = /^in\/([^/]+)\/(?:[^/]+\/)?index\.html$/;
/** The kind that a guide's first button leads to: of it there is a picture, too. */
const WITH_PICTURE = 'to-roi-a4';
/** A browser that fails as often for one site does not work here. */
const MOST_FAILURES = 3;
const PAUSE_MS = 1000;
/** A sheet takes a second, a booklet a few. */
const LIMITS = { ms: 120_000, megabytes: 512 };

/** Writes files of pages that print. */
export interface Printer {
  print: (job: PaperJob) => Promise<unknown>;
  close: () => Promise<void>;
}

/** A printer that is a process with a browser of the machine: there only while there is something to print. */
export function browserPrinter(browser: string): Printer {
  const worker = fileURLToPath(new URL('./paper-worker.ts', import.meta.url));
  const process = new LimitedProcess(worker, { env: { PAPER_BROWSER: browser } });
  return { print: (job) => process.run(job, LIMITS), close: () => process.close() };
}

export interface PaperMakerOptions {
  printer: Printer;
  projectDir: string;
  isBuilding: () => boolean;
  /** There are files that the next site can show. Gives whether one was built. */
  onMade: () => Promise<boolean>;
  pauseMs?: number;
}

/** A file of a page that a site does not offer. */
interface Wanted {
  page: string;
  key: string;
  ending: PaperFile;
}

/**
 * Makes PDFs and pictures of what a published site prints, one after the other and only while nothing is built: no
 * publication waits for them. A file is named by all that it shows, so that it is made once and never shows anything
 * older than its page.
 */
export class PaperMaker {
  private readonly options: PaperMakerOptions;
  private site: ListedSite | undefined;
  private running: Promise<void> | undefined;
  private isStopped = false;
  /** What the site that was built again shows, so that one which still offers nothing is not built for ever. */
  private refreshed: string | undefined;
  /** How often in a row it could not be built. */
  private misses = 0;

  constructor(options: PaperMakerOptions) {
    this.options = options;
  }

  /** Makes what this site lacks, and nothing more of the one before. */
  follow(site: ListedSite): void {
    this.site = site;
    this.running ??= Promise.resolve()
      .then(() => this.run())
      .catch(reportError)
      .finally(() => (this.running = undefined));
  }

  /** Leaves off what is being made. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.options.printer.close();
    await this.running;
  }

  private async run(): Promise<void> {
    let made = 0;
    let done: ListedSite | undefined;
    while (this.site && this.site !== done && !this.isStopped) {
      const { site } = this;
      const there = await this.makeFor(site);
      made += there.made;
      if (this.site !== site) continue;
      done = site;
      const shown = `${site.manifest.fingerprint} ${site.manifest.day}`;
      const isNew = made > 0 || (there.found > 0 && shown !== this.refreshed);
      if (!isNew || this.isStopped) continue;
      if (made > 0) report('papers', { made });
      made = 0;
      this.misses = (await this.options.onMade()) ? 0 : this.misses + 1;
      if (this.misses % MOST_FAILURES === 0) this.refreshed = shown;
    }
  }

  /** Gives how many files that the site lacks were made, and found, before all were there or another site was. */
  private async makeFor(site: ListedSite): Promise<{ made: number; found: number }> {
    const { projectDir, isBuilding, pauseMs = PAUSE_MS } = this.options;
    const [missing, kept] = [await this.missingFrom(site), listPapers(projectDir)];
    const wanted = missing.filter(({ key, ending }) => !kept.has(`${key}.${ending}`));
    const found = missing.length - wanted.length;
    let [made, failures] = [0, 0];
    for (const file of wanted) {
      while (isBuilding() && !this.isStopped) await setTimeout(pauseMs);
      if (this.site !== site || this.isStopped || failures === MOST_FAILURES) break;
      try {
        await this.make(site, file);
        made += 1;
      } catch (error) {
        failures += 1;
        if (!this.isStopped) reportError(error);
      }
    }
    return { made, found };
  }

  /** What its pages could offer. One that was made ready the day before lacks what was printed since. */
  private async missingFrom({ dir, manifest: { files } }: ListedSite): Promise<Wanted[]> {
    const wanted: Wanted[] = [];
    for (const page of Object.keys(files).sort()) {
      const [, kind] = PAGE.exec(page) ?? [];
      const key = kind && paperKeyIn(await readFile(join(dir, page), 'utf8'));
      if (!key) continue;
      const endings: PaperFile[] = kind === WITH_PICTURE ? ['pdf', 'png'] : ['pdf'];
      const isOffered = (ending: PaperFile) =>
        Object.hasOwn(files, toId(paperFileAddressOf(`/${dirname(page)}/`, ending)));
      const missing = endings.filter((ending) => !isOffered(ending));
      wanted.push(...missing.map((ending) => ({ page, key, ending })));
    }
    return wanted;
  }

  private async make({ dir }: ListedSite, { page, key, ending }: Wanted): Promise<void> {
    const { printer, projectDir } = this.options;
    const print = async (file: string) => {
      const [html = '', sheet = ''] = await Promise.all(
        [page, toId(PAPER_SHEET)].map((name) => readFile(join(dir, name), 'utf8')),
      );
      await printer.print({ html, sheet, ending, file });
    };
    await cached('papers', `${key}.${ending}`, print, projectDir);
  }
}
