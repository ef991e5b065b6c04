import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { swapLetters, toCardFile } from '../search/cards.ts';
import type { SearchPage } from '../search/page.ts';
import { toSearchWords } from '../search/site-pages.ts';
import { stopOn } from '../store/build-faults.ts';
import { sweepCache } from '../store/cached.ts';
import { keepLastGood } from '../store/last-good.ts';
import type { LoadedContent } from '../store/load.ts';
import { CARD_FILE, IS_PUBLISHING } from '../site.ts';
import type { BuildLog } from './build-log.ts';
import { stopOnLostOutput } from './build-steps.ts';
import { checkPages, readFacts } from './check-pages.ts';
import type { PageFacts } from './check-site/pages.ts';
import { compress } from './compress.ts';
import { addOfflineWorker } from './offline.ts';
import { addPapers } from './papers.ts';
import { addOneFile } from './one-file.ts';
import type { FileFacts, SiteFolder } from './render/site-folder.ts';
import { addFullText, type IndexFile } from './search-index.ts';
import { Stopwatch } from './stopwatch.ts';

/** A site that has passed every check. */
export interface CheckedSite {
  files: ReadonlyMap<string, FileFacts>;
  facts: ReadonlyMap<string, PageFacts>;
}

interface Drawn {
  loaded: LoadedContent;
  /** The script of the one file. */
  fileSearch: string;
  searchPages: readonly SearchPage[];
  /** The full text's index, which another process makes. */
  fullText: Promise<readonly IndexFile[]>;
  /** The site before: what its checks know need not be read again. */
  known?: CheckedSite | undefined;
}

/** All that makes a whole site of drawn pages: search, checks, compressed forms. Stops on what must not be shown; gives what the checks know of each page. */
export async function finishSite(
  log: BuildLog,
  site: SiteFolder,
  { loaded: { content }, fileSearch, searchPages, fullText, known }: Drawn,
  watch = new Stopwatch(),
): Promise<CheckedSite['facts']> {
  log.info('3/4 Lập chỉ mục tìm kiếm …');
  const words = toSearchWords(content.entries);
  const cards = toCardFile(searchPages, words);
  site.put(CARD_FILE, swapLetters(JSON.stringify(cards)));
  await addFullText(site, fullText, { pages: searchPages.length, known: known?.files });
  addOfflineWorker(site);
  addPapers(site);
  await addOneFile(site, { searchPages, words, fileSearch });
  watch.lap('index');
  log.info('4/4 Soát và nén trang đã dựng …');
  // Other threads compress while this one checks. Nothing may still be written here when a fault ends the build.
  const checking = check(site, known);
  const compressing = compress(site);
  await Promise.allSettled([checking, compressing]);
  const facts = await checking;
  await compressing;
  watch.lap('check and compress');
  stopOnLostOutput(log);
  if (IS_PUBLISHING) keepLastGood(content);
  // What is built from nothing asks for all that is still needed.
  if (!known) sweepCache();
  watch.lap('keep');
  return facts;
}

/** What the checks know of each page. Throws all that must not be shown. */
async function check(site: SiteFolder, known: CheckedSite | undefined) {
  const [files, added] = [new Map(site.files), [...site.added]];
  // Compressing begins first.
  await Promise.resolve();
  const facts = factsOfPages(site, known);
  stopOn(await checkPages(site.dir, [...facts.values()], files, added));
  return facts;
}

function factsOfPages({ dir, files }: SiteFolder, known: CheckedSite | undefined) {
  const facts = new Map<string, PageFacts>();
  for (const file of [...files.keys()].filter((name) => name.endsWith('.html')).sort()) {
    const isChecked = known?.files.get(file)?.sha256 === files.get(file)?.sha256;
    const kept = isChecked ? known?.facts.get(file) : undefined;
    facts.set(file, kept ?? readFacts(file, readFileSync(join(dir, file), 'utf8')));
  }
  return facts;
}
