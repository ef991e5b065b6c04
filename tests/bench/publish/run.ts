import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { layoutOf } from '../../../server/data-dir.ts';
import { BuildWorker } from '../../../server/sites/build-worker.ts';
import { processorMs } from '../../../server/sites/processor-time.ts';
import { adopt } from '../../../server/store/adopt.ts';
import { GitStore } from '../../../server/store/git-store.ts';
import type { Phase } from '../../../src/core/phase.ts';
import { copyProject } from '../../support/publishing-project.ts';
import { startSmall, type SmallServer } from '../../support/small-publishing.ts';
import type { Served } from './asker.ts';
import { makeContent, newsItem } from './content.ts';

// From the press of “Đăng” to the page, through the real server on a data folder: warm, taken back, after a restart, a
// build of everything from nothing; how readers fare beside publications, how much the process that builds holds, how
// long a version waits. `200`, `2000`, `cold` and `load` for a part; `short` only shows that all of it runs.
const IS_SHORT = process.argv.includes('short');
const RUNS = IS_SHORT ? 1 : 5;
const LOOK_MS = 10;
const WORK = '.cache/bench/publish';
const SETTINGS = { LAST_GOOD_DIR: join(WORK, 'last-good'), STAGE: 'preview' };
/** Seconds at most, by the number of entries. */
const TARGETS = { 200: 2, 2000: 5 } as const;
const RESTART_S = 5;
/** Until its full text is found, and its pages are as small as they get. */
const WHOLE_S = 15;
const COLD_S = 30;
const COLD_PORT = 4399;
const UNDO_S = 10;
const PUBLICATIONS = IS_SHORT ? 12 : 100;
const ALONE_MS = IS_SHORT ? 5000 : 60_000;
const SAVES_FOR_MS = IS_SHORT ? 10_000 : 120_000;
const SAVE_EVERY_MS = 2000;
/** From opening an entry to the press; nobody has read it and written a sentence sooner. */
const WRITING_MS = 5000;
/** Milliseconds. */
const MOST_P99 = 100;
/** How much more the process may hold after the last publication than after the tenth. */
const MOST_GROWTH = 1.2;

interface Publication {
  /** Seconds from the press until the words are on the page. */
  page: number;
  /** Seconds until nothing of the site is still to be made better. */
  whole: number;
  /** Seconds until the save is answered. */
  save: number;
  /** Processor seconds of the process that builds, and of what it starts. */
  cpu: number;
  phases: readonly Phase[];
}

let phases: readonly Phase[] = [];
/** When each build began. */
const begins: number[] = [];
const parts = process.argv.slice(2).filter((part) => part !== 'short');
const isAsked = (part: string) => parts.length === 0 || parts.includes(part);
async function measureSize(entries: number): Promise<void> {
  const content = await prepare(String(entries), entries);
  const worker = new BuildWorker({ log: join(WORK, 'build.log') });
  let server = await start(content, worker);
  const editor: Editor = { item: newsItem(9_999_999, new Date()), base: undefined };
  await publish(server, worker, editor, 'first');
  const warm: Publication[] = [];
  for (let run = 1; run <= RUNS; run++)
    warm.push(await publish(server, worker, editor, `warm ${run}`));
  tell(
    `${entries} entries, warm`,
    median(warm, ({ page }) => page),
    TARGETS[entries as keyof typeof TARGETS],
  );
  const { whole } = median(warm, (one) => one.whole);
  say(
    whole <= WHOLE_S,
    `${entries} entries, warm: whole after ${whole.toFixed(2)} s (at most ${WHOLE_S})`,
  );
  const undone: number[] = [];
  for (let run = 1; run <= RUNS; run++) {
    await publish(server, worker, editor, `undone ${run}`);
    undone.push(await undo(server, editor, `warm ${RUNS}`));
  }
  const seconds = median(undone, (one) => one);
  say(
    seconds <= UNDO_S,
    `${entries} entries, a publication taken back: page as before after ${seconds.toFixed(2)} s (at most ${UNDO_S})`,
  );
  await server.close();
  worker.end();
  server = await start(content, worker);
  await readBase(server, editor);
  await setTimeout(WRITING_MS);
  tell(
    `${entries} entries, after a restart`,
    await publish(server, worker, editor, 'restart'),
    RESTART_S,
  );
  await server.close();
  worker.end();
  rmSync(content, { recursive: true });
}

/** Content of so many entries, and a data folder that has taken it up. */
async function prepare(name: string, entries: number): Promise<string> {
  const content = resolve(WORK, name);
  makeContent(content, entries);
  await adopt(layoutOf(join(content, 'data')), content);
  return content;
}

async function start(content: string, worker: BuildWorker): Promise<SmallServer> {
  const data = layoutOf(join(content, 'data'));
  const store = await GitStore.open(data);
  const server = await startSmall({
    project: content,
    content: { data, store },
    fingerprint: () => store.contentVersion,
    warm: () => worker.warm({ CONTENT_DIR: store.newest, ...SETTINGS }),
    build: (outDir, former, isHurried) =>
      store.withContent(async (folder) => {
        begins.push(performance.now());
        const result = await worker.build(
          resolve(outDir),
          former,
          { CONTENT_DIR: folder, ...SETTINGS },
          isHurried,
        );
        if (isHurried) phases = (result.ok && result.phases) || [];
        return result;
      }),
  });
  await server.logIn();
  return server;
}

async function publish(
  server: SmallServer,
  worker: BuildWorker,
  editor: Editor,
  words: string,
): Promise<Publication> {
  const cpuBefore = processorMs(worker.pid) ?? 0;
  const pressed = performance.now();
  await save(server, editor, words);
  const saved = performance.now();
  await untilShown(server, editor, words);
  const shown = performance.now();
  while (server.builder.live?.manifest.unfinished.length !== 0) await setTimeout(LOOK_MS);
  const whole = performance.now();
  await server.builder.request();
  return {
    page: (shown - pressed) / 1000,
    whole: (whole - pressed) / 1000,
    save: (saved - pressed) / 1000,
    cpu: ((processorMs(worker.pid) ?? 0) - cpuBefore) / 1000,
    phases,
  };
}

async function untilShown(server: SmallServer, editor: Editor, words: string): Promise<void> {
  const page = server.url + addressOf(editor.item.path);
  while (!(await (await fetch(page)).text()).includes(`Đo thời gian: ${words}.`)) {
    if (server.builder.state.state === 'failed')
      throw new Error(JSON.stringify(server.builder.state));
    await setTimeout(LOOK_MS);
  }
}

/** Presses “Hoàn tác lần đăng này”. Gives the seconds until the page says again what it said before. */
async function undo(server: SmallServer, editor: Editor, before: string): Promise<number> {
  const { path } = editor.item;
  const pressed = performance.now();
  const [newest] = (await ask(server, 'versions', { path })) as unknown as { commit: string }[];
  await ask(server, 'undo', { path, commit: newest?.commit });
  await untilShown(server, editor, before);
  const shown = performance.now();
  await server.builder.request();
  await readBase(server, editor);
  return (shown - pressed) / 1000;
}

/** Opens the entry anew. */
async function readBase(server: SmallServer, editor: Editor): Promise<void> {
  const { file } = (await ask(server, 'getEntry', { path: editor.item.path })) as {
    file: { id: string };
  };
  editor.base = file.id;
}

async function ask(server: SmallServer, action: string, params: object) {
  const { status, body } = await server.call(action, params);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
}

interface Editor {
  item: { path: string; text: string };
  base: string | undefined;
}

const addressOf = (path: string) => `tin-tuc/${path.replace(/^.*\/|\.mdx$/g, '')}/`;

/** Presses “Đăng”: ends when the server has answered. */
async function save(server: SmallServer, editor: Editor, words: string): Promise<void> {
  const { path, text } = editor.item;
  const { ids } = await ask(server, 'persistEntry', {
    dataFiles: [{ path, raw: `${text}\nĐo thời gian: ${words}.\n` }],
    base: editor.base ? { [path]: editor.base } : {},
  });
  editor.base = (ids as Record<string, string>)[path];
}

/** The middle one. */
const median = <T>(all: readonly T[], of: (one: T) => number): T =>
  all.toSorted((a, b) => of(a) - of(b))[Math.floor(all.length / 2)] as T;

function tell(what: string, { page, save, cpu, phases }: Publication, most: number | undefined) {
  const isMet = most === undefined || page <= most;
  const parts = phases.map(
    ({ name, wallMs, cpuMs }) =>
      `${name} ${(wallMs / 1000).toFixed(2)}/${(cpuMs / 1000).toFixed(2)}`,
  );
  say(
    isMet,
    `${what}: page after ${page.toFixed(2)} s${most === undefined ? '' : ` (at most ${most})`}, saved after ${save.toFixed(2)}; ${cpu.toFixed(2)} s of the processor; wall/processor: ${parts.join(', ')}`,
  );
}

function say(isMet: boolean, what: string): void {
  console.log(`${isMet ? 'yes' : 'NO '}  ${what}`);
  if (!isMet) process.exitCode = 1;
}

/** The program begins in a copy of the project in which nothing is kept: until the first page is served. */
async function measureCold(): Promise<void> {
  const project = join(WORK, 'project');
  copyProject(project);
  const from = performance.now();
  const server = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: project,
    env: { ...process.env, PORT: String(COLD_PORT) },
    stdio: 'ignore',
  });
  const home = `http://127.0.0.1:${COLD_PORT}/`;
  while (!(await fetch(home).catch(() => undefined))?.ok) {
    if (server.exitCode !== null) throw new Error(`The program in ${project} ended.`);
    await setTimeout(LOOK_MS);
  }
  const seconds = (performance.now() - from) / 1000;
  server.kill();
  await once(server, 'exit');
  say(
    seconds <= COLD_S,
    `the real site from nothing: first page after ${seconds.toFixed(1)} s (at most ${COLD_S})`,
  );
  rmSync(project, { recursive: true });
}

/** Readers beside publications, at a fixed number of requests a second from a process of its own. */
async function measureLoad(): Promise<void> {
  const content = await prepare('load', 200);
  const worker = new BuildWorker({ log: join(WORK, 'build.log') });
  const server = await start(content, worker);
  const editor: Editor = { item: newsItem(9_999_999, new Date()), base: undefined };
  await publish(server, worker, editor, 'first');

  const alone = startReaders(server.url);
  await setTimeout(ALONE_MS);
  tellServed('nobody publishes', await alone());

  const beside = startReaders(server.url);
  let held = 0;
  for (let number = 1; number <= PUBLICATIONS; number++) {
    await save(server, editor, `lần ${number}`);
    await server.builder.request();
    if (number === 10) held = heldMiB(worker.pid);
  }
  tellServed(`${PUBLICATIONS} publications beside`, await beside());
  const last = heldMiB(worker.pid);
  say(
    last <= MOST_GROWTH * held,
    `the process that builds holds ${last.toFixed(0)} MiB after ${PUBLICATIONS} publications, ${held.toFixed(0)} after 10 (at most ${MOST_GROWTH} times)`,
  );
  await measureSaves(server, editor);
  await server.close();
  worker.end();
  rmSync(content, { recursive: true });
}

/** A save every two seconds: how long each waits to be on the site. */
async function measureSaves(server: SmallServer, editor: Editor): Promise<void> {
  const waiting: { number: number; from: number }[] = [];
  const waits: number[] = [];
  const builds: number[] = [];
  let [isOver, live] = [false, server.builder.live?.dir];
  let next = begins.length;
  const page = server.url + addressOf(editor.item.path);
  const look = (async () => {
    while (!isOver || waiting.length > 0) {
      if (server.builder.live?.dir !== live) {
        const now = performance.now();
        // Each build that has begun ends as the next live site.
        builds.push(now - (begins[next++] ?? now));
        live = server.builder.live?.dir;
        const shown = Number(/lưu ([0-9]+)[.]/.exec(await (await fetch(page)).text())?.[1] ?? -1);
        while (waiting[0] && waiting[0].number <= shown)
          waits.push(now - (waiting.shift()?.from ?? now));
      }
      await setTimeout(LOOK_MS);
    }
  })();
  const until = performance.now() + SAVES_FOR_MS;
  try {
    for (let number = 1; performance.now() < until; number++) {
      const pressed = performance.now();
      await save(server, editor, `lưu ${number}`);
      waiting.push({ number, from: performance.now() });
      await setTimeout(Math.max(0, SAVE_EVERY_MS - (performance.now() - pressed)));
    }
  } finally {
    isOver = true;
    await look;
  }
  const [longest, slowest] = [Math.max(...waits) / 1000, Math.max(...builds) / 1000];
  say(
    longest <= 2 * slowest,
    `a save every ${SAVE_EVERY_MS / 1000} s: the one that waited longest was live after ${longest.toFixed(2)} s; the slowest build took ${slowest.toFixed(2)} s`,
  );
}

/** Begins to ask for pages. Gives the function that ends it. */
function startReaders(home: string): () => Promise<Served> {
  const paths = ['', 'huong-dan/', 'tin-tuc/', 'tien-do/', 'khan-cap/', 'so-do-trang/'];
  const readers = fork(join(import.meta.dirname, 'asker.ts'), [home, ...paths]);
  return async () => {
    readers.send('stop');
    const [served] = (await once(readers, 'message')) as [Served];
    return served;
  };
}

function tellServed(what: string, { asked, failed, median, p99, slowest }: Served): void {
  say(
    failed === 0 && p99 <= MOST_P99,
    `${what}: ${asked} pages at 50 a second, ${failed} failed (at most 0), half after ${median.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (at most ${MOST_P99}), slowest ${slowest.toFixed(1)} ms`,
  );
}

/** What a process holds in memory. */
const heldMiB = (pid: number) =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

// Last, when all that is written as a value has one.
mkdirSync(WORK, { recursive: true });
for (const entries of [200, 2000]) if (isAsked(String(entries))) await measureSize(entries);
if (isAsked('cold')) await measureCold();
if (isAsked('load')) await measureLoad();
