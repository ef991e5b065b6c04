import { constants, setPriority } from 'node:os';
import type { AnswerMessage, BuildAnswer, BuildOrder } from '../server/sites/build-worker.ts';
import { readManifest } from '../server/sites/manifest.ts';
import { explainDiskFault } from '../src/core/disk-fault.ts';
import type { FormerSite } from '../src/integration/render/site-folder.ts';
import { OtherCode, SiteRenderer, type SiteState } from '../src/integration/site-renderer.ts';
import { keepState, readState } from '../src/integration/site-state.ts';
import { CONTENT_ROOTS } from '../src/site.ts';
import { BuildFaults } from '../src/store/build-faults.ts';
import { readContent } from '../src/store/read.ts';

// Builds the site of one content after the other for the publishing server, and keeps what the next one can use.

/** Whatever may gather in a process that stays ends with it. */
const MOST_BUILDS = 200;
const MOST_BYTES = 1_000_000_000;

process.env.ASTRO_TELEMETRY_DISABLED = '1';
// Readers come first.
setPriority(constants.priority.PRIORITY_LOW);
// A build whose server has ended would be in the way of the next one.
process.once('disconnect', () => process.exit(1));

const renderer = new SiteRenderer();
// It may have been started before there is something to build.
renderer.warm();
try {
  // The content of the build will be nearly the same, and is read the faster.
  if (process.env.CONTENT_DIR) readContent(CONTENT_ROOTS);
} catch {
  // It has gone, and the build has its own.
}
let state: SiteState | undefined;
let builds = 0;

process.on('message', (order) => void build(order as BuildOrder).then(send));

async function build(order: BuildOrder): Promise<BuildAnswer> {
  const { outDir, former, contentDir, stateFile, isHurried } = order;
  if (contentDir) process.env.CONTENT_DIR = contentDir;
  try {
    // That of a new day was left by the process that made it ready.
    if (state?.key !== renderer.key()) state = readState(stateFile);
    const built = former
      ? await renderer.build(outDir, await siteIn(former), state, isHurried)
      : await renderer.build(outDir, undefined, undefined, isHurried);
    state = built.state;
    keepState(stateFile, state);
    const { phases, setAside, unfinished } = built;
    return { ok: true, files: Object.fromEntries(built.files), phases, setAside, unfinished };
  } catch (error) {
    if (error instanceof OtherCode) return { ok: false, isOtherCode: true, faults: [] };
    if (!(error instanceof BuildFaults)) {
      const message = explainDiskFault(error);
      if (message === undefined) throw error;
      console.error(message);
      return { ok: false, faults: [] };
    }
    console.error(error.message);
    return { ok: false, faults: error.faults };
  }
}

async function siteIn(dir: string): Promise<FormerSite> {
  const { files, unfinished } = await readManifest(dir);
  return { dir, files: new Map(Object.entries(files)), unfinished: new Set(unfinished) };
}

function send(answer: BuildAnswer): void {
  builds += 1;
  const isLast =
    (!answer.ok && answer.isOtherCode === true) ||
    builds >= MOST_BUILDS ||
    process.memoryUsage().rss > MOST_BYTES;
  const message: AnswerMessage = { answer, isLast };
  process.send?.(message, () => {
    if (isLast) process.exit(0);
    // Nothing is to be built now: what the build leaves behind is given back, which the engine puts off on a large machine.
    globalThis.gc?.();
  });
}
