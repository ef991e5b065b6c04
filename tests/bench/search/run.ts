import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPages, siteCorpus } from './corpora.ts';
import { figuresOf, measure, type Outcome } from './measure.ts';
import { generateSets, readQueries, type TestQuery } from './query-sets.ts';
import { ourSearch, pagefindAsShipped, plainMiniSearch } from './systems.ts';

// Measures the search by query sets, next to two plain ones: npm run bench:search [-- --pages DIR --queries FILE].
const { values } = parseArgs({
  options: { pages: { type: 'string' }, queries: { type: 'string' }, quiet: { type: 'boolean' } },
});
const site = await siteCorpus();
if (values.pages && !values.queries) throw new Error('--pages needs --queries FILE as well.');
const pages = values.pages ? readPages(values.pages) : site.pages;
const sets = values.queries ? { queries: readQueries(values.queries) } : siteSets();

console.log(`${pages.length} pages, ${Object.values(sets).flat().length} queries`);
const ours = await ourSearch(pages, site.words);
const systems = [ours, await pagefindAsShipped(pages), plainMiniSearch(pages)];

for (const [name, queries] of Object.entries(sets)) {
  const rows: Record<string, Record<string, string | number>> = {};
  for (const system of systems) {
    const outcomes = await measure(system, queries);
    const groups = Map.groupBy(outcomes, ({ query }) => query.category);
    if (system === ours || values.queries)
      for (const [category, group] of groups) rows[`${system.name} · ${category}`] = rowOf(group);
    rows[`${system.name} · all`] = rowOf(outcomes);
    if (system === ours && !values.quiet) printMisses(name, outcomes);
  }
  console.log(`\n${name}`);
  console.table(rows);
}
console.log(`Asked the full text for ${percent(ours.fullTextShare())} % of the queries.`);

function siteSets(): Record<string, TestQuery[]> {
  const read = (name: string) => readQueries(join(import.meta.dirname, 'queries', `${name}.tsv`));
  const test = read('test');
  const own = site.pages.flatMap(({ id, title, aliases }) =>
    [title, ...aliases].map((text) => ({ category: 'own names', text, accepted: [id] })),
  );
  return {
    dev: read('dev'),
    test,
    homograph: read('homograph'),
    'body-only': read('body-only'),
    ...generateSets(test),
    'own names': own,
    negative: read('negative'),
  };
}

function rowOf(outcomes: readonly Outcome[]) {
  const { queries, success1, success3, mrr, empty } = figuresOf(outcomes);
  const isNegative = outcomes.every(({ query }) => query.accepted.length === 0);
  const honest = outcomes.filter(({ isEmpty, isGuess }) => isEmpty || isGuess).length / queries;
  if (isNegative)
    return { queries, 'none or marked as guess %': percent(honest), 'empty %': percent(empty) };
  return {
    queries,
    'success@1 %': percent(success1),
    'success@3 %': percent(success3),
    MRR: mrr.toFixed(3),
    'empty %': percent(empty),
  };
}

function printMisses(name: string, outcomes: readonly Outcome[]) {
  for (const { query, rank, top, isGuess } of outcomes) {
    const isNegative = query.accepted.length === 0;
    if (isNegative ? top.length === 0 || isGuess : rank === 1) continue;
    console.log(
      `${name} · ${query.category}: “${query.text}” ${rank ? `found at ${rank}` : 'not found'}; first came ${top.join(', ') || 'nothing'}`,
    );
  }
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
