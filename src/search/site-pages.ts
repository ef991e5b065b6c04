import type { z } from 'zod';
import {
  FIXED_PAGES,
  addressOf,
  closingAddressOf,
  termAddressOf,
  type AddressedCollection,
} from '../lib/addresses.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { formatDay } from '../lib/dates.ts';
import type { ContentEntry } from '../loaders/read.ts';
import type { Closing } from '../schemas/closing.ts';
import type { Document } from '../schemas/document.ts';
import type { Guide } from '../schemas/guide.ts';
import type { News } from '../schemas/news.ts';
import type { SearchWordList } from '../schemas/search-words.ts';
import type * as small from '../schemas/small.ts';
import type { Task } from '../schemas/task.ts';
import type { SearchPage } from './page.ts';
import type { SearchWords } from './phrases.ts';

type Fields = Omit<SearchPage, 'aliases' | 'headings' | 'body'> &
  Partial<Pick<SearchPage, 'aliases' | 'headings'>> & { texts?: (string | undefined)[] };
type Reader = (entry: ContentEntry) => Fields;

/** Fixed pages that only lead on to what the search finds by itself. */
const NOT_FOUND = new Set(['/', '/tim-kiem/', '/so-do-trang/']);

const idOf = (address: string) => address.replace(/^\/|\/$/g, '');
const pageOf = (collection: AddressedCollection, { id }: ContentEntry) =>
  idOf(addressOf(collection, id));

/** How the entries of each collection are found. Undefined: they have no page, or stand on the page of another entry. */
const READERS: Record<CollectionName, Reader | undefined> = {
  guides: (entry) => {
    const data = entry.data as unknown as Guide;
    const { title, shortTitle, summary, hiddenTerms, steps, problems, otherWays } = data;
    return {
      id: pageOf('guides', entry),
      kind: 'Hướng dẫn',
      title,
      summary,
      aliases: [...(shortTitle ? [shortTitle] : []), ...hiddenTerms],
      headings: [
        ...steps.map((step) => step.title),
        ...problems.map(({ sign }) => sign),
        ...otherWays.map((way) => way.title),
      ],
      texts: [
        ...[
          ...data.prepare,
          ...data.helperNotes,
          data.warning,
          data.stopsHere,
          data.who,
          ...(data.inPerson
            ? [data.inPerson.where, ...data.inPerson.bring, data.inPerson.say]
            : []),
          data.outcome,
          data.scamWarning,
          data.cost?.text,
          data.start?.goesTo,
        ],
        ...steps.flatMap(({ action, note, trouble }) => [action, note, trouble]),
        ...[...problems.map(({ fix }) => fix), ...otherWays.map(({ text }) => text)],
      ],
    };
  },
  terms: ({ id, data }) => {
    const { term, aliases, explanation, example } = data as z.output<typeof small.termSchema>;
    return {
      id: idOf(termAddressOf(id)),
      kind: 'Từ khó',
      title: term,
      summary: explanation,
      aliases,
      texts: [example],
    };
  },
  audiences: (entry) => {
    const { name, summary, greeting } = entry.data as z.output<typeof small.audienceSchema>;
    return {
      id: pageOf('audiences', entry),
      kind: 'Dành cho',
      title: name,
      summary,
      texts: [greeting],
    };
  },
  'help-points': ({ id, data }) => {
    const { name, address, hours, groups, bring, cannotHelpWith } = data as z.output<
      typeof small.helpPointSchema
    >;
    return {
      id: `diem-ho-tro/#${id}`,
      kind: 'Nơi giúp',
      title: name,
      summary: `${address}. ${hours}`,
      aliases: groups,
      texts: [...bring, ...cannotHelpWith],
    };
  },
  tasks: (entry) => {
    const { number, title, summary, benefit, verbatim, sourceNote, indicators } =
      entry.data as unknown as Task;
    const texts = [
      benefit,
      sourceNote,
      ...Object.values(verbatim),
      ...indicators.flatMap(({ name, how, criteria }) => [name, how, criteria]),
    ];
    return {
      id: pageOf('tasks', entry),
      kind: 'Việc phường giao',
      title,
      summary,
      aliases: [`việc ${number}`],
      texts,
    };
  },
  units: (entry) => {
    const { name, aliases, note, phone, address, hours } = entry.data as z.output<
      typeof small.unitSchema
    >;
    const summary =
      [address, phone, hours].filter(Boolean).join('. ') ||
      'Đơn vị chủ trì, phối hợp những việc nào.';
    return {
      id: pageOf('units', entry),
      kind: 'Đơn vị',
      title: name,
      summary,
      aliases,
      texts: [note],
    };
  },
  documents: (entry) => {
    const { title, abstract, number, issuer, signer, standingNote, incomplete } =
      entry.data as Document;
    const texts = [issuer, signer, standingNote, incomplete];
    return {
      id: pageOf('documents', entry),
      kind: 'Văn bản',
      title,
      summary: abstract,
      aliases: number ? [number] : [],
      texts,
    };
  },
  closings: ({ data }) => {
    const { year, closedOn, results } = data as Closing;
    const summary = `Kết quả năm ${year} của ${results.length} việc, chốt ngày ${formatDay(closedOn)}.`;
    return {
      id: idOf(closingAddressOf(year)),
      kind: 'Việc phường giao',
      title: `Kết quả năm ${year}, đã chốt`,
      summary,
    };
  },
  pages: ({ id, data }) => {
    const { title, summary } = data as z.output<typeof small.pageSchema>;
    return { id, kind: 'Về chuyên mục', title, summary };
  },
  news: (entry) => {
    const { title, summary, byline, source } = entry.data as News;
    return {
      id: pageOf('news', entry),
      kind: 'Tin tức',
      title,
      summary,
      texts: [byline, ...source.items.map(({ name }) => name)],
    };
  },
  // An app or hotline is spoken of by guides; its names lead to the first of them.
  platforms: undefined,
  updates: undefined,
  paths: undefined,
  events: undefined,
  alerts: undefined,
  'search-words': undefined,
};

/** Every page of the site that can be found: guides first, news last and newest first. */
export function toSearchPages(entries: readonly ContentEntry[]): SearchPage[] {
  const of = (collection: CollectionName) =>
    entries.filter((entry) => entry.collection === collection && !entry.data.withdrawn);
  const guides = of('guides').toSorted((a, b) => Number(a.data.code) - Number(b.data.code));
  const news = of('news').toSorted((a, b) =>
    String(b.data.date).localeCompare(String(a.data.date)),
  );
  const names = platformNames(of('platforms'), guides);
  const ordered = (Object.keys(READERS) as CollectionName[]).flatMap((collection) =>
    collection === 'guides' ? guides : collection === 'news' ? news : of(collection),
  );
  const pages = ordered.flatMap((entry) => {
    const fields = READERS[entry.collection]?.(entry);
    return fields
      ? [
          toPage(
            { ...fields, aliases: [...(fields.aliases ?? []), ...(names.get(entry) ?? [])] },
            entry,
          ),
        ]
      : [];
  });
  const ids = new Set(pages.map(({ id }) => id));
  const fixed = Object.entries(FIXED_PAGES)
    .map(([address, title]) => ({ address, id: idOf(address), title }))
    .filter(({ address, id }) => !NOT_FOUND.has(address) && !ids.has(id))
    .map(({ id, title }) => toPage({ id, kind: 'Mục', title, summary: '' }));
  return [
    ...pages.filter(({ kind }) => kind !== 'Tin tức'),
    ...fixed,
    ...pages.filter(({ kind }) => kind === 'Tin tức'),
  ];
}

function toPage(
  { texts = [], aliases = [], headings = [], ...fields }: Fields,
  entry?: ContentEntry,
): SearchPage {
  const body = [...texts, entry?.body?.text].filter((text) => text !== undefined).join('\n');
  return {
    ...fields,
    aliases: [...new Set(aliases)],
    headings: [...headings, ...(entry?.body?.headings ?? []).map(({ text }) => text)],
    // Addresses of links say nothing to readers.
    body: body.replace(/\]\([^)\s]*\)/g, ' '),
  };
}

/** Names of each app, site and hotline, for the first guide about it. */
function platformNames(
  platforms: readonly ContentEntry[],
  guides: readonly ContentEntry[],
): Map<ContentEntry, string[]> {
  return new Map(
    platforms.flatMap(({ id, data }) => {
      const { name, hiddenTerms } = data as z.output<typeof small.platformSchema>;
      const guide = guides.find((one) => one.data.platform === id);
      return guide ? [[guide, [name, ...hiddenTerms]] as const] : [];
    }),
  );
}

/** The editors' lists as the search takes them. */
export function toSearchWords(entries: readonly ContentEntry[]): SearchWords {
  const lists = entries
    .filter(({ collection }) => collection === 'search-words')
    .map(({ data }) => data as SearchWordList);
  const linesOf = (kind: SearchWordList['kind']) =>
    lists
      .filter((list) => list.kind === kind)
      .flatMap(({ lines }) => lines.map(({ words }) => words));
  return {
    abbreviations: linesOf('abbreviation'),
    synonyms: linesOf('synonym'),
    asides: linesOf('aside').flat(),
  };
}
