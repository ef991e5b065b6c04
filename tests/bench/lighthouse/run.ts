import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serveSite } from '../../support/serve-site.ts';
import { BASE_PATH } from '../../../src/site.ts';
import { installPackages } from './install.ts';
import { measure, SLOW_4G, WEAK_PHONE, type Measure } from './measure.ts';
import { choosePages } from './pages.ts';
import { serveStarlight } from './starlight.ts';
import { missedTargets } from './targets.ts';

const DIST = resolve(import.meta.dirname, '../../..', process.env.OUT_DIR ?? 'dist');

if (!existsSync(join(DIST, 'index.html.br'))) {
  console.error(`${DIST} holds no built site with compressed files. Run “npm run build” first.`);
  process.exit(1);
}
installPackages(import.meta.dirname);
const pages = choosePages(DIST);
const guide = pages.find(({ kind }) => kind === 'guide')?.path ?? '';
const site = await serveSite({ dir: DIST, base: BASE_PATH, host: '127.0.0.1', port: 0 });
const starlight = await serveStarlight(readFileSync(join(DIST, guide, 'index.html'), 'utf8'));

console.log(
  'Lighthouse mobile, simulated slow 4G, medians of 3; last column: LCP at 300 ms, 700 kbit/s, processor six times slower.\n',
);
console.log(
  row(
    ['page', 'perf', 'a11y', 'practices', 'SEO', 'LCP ms', 'CLS', 'TBT ms', 'weak LCP'],
    'address',
  ),
);
const missed: string[] = [];
for (const { kind, path } of pages) {
  const { slow4g, weakPhone } = await measureBoth(kind, site.url + path, `/${path}`);
  for (const miss of missedTargets(slow4g, weakPhone))
    missed.push(`${kind}: ${miss}${slow4g.faults.length ? ` (${slow4g.faults.join(', ')})` : ''}`);
}
await measureBoth('Starlight', starlight.url, `the text of /${guide}`);
await site.close();
starlight.close();
console.log(missed.length ? `\nMissed:\n${missed.join('\n')}` : '\nEvery target is met.');
process.exitCode = missed.length ? 1 : 0;

async function measureBoth(
  name: string,
  url: string,
  address: string,
): Promise<{ slow4g: Measure; weakPhone: Measure }> {
  const slow4g = await measure(url, SLOW_4G);
  const weakPhone = await measure(url, WEAK_PHONE);
  const { performance, accessibility, 'best-practices': practices, seo } = slow4g.scores;
  const times = [
    Math.round(slow4g.lcpMs),
    Number(slow4g.cls.toFixed(3)),
    Math.round(slow4g.tbtMs),
    Math.round(weakPhone.lcpMs),
  ];
  console.log(row([name, performance, accessibility, practices, seo, ...times], address));
  return { slow4g, weakPhone };
}

function row([name, ...figures]: readonly unknown[], address: string): string {
  return (
    String(name).padEnd(12) +
    figures.map((figure) => String(figure).padStart(10)).join('') +
    `  ${address}`
  );
}
