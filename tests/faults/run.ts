import { rmSync } from 'node:fs';
import type { DataDir } from '../../server/data-dir.ts';
import { freePort } from '../support/ports.ts';
import { deploySettings, hasServer, startWebServer } from '../support/web-servers.ts';
import { failedInOldTab, failedWhileStopped, filesAfterBrokenOff, readPages } from './load.ts';
import { PLACES } from './places.ts';
import { findSpoiltBuild } from './real-build.ts';
import { start } from './running.ts';
import { DEED_NAMES, findHarm, makeWard, run } from './ward.ts';

// Everything that happens to a ward's machine, one after the other, while readers read: npm run faults [-- PART …]
const MOMENTS = 20;
const MOST_START_MS = 2000;
const PARTS = { deeds, places, build, load };
const wanted = process.argv.slice(2);

const data = await makeWard();
const program = await freePort();
const names = (['caddy', 'nginx'] as const).filter((name) => hasServer(name, 'the public site'));
const servers = await Promise.all(
  names.map((name) =>
    startWebServer(name, (port) => deploySettings(name, { port, sites: data.sites, program })),
  ),
);
const endReaders = servers.map(({ port }) => readPages(port, '/'));
const faults: string[] = [];
let count = 0;

for (const [name, part] of Object.entries(PARTS))
  if (wanted.length === 0 || wanted.includes(name)) await part(data);

const readers = await Promise.all(endReaders.map((end) => end()));
for (const [at, { count: pages, failed, worst }] of readers.entries()) {
  console.log(
    `${names[at]}: ${pages} pages read, ${failed} failed, the slowest in ${worst.toFixed(0)} ms`,
  );
  if (failed > 0) faults.push(`${failed} pages failed`);
}
for (const line of faults) console.error(line);
console.log(`Faults: ${count} places, ${faults.length} not as they should be.`);
for (const { stop } of servers) await stop();
rmSync(data.dir, { recursive: true, force: true });
process.exit(faults.length > 0 ? 1 : 0);

function note(kind: string, name: string, fault: string | undefined): void {
  count += 1;
  if (fault !== undefined) faults.push(`${kind}, ${name}: ${fault}`);
}

/** Cut off at every file operation. */
async function deeds(ward: DataDir): Promise<void> {
  let number = 1;
  for (const deed of DEED_NAMES) {
    const { operations } = await run(deed, ward, ++number);
    for (let at = 1; at <= operations; at++) {
      const { isDone } = await run(deed, ward, ++number, at);
      note(deed, `at ${at} of ${operations}`, await findHarm(ward, deed, number, isDone));
    }
    console.log(`${deed}: cut off at ${operations} file operations`);
  }
}

/** What happens to a machine whose programs run. */
async function places(ward: DataDir): Promise<void> {
  const running = await start(ward);
  await running?.kill();
  const first = running?.firstPage ?? Number.POSITIVE_INFINITY;
  note('power on', 'first page', first > MOST_START_MS ? `${first.toFixed(0)} ms` : undefined);
  console.log(`power on: first page of our program after ${first.toFixed(0)} ms`);
  for (const { kind, name, run: happen } of PLACES) {
    const begun = performance.now();
    note(kind, name, await happen(ward).catch(String));
    console.log(`${kind}, ${name}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  }
}

/** The real build, cut off at moments spread over it. */
async function build(): Promise<void> {
  note('build', `cut off at ${MOMENTS} moments`, await findSpoiltBuild(MOMENTS));
  count += MOMENTS - 1;
}

/** What readers do and the program does not. */
async function load(ward: DataDir): Promise<void> {
  const ports = servers.map(({ port }) => port);
  const stopped = await failedWhileStopped(ward, ports, 60_000);
  note(
    'stopped for a minute',
    'under load',
    stopped.failed > 0 ? `${stopped.failed} failed` : undefined,
  );
  console.log(
    `program stopped for a minute: ${stopped.count} public requests, ${stopped.failed} failed`,
  );
  const files = await filesAfterBrokenOff(10_000);
  const isSame = files.after <= files.before;
  note('10,000 broken-off downloads', 'open files', isSame ? undefined : JSON.stringify(files));
  console.log(
    `10,000 broken-off downloads: ${files.before} open files before, ${files.after} after`,
  );
  const tab = await failedInOldTab(ward, ports, 11);
  note('old tab', '11 publications later', tab > 0 ? `${tab} failed` : undefined);
  console.log(`a tab 11 publications old: ${tab} requests failed`);
}
