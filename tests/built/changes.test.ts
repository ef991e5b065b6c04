import { expect, it } from 'vitest';
import { makeChanges, removeEach } from '../support/changes.ts';
import { SITES } from '../support/sites.ts';
import { IS_WHOLE, inTurn } from '../support/suite.ts';

const MACHINES: [string, Record<string, string>, number][] = [
  [
    'on a ward’s machine, which sets aside what is faulty, below a base path',
    { STAGE: 'preview', BASE_PATH: '/binh-dan-hoc-vu-so/' },
    200,
  ],
  ['as it is tried out on a laptop', {}, 50],
];
const [FEW, EVERY] = [4, 10];

// What is built after a change must be what a build from nothing makes of the same content.
it.each(inTurn(MACHINES, 1))(
  'after each of many changes the site is that of a build from nothing, byte for byte: %s',
  (_, settings, all) => {
    // Else backwards, to the site that was built of the sample content.
    const task = IS_WHOLE
      ? { changes: all, every: EVERY }
      : { changes: FEW, every: FEW, end: SITES.sample.dir };
    const report = makeChanges({ ...task, seed: Number(process.env.SEED ?? 2026) }, settings);
    if (process.env.VERBOSE) console.log(report);
    expect(report.differing).toEqual([]);
    expect(report.compared).toBe(task.changes / task.every);
    // Else the test would be as good as a loop of whole builds.
    expect(report.drawn / report.pages).toBeLessThan(0.7);
  },
  3_600_000,
);

it.runIf(IS_WHOLE)(
  'whatever may be taken off the site, the site can be built without it',
  () => {
    const { built, failing } = removeEach();
    expect(failing).toEqual([]);
    expect(built).toBeGreaterThan(100);
  },
  3_600_000,
);
