import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { siteCorpus } from '../bench/search/corpora.ts';
import { figuresOf, measure, type Outcome } from '../bench/search/measure.ts';
import { readQueries, type TestQuery } from '../bench/search/query-sets.ts';
import { ourSearch, type System } from '../bench/search/systems.ts';
import type { SearchPage } from '../../src/search/page.ts';
import { fold } from '../../src/search/text.ts';

// What `npm run bench:search` measures, held on the site's own content. A set that an editor's change spoils names its misses.
const setOf = (name: string) =>
  readQueries(join(import.meta.dirname, '../bench/search/queries', `${name}.tsv`));
const missed = (outcomes: readonly Outcome[], within: number) =>
  outcomes
    .filter(({ rank }) => rank === 0 || rank > within)
    .map(({ query, top }) => `${query.text} → ${top.join(', ')}`);

let search: System;
let names: TestQuery[] = [];
let titles: TestQuery[] = [];

beforeAll(async () => {
  const { pages, words } = await siteCorpus();
  search = await ourSearch(pages, words);
  const named = ({ id }: SearchPage, texts: readonly string[]) =>
    texts.map((text) => ({ category: 'own names', text, accepted: [id] }));
  const titlesOf = ({ title }: SearchPage) => [title, fold(title.toLowerCase())];
  names = pages.flatMap((page) => named(page, [...titlesOf(page), ...page.aliases]));
  titles = pages
    .filter(({ id }) => id.startsWith('huong-dan/'))
    .flatMap((page) => named(page, titlesOf(page)));
}, 120_000);

describe('the search finds what residents type', () => {
  it.each([
    ['test', 0.9, 0.97, 0.01],
    ['homograph', 0.9, 0.97, 0],
    ['body-only', 0.8, 0.9, 0],
    ['dev', 0.9, 0.95, 0],
  ])(
    '%s: at least %d first, %d in the first three, at most %d without an answer',
    async (name, success1, success3, empty) => {
      const outcomes = await measure(search, setOf(name));
      const figures = figuresOf(outcomes);
      expect(figures.success3, missed(outcomes, 3).join('\n')).toBeGreaterThanOrEqual(success3);
      expect(figures.success1, missed(outcomes, 1).join('\n')).toBeGreaterThanOrEqual(success1);
      expect(figures.empty).toBeLessThanOrEqual(empty);
    },
    120_000,
  );

  it(
    'every page by its name, with and without marks, and by each other name',
    async () => expect(missed(await measure(search, names), 3)).toEqual([]),
    120_000,
  );

  it('every guide first by its title, with and without marks', async () => {
    expect(titles.length).toBeGreaterThan(0);
    expect(missed(await measure(search, titles), 1)).toEqual([]);
  }, 120_000);

  it('says of nonsense and foreign topics that nothing was found, or that it only guesses', async () => {
    const outcomes = await measure(search, setOf('negative'));
    expect(
      outcomes
        .filter(({ isEmpty, isGuess }) => !isEmpty && !isGuess)
        .map(({ query }) => query.text),
    ).toEqual([]);
  }, 120_000);
});
