import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { BuildWorker } from '../../../server/sites/build-worker.ts';
import { processorMs } from '../../../server/sites/processor-time.ts';
import type { Phase } from '../../../src/core/phase.ts';
import { copyProject } from '../../support/publishing-project.ts';
import { startSmall, type SmallServer } from '../../support/small-publishing.ts';
import { measure } from '../build/measure.ts';
import { makeContent, newsItem } from './content.ts';

// From the press of “Đăng” to the page, through the real server: warm, after a restart, and a build of everything from nothing.
const RUNS = 5;
const LOOK_MS = 10;
const WORK = '.cache/bench/publish';
/** Seconds at most, by the number of entries. */
const TARGETS = { 200: { warm: 2, restart: 5 }, 2000: { warm: 5, restart: 15 } } as const;
const COLD_S = 30;

interface Publication {
  /** Seconds from the press until the words are on the page. */
  page: number;
  /** Seconds until the save is answered. */
  save: number;
  /** Processor seconds of the process that builds, and of what it starts. */
  cpu: number;
  phases: readonly Phase[];
}

let phases: readonly Phase[] = [];
const sizes = process.argv.slice(2).map(Number);
mkdirSync(WORK, { recursive: true });
for (const entries of sizes.length > 0 ? sizes : [200, 2000]) await measureSize(entries);
if (sizes.length === 0) await measureCold();

async function measureSize(entries: number): Promise<void> {
  const content = resolve(WORK, String(entries));
  makeContent(content, entries);
  const worker = new BuildWorker({ log: join(WORK, 'build.log') });
  let server = await start(content, worker);
  const editor = { item: newsItem(9_999_999, new Date()), base: undefined as string | undefined };
  await publish(server, worker, editor, 'first');
  const warm: Publication[] = [];
  for (let run = 1; run <= RUNS; run++)
    warm.push(await publish(server, worker, editor, `warm ${run}`));
  const target = TARGETS[entries as keyof typeof TARGETS];
  tell(`${entries} entries, warm`, median(warm), target?.warm);
  await server.close();
  worker.end();
  server = await start(content, worker);
  tell(
    `${entries} entries, after a restart`,
    await publish(server, worker, editor, 'restart'),
    target?.restart,
  );
  await server.close();
  worker.end();
  rmSync(content, { recursive: true });
}

async function start(content: string, worker: BuildWorker): Promise<SmallServer> {
  const server = await startSmall({
    project: content,
    build: async (outDir, former) => {
      const result = await worker.build(resolve(outDir), former, {
        CONTENT_DIR: content,
        LAST_GOOD_DIR: join(WORK, 'last-good'),
        STAGE: 'preview',
      });
      phases = (result.ok && result.phases) || [];
      return result;
    },
  });
  await server.logIn();
  return server;
}

async function publish(
  server: SmallServer,
  worker: BuildWorker,
  editor: { item: { path: string; text: string }; base: string | undefined },
  words: string,
): Promise<Publication> {
  const { path, text } = editor.item;
  const marked = `${text}\nĐo thời gian: ${words}.\n`;
  const cpuBefore = processorMs(worker.pid) ?? 0;
  const pressed = performance.now();
  const { status, body } = await server.call('persistEntry', {
    dataFiles: [{ path, raw: marked }],
    base: editor.base ? { [path]: editor.base } : {},
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
  const saved = performance.now();
  editor.base = (body['ids'] as Record<string, string>)[path];
  const page = `${server.url}tin-tuc/${path.replace(/^.*\/|\.mdx$/g, '')}/`;
  while (!(await (await fetch(page)).text()).includes(`Đo thời gian: ${words}.`)) {
    if (server.builder.state.state === 'failed')
      throw new Error(JSON.stringify(server.builder.state));
    await setTimeout(LOOK_MS);
  }
  const shown = performance.now();
  await server.builder.request();
  return {
    page: (shown - pressed) / 1000,
    save: (saved - pressed) / 1000,
    cpu: ((processorMs(worker.pid) ?? 0) - cpuBefore) / 1000,
    phases,
  };
}

/** The middle one by its time. */
function median(all: readonly Publication[]): Publication {
  return all.toSorted((a, b) => a.page - b.page)[Math.floor(all.length / 2)] as Publication;
}

function tell(what: string, { page, save, cpu, phases }: Publication, most: number | undefined) {
  const isMet = most === undefined || page <= most;
  const parts = phases.map(
    ({ name, wallMs, cpuMs }) =>
      `${name} ${(wallMs / 1000).toFixed(2)}/${(cpuMs / 1000).toFixed(2)}`,
  );
  console.log(
    `${isMet ? 'yes' : 'NO '}  ${what}: page after ${page.toFixed(2)} s${most === undefined ? '' : ` (at most ${most})`}, saved after ${save.toFixed(2)}; ${cpu.toFixed(2)} s of the processor; wall/processor: ${parts.join(', ')}`,
  );
  if (!isMet) process.exitCode = 1;
}

/** A build of the real site in a copy of the project in which nothing is kept. */
async function measureCold(): Promise<void> {
  const project = join(WORK, 'project');
  copyProject(project);
  const command = [process.execPath, 'scripts/build.ts'];
  const { wallS, cpuS, peakMiB } = await measure(command, project, resolve(WORK, 'cold.log'));
  console.log(
    `${wallS <= COLD_S ? 'yes' : 'NO '}  the real site from nothing: ${wallS.toFixed(1)} s (at most ${COLD_S}), ${cpuS.toFixed(1)} s of the processor, ${peakMiB.toFixed(0)} MiB`,
  );
  if (wallS > COLD_S) process.exitCode = 1;
  rmSync(project, { recursive: true });
}
