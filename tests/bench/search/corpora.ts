import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../../../src/store/load.ts';
import type { SearchPage, SearchWords } from '../../../src/search/page.ts';
import { toSearchPages, toSearchWords } from '../../../src/search/site-pages.ts';

/** The site's own pages and the editors' lists. */
export async function siteCorpus(): Promise<{ pages: SearchPage[]; words: SearchWords }> {
  const { content } = await loadContent();
  return { pages: toSearchPages(content.entries), words: toSearchWords(content.entries) };
}

/** A folder of JSON pages. What a page leaves out is empty. */
export function readPages(folder: string): SearchPage[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  return files.sort().flatMap((name) => {
    const read = JSON.parse(readFileSync(join(folder, name), 'utf8')) as
      Partial<SearchPage> | Partial<SearchPage>[];
    return [read]
      .flat()
      .map(
        ({
          id = name.replace(/\.json$/, ''),
          kind = '',
          title = '',
          summary = '',
          aliases = [],
          headings = [],
          body = '',
        }) => ({
          id,
          kind,
          isArchive: /^(?:tin|news)/i.test(kind),
          title,
          summary,
          aliases,
          headings,
          body,
        }),
      );
  });
}
