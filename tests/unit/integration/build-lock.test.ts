import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { takeBuildLock } from '../../../src/integration/build-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'build-lock-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('of two builds in one project the second begins when the first has ended, and says that it waits', async () => {
  const said: string[] = [];
  const begun: string[] = [];
  const endFirst = await takeBuildLock(folder);
  const second = takeBuildLock(folder, (words) => said.push(words)).then((end) => {
    begun.push('second');
    return end;
  });
  await expect.poll(() => said).toEqual([expect.stringContaining('Đang chờ')]);
  expect(begun).toEqual([]);
  endFirst();
  (await second)();
  expect(begun).toEqual(['second']);
});
