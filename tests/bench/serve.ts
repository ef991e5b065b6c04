import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join, resolve } from 'node:path';
import { headerFiles, keepHeaders } from '../../server/http/header-files.ts';
import { serveSite } from '../support/serve-site.ts';
import { Sites } from '../../server/sites/sites.ts';
import { deploySettings, hasServer, startWebServer } from '../support/web-servers.ts';
import { makeWorkFolder } from '../support/work-folder.ts';

// Requests a second and the slowest hundredth of them, ours beside nginx and Caddy: the same files, the same run, in turn.
const BUILT = 'dist-test/real';
const PATHS = ['/', '/huong-dan/', '/icon.svg'];
const ROUNDS = 3;
const SECONDS = 4;
const CONNECTIONS = 32;
const HAS_WRK = spawnSync('sh', ['-c', 'command -v wrk']).status === 0;

interface Load {
  perSecond: number;
  /** Milliseconds. */
  p99: number;
}

const [, , ownDir] = process.argv;
if (ownDir) {
  const { port } = await serveSite({ dir: ownDir, base: '/', host: '127.0.0.1', port: 0 });
  process.send?.(port);
} else await compare();

async function compare(): Promise<void> {
  if (!existsSync(BUILT)) throw new Error(`Build the site first: OUT_DIR=${BUILT} npm run build`);
  const folder = resolve(makeWorkFolder('bench-serve'));
  const sites = new Sites({ dir: folder, show: () => undefined });
  const next = await sites.makeRoom();
  cpSync(BUILT, next, { recursive: true });
  const { dir } = await sites.publish(next, { fingerprint: 'bench', day: '' });
  keepHeaders(join(folder, 'headers'), headerFiles(dir, '/'));

  const ours = fork(import.meta.filename, [dir]);
  const [port] = (await once(ours, 'message')) as [number];
  const names = (['nginx', 'caddy'] as const).filter((name) => hasServer(name, 'speed'));
  const others = await Promise.all(
    names.map(async (name) => ({
      name,
      ...(await startWebServer(name, (own) =>
        deploySettings(name, { port: own, sites: folder, program: port }),
      )),
    })),
  );
  if (!HAS_WRK)
    console.warn(
      'Measured by a loop of this program, which is slower than nginx. Better: apt-get install wrk',
    );
  for (const path of PATHS) await measure(path, [{ name: 'ours', port }, ...others]);

  ours.kill();
  for (const { stop } of others) await stop();
  rmSync(folder, { recursive: true });
}

async function measure(path: string, servers: readonly { name: string; port: number }[]) {
  const loads = new Map<string, Load[]>(servers.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { name, port } of servers)
      loads
        .get(name)
        ?.push(await (HAS_WRK ? loadByWrk : loadByLoop)(`http://127.0.0.1:${port}${path}`));
  for (const [name, all] of loads) {
    const perSecond = median(all.map((one) => one.perSecond));
    const p99 = median(all.map((one) => one.p99));
    console.log(`${path} ${name}: ${perSecond.toFixed(0)} requests/s, p99 ${p99.toFixed(1)} ms`);
  }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function loadByWrk(url: string): Load {
  const args = [
    '-t1',
    `-c${CONNECTIONS}`,
    `-d${SECONDS}s`,
    '--latency',
    '-H',
    'Accept-Encoding: gzip',
    url,
  ];
  const { stdout } = spawnSync('wrk', args, { encoding: 'utf8' });
  if (/Non-2xx/.test(stdout)) throw new Error(stdout);
  const [, p99 = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? [];
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    p99: Number(p99) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? Number.NaN),
  };
}

async function loadByLoop(url: string): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const end = performance.now() + SECONDS * 1000;
  const times: number[] = [];
  const ask = () =>
    new Promise<void>((done, fail) => {
      get(url, { agent, headers: { 'Accept-Encoding': 'gzip' } }, (response) =>
        response.resume().once('end', done),
      ).once('error', fail);
    });
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < end) {
        const begun = performance.now();
        await ask();
        times.push(performance.now() - begun);
      }
    }),
  );
  agent.destroy();
  times.sort((a, b) => a - b);
  return { perSecond: times.length / SECONDS, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}
