import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { hasServer, startWebServer } from '../support/web-servers.ts';
import { ATTACKS, doAll, tryAll } from './attacks.ts';
import { HONEST } from './honest.ts';
import { openPlace, startTarget, type Place } from './place.ts';

// Attacks the real server in every way there is here: none may succeed, readers and editors go on meanwhile.
const MOST_MS = 500;
const PROXIES = {
  nginx: (port: number, to: number) =>
    `server { listen 127.0.0.1:${port}; location / { proxy_pass http://127.0.0.1:${to}; proxy_set_header Host $http_host; } }`,
  caddy: (port: number, to: number) =>
    `{\n admin off\n auto_https off\n}\nhttp://:${port} {\n reverse_proxy 127.0.0.1:${to}\n}`,
};

const [ward, laptop] = await Promise.all([startTarget('ward'), startTarget('laptop')]);
const there = (['nginx', 'caddy'] as const).filter((name) =>
  hasServer(name, 'attacks through a proxy'),
);
const proxies = await Promise.all(
  there.map(async (name) => ({
    name,
    to: laptop.port,
    ...(await startWebServer(name, (port) => PROXIES[name](port, laptop.port))),
  })),
);
const place: Place = await openPlace(ward, { laptop: laptop.port, proxies });
const watch = fork(join(import.meta.dirname, 'watch.ts'), [
  String(ward.port),
  '/',
  '/huong-dan/',
  '/h/1/',
]);

const attacks = ATTACKS.filter(
  ({ kind, name }) => kind !== 'proxy' || there.some((proxy) => name.startsWith(proxy)),
);
const succeeded: string[] = [];
const pages = { count: 0, failed: 0, worst: 0 };
const kinds = Map.groupBy(attacks, ({ kind }) => kind);
for (const [kind, tries] of kinds) {
  succeeded.push(...(await tryAll(tries, place)));
  watch.send('how was it?');
  const [{ count, failed, worst }] = (await once(watch, 'message')) as [typeof pages];
  console.log(`${kind}: ${tries.length} tries, slowest page ${worst.toFixed(0)} ms`);
  pages.count += count;
  pages.failed += failed;
  pages.worst = Math.max(pages.worst, worst);
}
const left = await doAll(HONEST, place);

for (const line of [...succeeded, ...left]) console.error(line);
console.log(
  `Attacks: ${attacks.length} tries in ${kinds.size} kinds, ${succeeded.length} succeeded.`,
);
console.log(
  `Pages meanwhile: ${pages.count} read, ${pages.failed} failed, the slowest in ${pages.worst.toFixed(0)} ms (at most ${MOST_MS}).`,
);
console.log(`Honest actions: ${HONEST.length - left.length} of ${HONEST.length} worked.`);

for (const process of [watch, ward.child, laptop.child]) process.disconnect();
for (const { stop } of proxies) await stop();
const isGood = succeeded.length + left.length + pages.failed === 0 && pages.worst <= MOST_MS;
process.exitCode = isGood ? 0 : 1;
