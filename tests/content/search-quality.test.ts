import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { siteCorpus } from '../bench/search/corpora.ts';
import { figuresOf, isAbsent, measure, type Outcome } from '../bench/search/measure.ts';
import { answeredBy, readBrands, readQueries, type TestQuery } from '../bench/search/query-sets.ts';
import { ourSearch, type System } from '../bench/search/systems.ts';
import {
  hostileQueries,
  longestAnswer,
  lostWhileTyping,
  phrasesOf,
  rewritten,
  spaced,
} from '../bench/search/typing.ts';
import { toCardFile } from '../../src/search/cards.ts';
import type { SearchPage, SearchWords } from '../../src/search/page.ts';
import { SiteSearch } from '../../src/search/site-search.ts';
import { fold } from '../../src/search/text.ts';
import { IS_WHOLE } from '../support/suite.ts';

// What `npm run bench:search` measures, held on the site's own content. A set that an editor's change spoils names its misses.
const setOf = (name: string) =>
  readQueries(join(import.meta.dirname, '../bench/search/queries', name));
const missed = (outcomes: readonly Outcome[], within: number) =>
  outcomes
    .filter(({ rank }) => rank === 0 || rank > within)
    .map(({ query, top }) => `${query.text} → ${top.join(', ')}`);

/** What is asked one by one: all of it in the whole suite, else some from the first to the last. */
const someOf = <T>(all: readonly T[]) => (IS_WHOLE ? all : spaced(all, 200));

let pages: SearchPage[];
let site: SiteSearch;
let search: System;
let lists: SearchWords;
let names: TestQuery[] = [];
let titles: TestQuery[] = [];

beforeAll(async () => {
  const corpus = await siteCorpus();
  pages = corpus.pages;
  lists = corpus.words;
  site = new SiteSearch(toCardFile(pages, lists));
  search = ourSearch(pages, lists);
  const named = ({ id }: SearchPage, texts: readonly string[]) =>
    texts.map((text) => answeredBy('own names', text, [id]));
  const titlesOf = ({ title }: SearchPage) => [title, fold(title.toLowerCase())];
  names = pages.flatMap((page) => named(page, [...titlesOf(page), ...page.aliases]));
  titles = pages
    .filter(({ id }) => id.startsWith('huong-dan/'))
    .flatMap((page) => named(page, titlesOf(page)));
}, 120_000);

describe('the search finds what residents type', () => {
  it.each([
    ['test.tsv', 0.9, 0.97, 0.01],
    ['homograph.tsv', 0.9, 0.97, 0],
    ['body-only.tsv', 0.8, 0.9, 0],
    ['dev.tsv', 0.9, 0.95, 0],
    ['dev2.yaml', 0.85, 0.95, 0],
    ['dev3.yaml', 0.9, 0.95, 0],
    ['dev4.yaml', 0.9, 0.95, 0.02],
    ['dev5.yaml', 0.9, 0.97, 0],
    ['dev6.tsv', 0.85, 0.95, 0],
    ['dev7.tsv', 0.85, 0.95, 0],
    ['dev8.tsv', 0.9, 0.95, 0],
    ['dev9.tsv', 0.95, 0.95, 0],
    ['dev10.tsv', 0.9, 0.95, 0],
  ])(
    '%s: at least %d first, %d in the first three, at most %d without an answer',
    async (name, success1, success3, empty) => {
      const asked = setOf(name).filter((query) => !isAbsent(query));
      const outcomes = await measure(search, asked);
      const figures = figuresOf(outcomes);
      expect(figures.success3, missed(outcomes, 3).join('\n')).toBeGreaterThanOrEqual(success3);
      expect(figures.success1, missed(outcomes, 1).join('\n')).toBeGreaterThanOrEqual(success1);
      expect(figures.empty).toBeLessThanOrEqual(empty);
    },
    120_000,
  );

  it(
    'every page by its name, with and without marks, and by each other name',
    async () => expect(missed(await measure(search, someOf(names)), 3)).toEqual([]),
    120_000,
  );

  it('every guide first by its title, with and without marks', async () => {
    expect(titles.length).toBeGreaterThan(0);
    expect(missed(await measure(search, titles), 1)).toEqual([]);
  }, 120_000);

  it('what a word of the glossary means, by the entry of that very name first', () => {
    const terms = pages.filter(({ id }) => id.startsWith('thuat-ngu/#'));
    expect(terms.length).toBeGreaterThan(0);
    const titleOf = new Map(pages.map(({ id, title }) => [id, title]));
    const firstFor = (text: string) => titleOf.get(site.search(text).results[0]?.id ?? '');
    const others = terms.filter(({ title }) => firstFor(`${title} là gì?`) !== title);
    expect(others.map(({ title }) => title)).toEqual([]);
  });

  it('says of nonsense and foreign topics that nothing was found, or that it only guesses', async () => {
    const outcomes = await measure(search, setOf('negative.tsv'));
    expect(
      outcomes.filter(({ certainty }) => certainty === 'found').map(({ query }) => query.text),
    ).toEqual([]);
  }, 120_000);

  it('puts the pages first that editors have put first, for each of their phrases', async () => {
    expect(lists.answers.length).toBeGreaterThan(0);
    const asked = lists.answers.flatMap(([to = '', ...said]) =>
      said
        .flatMap((text) => [text, fold(text)])
        .map((text) => answeredBy('leads', text, to.split(' '))),
    );
    expect(missed(await measure(search, someOf(asked)), 1)).toEqual([]);
  });

  it('says of each thing that editors say is not there whom to ask, and never that it was found', async () => {
    const asked = lists.absent.flatMap(([, ...said]) =>
      said.map((text) => answeredBy('absent', text, [])),
    );
    expect(asked.length).toBeGreaterThanOrEqual(40);
    const outcomes = await measure(search, asked);
    expect(
      outcomes.filter(({ certainty }) => certainty === 'found').map(({ query }) => query.text),
    ).toEqual([]);
  });
});

describe('while somebody types', () => {
  it('answers queries that nobody means well', () =>
    expect(() => longestAnswer(site, hostileQueries(200, 7))).not.toThrow());

  it('rewrites nothing that stands in the text of the site, and next to no brand', () => {
    expect(rewritten(site, spaced(phrasesOf(pages), 700))).toEqual([]);
    expect(rewritten(site, readBrands()).length).toBeLessThanOrEqual(2);
  });

  it('seldom loses a right first result for one letter more', () => {
    const lost = lostWhileTyping(site, spaced(setOf('test.tsv'), 120));
    expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(15);
  }, 120_000);
});

describe('the graded set, which nobody tunes on', () => {
  it('answers nearly all of its queries, and finds nothing where the site has nothing', async () => {
    const outcomes = await measure(search, setOf('graded.yaml'));
    const asked = outcomes.filter(({ query }) => !isAbsent(query));
    const { success1, success3, ndcg, empty } = figuresOf(asked);
    expect(success1).toBeGreaterThanOrEqual(0.92);
    expect(success3).toBeGreaterThanOrEqual(0.98);
    expect(ndcg).toBeGreaterThanOrEqual(0.88);
    expect(empty).toBeLessThanOrEqual(0.005);
    const absent = outcomes.filter(({ query }) => isAbsent(query));
    expect(absent.filter(({ certainty }) => certainty === 'found').length).toBeLessThanOrEqual(2);
    expect(asked.filter(({ rank, certainty }) => rank === 1 && certainty === 'none')).toEqual([]);
  });
});
