import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { DataDir } from '../../server/data-dir.ts';
import { startTarget } from '../attack/place.ts';
import { start } from './running.ts';
import { run } from './ward.ts';

/** Readers in a process of their own. Gives the function that ends them and says how they fared. */
export function readPages(port: number, ...pages: string[]) {
  const watch = fork(join(import.meta.dirname, '../attack/watch.ts'), [String(port), ...pages]);
  return async () => {
    watch.send('how was it?');
    const [said] = (await once(watch, 'message')) as [
      { count: number; failed: number; worst: number },
    ];
    watch.disconnect();
    return said;
  };
}

/** Public requests that fail while our program stands still for a while, behind a web server. */
export async function failedWhileStopped(
  data: DataDir,
  ports: readonly number[],
  ms: number,
): Promise<{ count: number; failed: number }> {
  const running = await start(data);
  if (!running) throw new Error('The server does not start.');
  running.child.kill('SIGSTOP');
  const readers = ports.flatMap((port) =>
    Array.from({ length: 8 }, () => readPages(port, '/', '/index.html?a')),
  );
  await setTimeout(ms);
  const said = await Promise.all(readers.map((end) => end()));
  running.child.kill('SIGCONT');
  await running.kill();
  const sum = (key: 'count' | 'failed') => said.reduce((all, one) => all + one[key], 0);
  return { count: sum('count'), failed: sum('failed') };
}

/** Open files of the server before and after downloads that are broken off at their first bytes. */
export async function filesAfterBrokenOff(
  times: number,
): Promise<{ before: number; after: number }> {
  const { child, port } = await startTarget('ward');
  const openFiles = () =>
    readdirSync(`/proc/${child.pid}/fd`).filter((id) => {
      try {
        return !/^(?:anon_inode|pipe)/.test(readlinkSync(`/proc/${child.pid}/fd/${id}`));
      } catch {
        return false;
      }
    }).length;
  const breakOff = () =>
    new Promise<void>((done) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write('GET /large.bin HTTP/1.1\r\nHost: x\r\n\r\n'),
      );
      socket.once('data', () => socket.destroy());
      socket.once('error', () => undefined).once('close', () => done());
    });
  await breakOff();
  await setTimeout(500);
  const before = openFiles();
  const waiting = Array.from({ length: times }).values();
  await Promise.all(
    Array.from({ length: 50 }, async () => {
      for (const _ of waiting) await breakOff();
    }),
  );
  await setTimeout(1000);
  const after = openFiles();
  child.disconnect();
  return { before, after };
}

/** Scripts of a tab opened so many publications ago that a web server no longer sends. */
export async function failedInOldTab(
  data: DataDir,
  ports: readonly number[],
  publications: number,
): Promise<number> {
  const first = 20_000;
  for (let number = first; number <= first + publications; number++)
    await run('switch', data, number);
  const replies = await Promise.all(
    ports.map((port) => fetch(`http://127.0.0.1:${port}/_astro/chu.${first}.js`)),
  );
  return replies.filter(({ status }) => status !== 200).length;
}
