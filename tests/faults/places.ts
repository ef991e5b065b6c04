import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { layoutOf, type DataDir } from '../../server/data-dir.ts';
import { GitStore } from '../../server/store/git-store.ts';
import { NEWS } from '../support/small-publishing.ts';
import { findIllness, isShown, nextNumber, start, type Running } from './running.ts';
import { makeWard, pageNow } from './ward.ts';

/** Something that happens to a ward's machine. */
export interface Place {
  kind: string;
  name: string;
  /** What was worse than it had to be; undefined when all went as it should. */
  run: (data: DataDir) => Promise<string | undefined>;
}

/** From the command to the former page. */
const MOST_ROLLBACK_MS = 2000;

const hasProgram = (name: string) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
const mustStart = async (data: DataDir, env?: Record<string, string>): Promise<Running> => {
  const running = await start(data, env);
  if (!running) throw new Error('The server does not start.');
  return running;
};
/** A text that was confirmed, and must be there whatever follows. */
async function findLost(data: DataDir, number: number): Promise<string | undefined> {
  return (await isShown(data, number))
    ? undefined
    : `text ${number} was confirmed and is not shown`;
}

const before = (kind: string, name: string, prepare: (data: DataDir) => void): Place => ({
  kind,
  name,
  run: async (data) => {
    prepare(data);
    return findIllness(data);
  },
});
const touch = (...path: string[]) => writeFileSync(join(...path), '');

const LOCKS: Place[] = [
  before('stale lock', 'of a program that was cut off', ({ dir }) =>
    writeFileSync(join(dir, 'owner.json'), '{"program":"npm start","pid":1,"since":"2026-01-01"}'),
  ),
  ...[
    'HEAD.lock',
    'packed-refs.lock',
    'refs/heads/main.lock',
    'index-abc',
    'objects/tmp_obj_x',
  ].map((name) => before('stale lock', `of git: ${name}`, ({ content }) => touch(content, name))),
  before('stale lock', 'half a link', ({ sites }) => touch(sites, 'live.new')),
  before('stale lock', 'half a build', ({ sites }) =>
    mkdirSync(join(sites, 'next/_astro'), { recursive: true }),
  ),
];

const liveFile = ({ sites }: DataDir, name: string) => join(sites, 'live', name);
const EMPTIED: Place[] = [
  before('emptied file', 'a page', (data) => truncateSync(liveFile(data, 'index.html'))),
  before('emptied file', 'the list of the live site', (data) =>
    truncateSync(liveFile(data, '.site.json')),
  ),
  before('emptied file', 'who owns the folder', ({ dir }) => touch(dir, 'owner.json')),
  before('emptied file', 'the lock', ({ dir }) => touch(dir, 'lock.db')),
  before('emptied file', 'headers of the web server', ({ sites }) => {
    for (const name of readdirSync(join(sites, 'headers')))
      truncateSync(join(sites, 'headers', name));
  }),
  before('emptied file', 'folders of versions', ({ checkouts }) => {
    if (existsSync(checkouts)) rmSync(checkouts, { recursive: true });
  }),
  before('emptied file', 'the database’s shared memory', ({ database }) =>
    touch(`${database}-shm`),
  ),
];

const killedAfter = (ms: number): Place => ({
  kind: 'power cut',
  name: `${ms} ms after a save`,
  run: async (data) => {
    const running = await mustStart(data);
    const number = nextNumber();
    const isSaved = await running.save(number);
    await setTimeout(ms);
    await running.kill();
    const again = await mustStart(data);
    const fault = isSaved ? await findLost(data, number) : undefined;
    return fault ?? findIllness(data, again);
  },
});

const build = (name: string, kind: 'hangs' | 'greedy'): Place => ({
  kind: 'build',
  name,
  run: async (data) => {
    const running = await mustStart(data);
    touch(data.dir, kind);
    const number = nextNumber();
    await running.save(number);
    const fault = await findLost(data, number);
    return fault ?? findIllness(data, running);
  },
});

const clock = (offset: string): Place => ({
  kind: 'clock',
  name: offset,
  run: async (data) => {
    const library = execFileSync('sh', ['-c', 'ls /usr/lib/*/faketime/libfaketimeMT.so.1'], {
      encoding: 'utf8',
    }).trim();
    const env = { LD_PRELOAD: library, FAKETIME: offset, FAKETIME_DONT_FAKE_MONOTONIC: '1' };
    const running = await mustStart(data, env);
    const number = nextNumber();
    if (!(await running.save(number))) return 'nobody can save';
    const fault = await findLost(data, number);
    await running.kill();
    return fault ?? (await findIllness(data)) ?? findLocked(data);
  },
});

/** Whether a wrong clock has cost somebody the account, or the log its rows. */
function findLocked({ database }: DataDir): string | undefined {
  const opened = new DatabaseSync(database, { readOnly: true });
  const [{ locked } = {}] = opened
    .prepare('SELECT count(*) AS locked FROM user WHERE banned = 1')
    .all();
  const [{ rows } = {}] = opened
    .prepare("SELECT count(*) AS rows FROM log WHERE action = 'before'")
    .all();
  opened.close();
  if (Number(locked) > 0) return 'accounts are locked';
  return Number(rows) === 1 ? undefined : 'rows of the log are gone';
}

/** Two places of a disk of its own, which takes nothing more for a while. */
const disk = (
  name: string,
  fill: (data: DataDir) => void,
  free: (data: DataDir) => void,
): Place => ({
  kind: 'disk',
  name,
  run: async () => {
    const dir = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=40m', 'tmpfs', dir]);
    try {
      const data = await makeWard(dir);
      const running = await mustStart(data);
      const first = nextNumber();
      if (!(await running.save(first)) || !(await isShown(data, first)))
        return 'it did not work before';
      fill(data);
      if (await running.save(nextNumber()))
        return 'a save was confirmed where nothing can be written';
      const { status } = await fetch(`http://127.0.0.1:${running.port}/`);
      if (status !== 200) return `a reader gets ${status}`;
      await running.kill();
      free(data);
      return (await findLost(data, first)) ?? (await findIllness(data));
    } finally {
      execFileSync('umount', ['-l', dir]);
    }
  },
});

const OTHERS: Place[] = [
  {
    kind: 'two servers',
    name: 'on one folder',
    run: async (data) => {
      const running = await mustStart(data);
      const second = await start(data);
      await second?.kill();
      return second ? 'the second one works too' : findIllness(data, running);
    },
  },
  {
    kind: 'database',
    name: 'locked by somebody',
    run: async (data) => {
      const running = await mustStart(data);
      // Its first page comes before it has opened its database; a save is answered after that.
      if (!(await running.save(nextNumber()))) return 'nobody can save';
      const other = new DatabaseSync(data.database);
      other.exec('BEGIN EXCLUSIVE');
      try {
        const { status } = await fetch(`http://127.0.0.1:${running.port}/`);
        if (status !== 200) return `a reader gets ${status}`;
        await setTimeout(2000);
      } finally {
        // Whatever comes next works on the same data.
        other.close();
      }
      return findIllness(data, running);
    },
  },
  {
    kind: 'rollback',
    name: 'while the program works',
    run: async (data) => {
      const running = await mustStart(data);
      const number = nextNumber();
      await running.save(number);
      const fault = await findLost(data, number);
      const begun = performance.now();
      execFileSync(process.execPath, ['scripts/rollback.ts'], {
        env: { ...process.env, DATA_DIR: data.dir },
      });
      const took = performance.now() - begun;
      if (fault) return fault;
      if (pageNow(data).includes(`Buổi ${number}`)) return 'the page is as before';
      return took > MOST_ROLLBACK_MS ? `it took ${took.toFixed(0)} ms` : findIllness(data, running);
    },
  },
  {
    kind: 'power on',
    name: 'with content that no build takes',
    run: async (data) => {
      const store = await GitStore.open(data);
      const was = await store.read(NEWS);
      const author = { name: 'Lan', login: 'lan', session: 'a' };
      await store.apply([{ path: NEWS, bytes: Buffer.from('title: hong'), base: was?.id }], author);
      const { firstPage } = await mustStart(layoutOf(data.dir)).then(async (running) => {
        await running.kill();
        return running;
      });
      return firstPage > 2000
        ? `the first page came after ${firstPage.toFixed(0)} ms`
        : findIllness(data);
    },
  },
];

const isRoot = process.getuid?.() === 0;
const CLOCKS = ['-1d', '+1d', '-3650d', '+3650d'];
if (!hasProgram('faketime'))
  console.warn('NOT TESTED: wrong clocks. To test them: apt-get install faketime');
if (!isRoot) console.warn('NOT TESTED: a full and a read-only disk. To test them: run as root');

/** All that happens to a machine whose programs run; what is cut off in the middle of a deed is in run.ts. */
export const PLACES: readonly Place[] = [
  ...LOCKS,
  ...EMPTIED,
  ...OTHERS,
  build('that is killed for its memory', 'greedy'),
  build('that waits for ever', 'hangs'),
  ...[0, 50, 100, 150, 200, 250, 300, 350, 400, 450, 500].map(killedAfter),
  ...(hasProgram('faketime') ? CLOCKS.map(clock) : []),
  ...(isRoot
    ? [
        disk(
          'full',
          ({ dir }) => spawnSync('sh', ['-c', `cat /dev/zero > ${dir}/fills`]),
          ({ dir }) => rmSync(join(dir, 'fills')),
        ),
        disk(
          'read-only',
          ({ content }) => {
            execFileSync('mount', ['--bind', content, content]);
            execFileSync('mount', ['-o', 'remount,bind,ro', content]);
          },
          ({ content }) => execFileSync('umount', ['-l', content]),
        ),
      ]
    : []),
];
