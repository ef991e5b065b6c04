import { constants, setPriority } from 'node:os';
import type { AnswerMessage, BuildAnswer, BuildOrder } from '../server/sites/build-worker.ts';
import type { ListedSite } from '../server/sites/former-files.ts';
import { explainDiskFault } from '../src/core/disk-fault.ts';
import type { FormerSite } from '../src/integration/render/site-folder.ts';
import { OtherCode, SiteRenderer, type SiteState } from '../src/integration/site-renderer.ts';
import { keepState, readState } from '../src/integration/site-state.ts';
import { BuildFaults } from '../src/store/build-faults.ts';
import { loadContent } from '../src/store/load.ts';

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
// The content of the build will be nearly the same, and is read and checked the faster. Where it has gone meanwhile, the build has its own.
const ready = process.env.CONTENT_DIR ? loadContent().catch(() => undefined) : Promise.resolve();
let state: SiteState | undefined;
let builds = 0;

process.on('message', (order) => void ready.then(() => build(order as BuildOrder)).then(send));

async function build(order: BuildOrder): Promise<BuildAnswer> {
  const { outDir, former, contentDir, stateFile, isHurried } = order;
  if (contentDir) process.env.CONTENT_DIR = contentDir;
  try {
    // That of a new day was left by the process that made it ready.
    if (state?.key !== renderer.key()) state = readState(stateFile);
    const built = former
      ? await renderer.build(outDir, toFormerSite(former), state, isHurried)
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

const toFormerSite = ({ dir, manifest: { files, unfinished } }: ListedSite): FormerSite => ({
  dir,
  files: new Map(Object.entries(files)),
  unfinished: new Set(unfinished),
});

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
