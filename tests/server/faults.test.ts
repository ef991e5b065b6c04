import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DataDir } from '../../server/data-dir.ts';
import { PLACES } from '../faults/places.ts';
import { DEED_NAMES, findHarm, makeWard, run } from '../faults/ward.ts';
import { IS_WHOLE, inTurn, oneOfEach } from '../support/suite.ts';

// A deed cut off in its middle, and one fault of each kind; all of them: npm run faults. What needs a disk of its own or is timed is left to that.
const SAMPLE = oneOfEach(
  PLACES.filter(({ kind }) => !['disk', 'power on', 'rollback'].includes(kind)),
  ({ kind }) => kind,
);

let data: DataDir;
let number = 1;
beforeAll(async () => {
  data = await makeWard();
});
afterAll(() => rmSync(data.dir, { recursive: true, force: true }));

it.each(inTurn(DEED_NAMES, 0))(
  'a %s that is cut off harms nothing, and is done again',
  async (deed) => {
    const { operations } = await run(deed, data, ++number);
    expect(operations).toBeGreaterThan(5);
    for (const at of IS_WHOLE
      ? [1, Math.floor(operations / 2), operations]
      : [Math.floor(operations / 2)]) {
      const { isDone } = await run(deed, data, ++number, at);
      expect(isDone).toBe(false);
      expect(await findHarm(data, deed, number, isDone)).toBeUndefined();
    }
  },
);

it('a text that is gone after it was confirmed is noticed', async () => {
  expect(await findHarm(data, 'save', 99, true)).toBe('the text is neither old nor new');
});

it.each(SAMPLE)('$kind ($name): back to work without a hand', async ({ run: happen }) => {
  expect(await happen(data)).toBeUndefined();
});
