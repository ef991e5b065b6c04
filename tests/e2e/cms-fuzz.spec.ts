import { expect, test } from '@playwright/test';
import { play } from '../fuzz/editor.ts';
import { planOf } from '../fuzz/plan.ts';
import { sharedCms, type CmsProject } from '../support/cms-project.ts';
import { androidPhone } from '../support/phone-keyboard.ts';
import { inTurn } from '../support/suite.ts';

// More of them: npm run fuzz:editor
const SEEDS = [1, 2, 3, 4, 5, 6];

let cms: CmsProject;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await sharedCms();
});

for (const [device, settings, seeds] of [
  ['on an Android phone', androidPhone(), inTurn(SEEDS.slice(0, 3), 0)],
  ['at a desk', {}, inTurn(SEEDS.slice(3), 0)],
] as const)
  test.describe(device, () => {
    test.use(settings);
    for (const seed of seeds)
      test(`no letter is lost, whatever happens while one writes: ${seed}`, async ({ context }) => {
        expect(await play(planOf(seed), { context, cms, seed })).toEqual([]);
      });
  });
