import type { SearchFields } from '../collections/collection.ts';
import { COLLECTIONS, type CollectionName } from '../collections/index.ts';
import type { SearchWordList } from '../collections/search-words.ts';
import { FIXED_PAGES, toId } from '../collections/urls.ts';
import { addressOf } from '../core/addresses.ts';
import type { ContentEntry } from '../core/entry/content.ts';
import { groupBy } from '../core/group.ts';
import type { SearchPage, SearchWords } from './page.ts';

/** What is found, the first of equal pages first. */
const SEARCHED = Object.values(COLLECTIONS)
  .flatMap(({ name, search }) => (search ? [{ name, order: search.order }] : []))
  .sort((a, b) => a.order - b.order)
  .map(({ name }) => name);

/** Fixed pages that only lead on to what the search finds by itself. */
const NOT_FOUND = new Set(['/', '/tim-kiem/', '/so-do-trang/']);

/** Every page of the site that can be found: guides first, news last and newest first. */
export function toSearchPages(entries: readonly ContentEntry[]): SearchPage[] {
  const entriesOf = (collection: CollectionName) =>
    entries.filter((entry) => entry.collection === collection && !entry.data.withdrawn);
  const guides = entriesOf('guides').toSorted((a, b) => Number(a.data.code) - Number(b.data.code));
  const news = entriesOf('news').toSorted((a, b) =>
    String(b.data.date).localeCompare(String(a.data.date)),
  );
  const ordered = SEARCHED.flatMap((collection) =>
    collection === 'guides' ? guides : collection === 'news' ? news : entriesOf(collection),
  );
  const pages = ordered.flatMap((entry) => {
    const fields = COLLECTIONS[entry.collection].search?.toFields(entry);
    if (!fields) return [];
    return [
      toPage({ ...fields, id: fields.id ?? toId(addressOf(entry.collection, entry.id)) }, entry),
    ];
  });
  const ids = new Set(pages.map(({ id }) => id));
  const fixed = Object.entries(FIXED_PAGES)
    .map(([address, title]) => ({ address, id: toId(address), title }))
    .filter(({ address, id }) => !NOT_FOUND.has(address) && !ids.has(id))
    .map(({ id, title }) => toPage({ id, kind: 'Mục', title, summary: '' }));
  return [
    ...pages.filter(({ isArchive }) => !isArchive),
    ...fixed,
    ...pages.filter(({ isArchive }) => isArchive),
  ];
}

function toPage(
  { texts = [], aliases = [], headings = [], ...fields }: SearchFields & { id: string },
  entry?: ContentEntry,
): SearchPage {
  const body = [...texts, entry?.body?.text].filter((text) => text !== undefined).join('\n');
  return {
    ...fields,
    isArchive: entry && COLLECTIONS[entry.collection].siteMap?.isArchive,
    aliases: [...new Set(aliases)],
    headings: [...headings, ...(entry?.body?.headings ?? []).map(({ text }) => text)],
    // Addresses of links say nothing to readers.
    body: body.replace(/\]\([^)\s]*\)/g, ' '),
  };
}

/** The editors' lists as the search takes them. */
export function toSearchWords(entries: readonly ContentEntry[]): SearchWords {
  const lists = entries
    .filter(({ collection }) => collection === 'search-words')
    .map(({ data }) => data as SearchWordList);
  const linesOf = (kind: SearchWordList['kind']) =>
    lists.filter((list) => list.kind === kind).flatMap(({ lines }) => lines);
  const wordsOf = (kind: SearchWordList['kind']) => linesOf(kind).map(({ words }) => words);
  return {
    answers: [...linesOf('danger'), ...linesOf('lead')].map(({ words, to = [] }) => [
      to.map(toId).join(' '),
      ...words.toSorted(),
    ]),
    absent: groupBy(linesOf('absent'), ({ ask = '' }) => ask).map(([ask, lines]) => [
      ask,
      ...lines.flatMap(({ words }) => words),
    ]),
    groups: wordsOf('group'),
    asides: [wordsOf('aside').flat().sort()],
    names: [wordsOf('name').flat()],
    abbreviations: wordsOf('abbreviation'),
    shorthand: wordsOf('shorthand'),
    synonyms: wordsOf('synonym'),
  };
}
