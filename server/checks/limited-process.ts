import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** How much one job may cost. */
export interface Limits {
  ms: number;
  megabytes: number;
}

/** A job was ended, by its limits or by somebody else, such as a machine without memory. */
export class Ended extends Error {
  readonly by: 'time' | 'memory' | 'outside';

  constructor(by: Ended['by']) {
    super(`The job was ended: ${by}.`);
    this.by = by;
  }
}

/** What a job's process sends. */
export type Answer = { value: unknown } | { error: string };

const LOOK_EVERY_MS = 50;
const PAGE_BYTES = 4096;

/** Does jobs in a process of its own, one after the other. Started when there is something to do, anew after each end, and gone when idle. */
export class LimitedProcess {
  private readonly module: string;
  private readonly env: Record<string, string>;
  private readonly idleMs: number;
  private child: Promise<ChildProcess> | undefined;
  private idle: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** The module says once that it is ready, then answers each message. */
  constructor(
    module: string,
    { env = {}, idleMs = 60_000 }: { env?: Record<string, string>; idleMs?: number } = {},
  ) {
    this.module = module;
    this.env = env;
    this.idleMs = idleMs;
  }

  /** How many jobs are not done yet. */
  get jobs(): number {
    return this.waiting;
  }

  /** Whether there is a process by now. */
  get isStarted(): boolean {
    return this.child !== undefined;
  }

  /** What the process answers to a job. Throws {@link Ended} when it was too much. */
  run(job: unknown, limits: Limits): Promise<unknown> {
    this.waiting++;
    clearTimeout(this.idle);
    const mine = this.last
      .then(() => this.runAlone(job, limits))
      .finally(() => {
        if (--this.waiting === 0)
          this.idle = setTimeout(() => void this.close(), this.idleMs).unref();
      });
    this.last = mine.catch(() => undefined);
    return mine;
  }

  async close(): Promise<void> {
    clearTimeout(this.idle);
    (await this.child?.catch(() => undefined))?.kill('SIGKILL');
  }

  private async runAlone(job: unknown, { ms, megabytes }: Limits): Promise<unknown> {
    const child = await (this.child ??= this.start());
    let ended: Ended['by'] = 'outside';
    const end = (by: Ended['by']) => {
      ended = by;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => end('time'), ms);
    const watch = setInterval(
      () => memoryOf(child) > megabytes * 1e6 && end('memory'),
      LOOK_EVERY_MS,
    );
    const done = new AbortController();
    const { signal } = done;
    try {
      child.send(job as object, (error) => error && child.kill('SIGKILL'));
      const [answer] = (await Promise.race([
        once(child, 'message', { signal }),
        once(child, 'exit', { signal }).then(([, by]) => {
          // That is how V8 ends when its own limit is reached.
          throw new Ended(by === 'SIGABRT' ? 'memory' : ended);
        }),
      ])) as [Answer];
      if ('error' in answer) throw new Error(answer.error);
      return answer.value;
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
      done.abort();
    }
  }

  private async start(): Promise<ChildProcess> {
    const child = fork(this.module, {
      env: { ...process.env, ...this.env },
      serialization: 'advanced',
    });
    child.once('exit', () => (this.child = undefined));
    await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => {
        throw new Ended('outside');
      }),
    ]);
    // The listeners of jobs come and go, the process need not keep this one alive.
    child.unref();
    child.channel?.unref();
    return child;
  }
}

/** What a process holds in memory; 0 where the system does not tell. */
function memoryOf({ pid }: ChildProcess): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}
