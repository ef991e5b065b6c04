import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { IS_WHOLE } from '../tests/support/suite.ts';

type Step = [name: string, command: string[], settings?: Record<string, string>];
const build = (name: string, settings: Record<string, string>): Step => [
  `Build ${name}`,
  ['scripts/build.ts'],
  settings,
];
const playwright = ['node_modules/@playwright/test/cli.js', 'test'];
const vitest = ['node_modules/vitest/vitest.mjs', 'run'];

const CHECKS: Step[] = [
  ['Types', ['node_modules/astro/bin/astro.mjs', 'check']],
  ['Lint', ['node_modules/eslint/bin/eslint.js', '.']],
  ['Format', ['node_modules/prettier/bin/prettier.cjs', '--check', '.']],
  ['Unused code and packages', ['node_modules/knip/bin/knip.js']],
  // With more room for what is new, and soon garbage, these take a tenth less of the processor's time.
  ['Unit, content and architecture tests', vitest, { NODE_OPTIONS: '--max-semi-space-size=64' }],
];
const BUILDS: Step[] = [
  build('the real site', { OUT_DIR: 'dist-test/real' }),
  build('the sample site', { OUT_DIR: 'dist-test/sample', SAMPLE: '1', BUILD_DAY: '2026-11-25' }),
  build('below a base path', {
    OUT_DIR: 'dist-test/base',
    BASE_PATH: '/binh-dan-hoc-vu-so/',
    // The whole suite weighs these pages, too.
    ...(!IS_WHOLE && { IN_A_HURRY: '1' }),
  }),
  ['Build a site of attacks and mistakes', ['tests/support/build-hostile.ts']],
];
/** What takes the builds, or what they have kept for one another: the longest first. */
const OF_BUILDS: Step[] = [
  ['Tests of the CMS in the browser', [...playwright, '--config', 'playwright.cms.config.ts']],
  ['Tests of the built sites', [...vitest, '--config', 'vitest.built.config.ts']],
  ['Tests in the browser', playwright],
];

const started = Date.now();
const running = new Set<ChildProcess>();
// Side by side: a build leaves half of a small machine idle, a test of the CMS waits half of its time.
const built = runLane(BUILDS);
// Whichever lane is free takes the next one.
const runRest = () => runLane(OF_BUILDS);
await Promise.all([
  built.then(runRest),
  runLane(CHECKS)
    .then(() => built)
    .then(runRest),
]);
console.log(`\nAll checks passed in ${seconds(started)} s.`);

/** Takes one step after the other, until none is left: two lanes may share them. */
async function runLane(steps: Step[]): Promise<void> {
  for (let step = steps.shift(); step; step = steps.shift()) await run(step);
}

/** Prints what a step says when it has ended, so that two never mix. The first that fails ends everything. */
async function run([name, command, settings]: Step): Promise<void> {
  console.log(`… ${name}`);
  const begun = Date.now();
  const child = spawn(process.execPath, command, {
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      // Hundreds of processes run the same code: it is compiled once.
      NODE_COMPILE_CACHE: resolve('.cache/compiled'),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  running.delete(child);
  console.log(`\n── ${name} (${seconds(begun)} s)\n${said}`);
  if (status === 0) return;
  console.error(`Failed: ${name}`);
  for (const other of running) other.kill();
  process.exit(1);
}

function seconds(since: number): number {
  return Math.round((Date.now() - since) / 1000);
}
