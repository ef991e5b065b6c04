import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toCardFile } from '../../../src/search/cards.ts';
import { SiteSearch } from '../../../src/search/site-search.ts';
import { readPages, siteCorpus } from './corpora.ts';
import { figuresOf, isAbsent, measure, type Outcome } from './measure.ts';
import { answeredBy, generateSets, readBrands, readQueries, type TestQuery } from './query-sets.ts';
import { lostToShortForms, withoutNames } from './spoiled.ts';
import { ourSearch, pagefindAsShipped, plainMiniSearch } from './systems.ts';
import {
  hostileQueries,
  longestAnswer,
  lostWhileTyping,
  phrasesOf,
  rewritten,
  spaced,
} from './typing.ts';

// Measures the search by query sets, next to two plain ones: npm run bench:search [-- --queries FILE [--pages DIR]].
const { values } = parseArgs({
  options: { pages: { type: 'string' }, queries: { type: 'string' }, quiet: { type: 'boolean' } },
});
const HOSTILE = 2000;
const SEED = 7;
const TYPED = 120;
const PHRASES = 7000;

const queryFile = (name: string) => join(import.meta.dirname, 'queries', name);
const site = await siteCorpus();
if (values.pages && !values.queries) throw new Error('--pages needs --queries FILE as well.');
const pages = values.pages ? readPages(values.pages) : site.pages;
const sets = values.queries ? { queries: readQueries(values.queries) } : siteSets();

console.log(`${pages.length} pages, ${Object.values(sets).flat().length} queries`);
const ours = ourSearch(pages, site.words);
const systems = [ours, await pagefindAsShipped(pages), plainMiniSearch(pages)];

for (const [name, queries] of Object.entries(sets)) {
  const rows: Record<string, Record<string, string | number>> = {};
  for (const system of systems) {
    const outcomes = await measure(system, queries);
    const groups = Map.groupBy(outcomes, ({ query }) => query.category);
    if (system === ours || values.queries)
      for (const [category, group] of groups) rows[`${system.name} · ${category}`] = rowOf(group);
    const asked = outcomes.filter(({ query }) => !isAbsent(query));
    if (asked.length > 0) rows[`${system.name} · all`] = rowOf(asked);
    if (system === ours && !values.quiet) printMisses(name, outcomes);
  }
  console.log(`\n${name}`);
  console.table(rows);
}

if (!values.queries) {
  await measureSpoiled();
  measureTyping();
}

/** How the search bears that its pages lack the very name, and that a message ends in a short form. */
async function measureSpoiled() {
  const { success1, success3 } = figuresOf(await withoutNames(pages, site.words));
  const { points, name } = await lostToShortForms(ours, {
    ...sets,
    graded: readQueries(queryFile('graded.yaml')),
  });
  console.table({
    'names left out, success@1 %': percent(success1),
    'names left out, success@3 %': percent(success3),
    [`points lost to a short form at the end, most in a set (${name})`]: points.toFixed(1),
  });
}

/** How the search behaves while somebody types, and with whoever means no good. */
function measureTyping() {
  const search = new SiteSearch(toCardFile(pages, site.words));
  const typed = spaced(readQueries(queryFile('test.tsv')), TYPED);
  const brands = readBrands();
  const phrases = spaced(phrasesOf(pages), PHRASES);
  console.table({
    'hostile queries, longest answer in ms': [
      HOSTILE,
      longestAnswer(search, hostileQueries(HOSTILE, SEED)).toFixed(1),
    ],
    'right first results lost while typing': [typed.length, lostWhileTyping(search, typed).length],
    'phrases of the site rewritten': [phrases.length, rewritten(search, phrases).length],
    'brand words rewritten': [brands.length, rewritten(search, brands).length],
  });
}

function siteSets(): Record<string, TestQuery[]> {
  const read = (name: string) => readQueries(queryFile(name));
  const test = read('test.tsv');
  const own = site.pages.flatMap(({ id, title, aliases }) =>
    [title, ...aliases].map((text) => answeredBy('own names', text, [id])),
  );
  return {
    dev: read('dev.tsv'),
    dev2: read('dev2.yaml'),
    dev3: read('dev3.yaml'),
    dev4: read('dev4.yaml'),
    dev5: read('dev5.yaml'),
    dev6: read('dev6.tsv'),
    dev7: read('dev7.tsv'),
    dev8: read('dev8.tsv'),
    dev9: read('dev9.tsv'),
    dev10: read('dev10.tsv'),
    test,
    homograph: read('homograph.tsv'),
    'body-only': read('body-only.tsv'),
    ...generateSets(test),
    'own names': own,
    negative: read('negative.tsv'),
  };
}

function rowOf(outcomes: readonly Outcome[]) {
  const { queries, success1, success3, ndcg, mrr, empty } = figuresOf(outcomes);
  const said = (certainty: Outcome['certainty'], of = outcomes) =>
    of.filter((outcome) => outcome.certainty === certainty).length;
  if (outcomes.every(({ query }) => isAbsent(query)))
    return { queries, 'said found': said('found'), 'empty %': percent(empty) };
  const right = outcomes.filter(({ rank }) => rank === 1);
  return {
    queries,
    'success@1 %': percent(success1),
    'success@3 %': percent(success3),
    nDCG: ndcg.toFixed(3),
    MRR: mrr.toFixed(3),
    'empty %': percent(empty),
    'right, not said found': right.length - said('found', right),
  };
}

function printMisses(name: string, outcomes: readonly Outcome[]) {
  for (const { query, rank, top, certainty } of outcomes) {
    if (isAbsent(query) ? certainty !== 'found' : rank === 1) continue;
    console.log(
      `${name} · ${query.category}: “${query.text}” ${rank ? `found at ${rank}` : 'not found'}; first came ${top.join(', ') || 'nothing'}`,
    );
  }
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
