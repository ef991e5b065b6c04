import { existsSync } from 'node:fs';
import { SITES } from '../support/sites.ts';
import { findOverweight, weighSite, type PageWeight } from '../support/weight.ts';

// Prints, for each type of page, its heaviest page in every column; exit code 1 when a page is over a budget.
const COLUMNS = [
  'brotli',
  'gzip',
  'css',
  'blocking',
  'scripts',
  'pictures',
  'fonts',
  'screenshot',
] as const satisfies (keyof PageWeight)[];

const sites = [{ dir: 'dist', base: '/' }, SITES.sample].filter(({ dir }) => existsSync(dir));
if (sites.length === 0) throw new Error('Build a site first: npm start.');
for (const site of sites) {
  const pages = weighSite(site);
  console.log(`\n${site.dir}: ${pages.length} pages; bytes of the heaviest page of each type`);
  console.table(
    Object.fromEntries(
      [...Map.groupBy(pages, ({ type }) => type)].map(([type, group]) => [type, heaviest(group)]),
    ),
  );
  const faults = findOverweight(pages);
  console.log(faults.length ? faults.join('\n') : 'Every page is within its budget.');
  if (faults.length) process.exitCode = 1;
}

function heaviest(pages: readonly PageWeight[]) {
  return {
    pages: pages.length,
    ...Object.fromEntries(
      COLUMNS.map((column) => [column, Math.max(...pages.map((page) => page[column]))]),
    ),
  };
}
