import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { DataDir } from '../../server/data-dir.ts';
import { NEWS } from '../support/small-publishing.ts';
import { freePort } from '../support/ports.ts';
import { textOf } from './deeds.ts';
import { pageNow } from './ward.ts';

const HEALTHY_MS = 60_000;

export interface Running {
  child: ChildProcess;
  port: number;
  /** Milliseconds from its start until its first page. */
  firstPage: number;
  /** Saves a version of the news item; whether that was confirmed. */
  save: (number: number) => Promise<boolean>;
  kill: () => Promise<void>;
}

/** Starts the real server on a data folder. Undefined when it ends before its first page. */
export async function start(
  { dir }: DataDir,
  env: Record<string, string> = {},
): Promise<Running | undefined> {
  const port = await freePort();
  const begun = performance.now();
  const child = fork(join(import.meta.dirname, 'server.ts'), [dir, String(port)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', process.env.SAY ? 'inherit' : 'ignore', 'ipc'],
  });
  while (!(await isAnswering(port))) {
    if (child.exitCode !== null || child.signalCode !== null) return undefined;
    await setTimeout(20);
  }
  return {
    child,
    port,
    firstPage: performance.now() - begun,
    save: async (number) => {
      child.send({ path: NEWS, text: textOf(number) });
      const said = once(child, 'message') as Promise<[{ saved: boolean }]>;
      const [{ saved }] = await Promise.race([
        said,
        once(child, 'exit').then((): [{ saved: boolean }] => [{ saved: false }]),
      ]);
      return saved;
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

const isAnswering = (port: number) =>
  fetch(`http://127.0.0.1:${port}/`).then(
    ({ status }) => status === 200,
    () => false,
  );

/** Whether the public page shows a version soon. */
export async function isShown(data: DataDir, number: number): Promise<boolean> {
  for (const end = performance.now() + HEALTHY_MS; performance.now() < end; await setTimeout(100))
    if (pageNow(data).includes(`Buổi ${number}\n`) || pageNow(data).includes(`Buổi ${number} `))
      return true;
  return false;
}

let numbers = 5000;
/** A number for a text that nobody has saved yet. */
export const nextNumber = () => (numbers += 1);

/** What keeps a ward from working after all it does by itself; undefined when it saves and publishes. */
export async function findIllness(data: DataDir, running?: Running): Promise<string | undefined> {
  const server = running ?? (await start(data));
  if (!server) return 'the server does not start';
  const number = nextNumber();
  for (
    const end = performance.now() + HEALTHY_MS;
    !(await server.save(number));
    await setTimeout(1000)
  )
    if (performance.now() > end) return 'nobody can save';
  const isGood = await isShown(data, number);
  await server.kill();
  return isGood ? undefined : 'what was saved is not published';
}
