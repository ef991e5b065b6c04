import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BuildWorker } from '../../server/sites/build-worker.ts';
import type { ListedSite } from '../../server/sites/former-files.ts';

let folder = '';
let worker: BuildWorker;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'worker-'))));
afterEach(() => {
  worker.end();
  rmSync(folder, { recursive: true });
});

/** A worker whose process does this with each order; `nth` counts them. */
function workerOf(code: string, log?: string): BuildWorker {
  const script = join(folder, 'worker.mjs');
  writeFileSync(
    script,
    `let nth = 0;
     const send = (answer, isLast = false) => process.send({ answer, isLast }, () => isLast && process.exit(0));
     process.on('disconnect', () => process.exit(1));
     process.on('message', (order) => { nth += 1; ${code} });`,
  );
  return (worker = new BuildWorker({ script, ...(log && { log }) }));
}
const FORMER: ListedSite = {
  dir: 'former',
  manifest: {
    fingerprint: '',
    day: '',
    publishedAt: '',
    isLinked: false,
    files: {},
    setAside: [],
    leftAt: {},
    unfinished: [],
  },
};
const build = (settings = {}, former: ListedSite | undefined = FORMER) =>
  worker.build(join(folder, 'next'), former, settings);
/** What tells which process has answered, as how many-th, and for which content. */
const TELLING = 'send({ ok: true, files: {}, phases: [process.pid, nth, order.contentDir] });';
async function told(settings = {}) {
  const result = await build(settings);
  return result.ok ? (result.phases as unknown as [number, number, string]) : [];
}

it('one process builds one content after the other', async () => {
  workerOf(TELLING);
  const [first, second] = [await told({ CONTENT_DIR: 'a' }), await told({ CONTENT_DIR: 'b' })];
  expect([first[1], first[2], second[1], second[2]]).toEqual([1, 'a', 2, 'b']);
  expect(second[0]).toBe(first[0]);
});

it('a process that was started ahead builds what comes, unless it was started for other settings', async () => {
  workerOf(TELLING);
  worker.warm({ STAGE: 'preview', CONTENT_DIR: 'a' });
  const ahead = worker.pid;
  expect((await told({ STAGE: 'preview', CONTENT_DIR: 'b' }))[0]).toBe(ahead);
  worker.warm({ STAGE: 'preview' });
  expect(worker.pid).toBe(ahead);
  expect((await told({ STAGE: 'production' }))[0]).not.toBe(ahead);
});

it('what is to be built from nothing begins with nothing in memory', async () => {
  workerOf(TELLING);
  await build();
  const result = await worker.build(join(folder, 'next'), undefined);
  expect(result).toMatchObject({ phases: [expect.any(Number), 1, undefined] });
});

it('a setting that is read when a process begins needs a new one', async () => {
  workerOf(TELLING);
  const [first] = await told({ STAGE: 'preview' });
  const [second, count] = await told({ STAGE: 'production' });
  expect(second).not.toBe(first);
  expect(count).toBe(1);
});

it('after its last answer, or when the code has changed, a new process goes on', async () => {
  workerOf(`if (nth === 1) ${TELLING.replace('});', '}, true);')} else process.exit(3);`);
  expect([(await told())[1], (await told())[1]]).toEqual([1, 1]);
  worker.end();
  const seen = join(folder, 'seen');
  workerOf(`import('node:fs').then((fs) => {
    const seen = ${JSON.stringify(seen)};
    if (fs.existsSync(seen)) { ${TELLING} }
    else { fs.writeFileSync(seen, ''); send({ ok: false, isOtherCode: true, faults: [] }, true); } });`);
  expect((await told())[1]).toBe(1);
});

it('a process that breaks down, or that the system kills, spoils one build and no other', async () => {
  const once = (deed: string) =>
    workerOf(`import('node:fs').then((fs) => {
      const mark = ${JSON.stringify(join(folder, 'mark'))} + ${JSON.stringify(deed.length)};
      if (fs.existsSync(mark)) { ${TELLING} } else { fs.writeFileSync(mark, ''); ${deed} } });`);
  once('process.exit(1)');
  expect(await build()).toEqual({ ok: false, faults: [], isKilled: false });
  expect((await build()).ok).toBe(true);
  worker.end();
  once("process.kill(process.pid, 'SIGKILL')");
  expect(await build()).toEqual({ ok: false, faults: [], isKilled: true });
  expect((await build()).ok).toBe(true);
});

it('what it prints goes to its own file, in the place of what the build before has printed', async () => {
  const log = join(folder, 'build.log');
  workerOf(`process.stdout.write('lần ' + nth, () => { ${TELLING} });`, log);
  await build();
  await build();
  expect(readFileSync(log, 'utf8')).toBe('lần 2');
  expect(statSync(log).mode & 0o777).toBe(0o600);
});
