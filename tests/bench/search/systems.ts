import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { writeFullText } from './write-index.ts';
import { toCardFile } from '../../../src/search/cards.ts';
import type { SearchPage, SearchWords } from '../../../src/search/page.ts';
import { SiteSearch, type Answer } from '../../../src/search/site-search.ts';
import { fold, wordsOf } from '../../../src/search/text.ts';
import { startPagefind } from './pagefind-in-node.ts';

export type Certainty = Answer['certainty'];

interface Found {
  /** Best first. */
  ids: readonly string[];
  /** How the answer is spoken of; an engine that does not say counts all it has as found. */
  certainty: Certainty;
}

const allFound = (ids: readonly string[]): Found => ({
  ids,
  certainty: ids.length > 0 ? 'found' : 'none',
});

/** A search that is measured. */
export interface System {
  name: string;
  search: (text: string, isTyping?: boolean) => Promise<Found>;
}

/** Our search as it is in the browser. */
export function ourSearch(pages: readonly SearchPage[], words: SearchWords): System {
  const site = new SiteSearch(toCardFile(pages, words));
  return {
    name: 'ours',
    search: (text, isTyping = false) => {
      const { results, certainty } = site.search(text, { isTyping });
      return Promise.resolve({ ids: results.map(({ id }) => id), certainty });
    },
  };
}

/** Pagefind as it comes, on the same pages with their other names as hidden text. */
export async function pagefindAsShipped(pages: readonly SearchPage[]): Promise<System> {
  const plain = pages.map(({ id, title, summary, aliases, headings, body }) => {
    const lines = [summary, ...headings, ...body.split('\n'), ...aliases].map(
      (line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
    );
    return {
      url: `/${id}`,
      content: `<html lang="vi"><body><h1>${title}</h1>${lines.join('')}</body></html>`,
    };
  });
  const pagefind = await withIndex(plain, (folder) => startPagefind(folder));
  const ids = new Map<string, string>();
  return {
    name: 'Pagefind as shipped',
    search: async (text) => {
      const { results } = await pagefind.search(text);
      const top = await Promise.all(
        results.slice(0, 10).map(async (result) => {
          if (!ids.has(result.id))
            ids.set(
              result.id,
              ((await result.data()) as unknown as { raw_url: string }).raw_url.slice(1),
            );
          return ids.get(result.id) ?? '';
        }),
      );
      return allFound(top);
    },
  };
}

/** MiniSearch with its own defaults, marks taken off on both sides. */
export function plainMiniSearch(pages: readonly SearchPage[]): System {
  const index = new MiniSearch<SearchPage>({
    fields: ['title', 'summary', 'aliases', 'headings', 'body'],
    extractField: (page, field) => [page[field as keyof SearchPage]].flat().join('\n'),
    tokenize: (text) => wordsOf(text).map(({ written }) => written),
    processTerm: fold,
  });
  index.addAll(pages);
  return {
    name: 'MiniSearch, plain folding',
    search: (text) => Promise.resolve(allFound(index.search(text).map(({ id }) => id as string))),
  };
}

async function withIndex<T>(
  pages: readonly { url: string; content: string }[],
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  process.on('exit', () => void rm(folder, { recursive: true, force: true }));
  await writeFullText(folder, pages);
  return use(folder);
}
