import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { buildSite } from '../../server/sites/build-process.ts';
import * as processorTime from '../../server/sites/processor-time.ts';

// To be told otherwise by a test.
vi.mock('../../server/sites/processor-time.ts', { spy: true });

const folder = mkdtempSync(join(tmpdir(), 'build-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { setInterval: setIntervalNow, clearInterval: clearIntervalNow } = globalThis;
const FAULT = { severity: 'error', file: 'a.mdx', message: 'Sai. Hãy sửa.' };
it.each([
  ['that passes', 'process.exit(0)', { ok: true }],
  [
    'that finds faults',
    `process.send({ faults: [${JSON.stringify(FAULT)}] }, () => process.exit(1))`,
    { ok: false, faults: [FAULT], isKilled: false },
  ],
  ['that breaks down', 'process.exit(1)', { ok: false, faults: [], isKilled: false }],
  [
    'that the system kills',
    "process.kill(process.pid, 'SIGKILL')",
    { ok: false, faults: [], isKilled: true },
  ],
  ['that has no memory left', 'process.abort()', { ok: false, faults: [], isKilled: true }],
])('a build %s is told as that', async (_, code, result) => {
  const script = join(folder, 'build.mjs');
  writeFileSync(script, code);
  expect(await buildSite(folder, { script })).toEqual(result);
});

/** Builds while a fifth of a second is taken for five seconds. */
async function buildWatched(code: string) {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const script = join(folder, 'watched.mjs');
  writeFileSync(script, code);
  const result = buildSite(folder, { script });
  const looks = setIntervalNow(() => vi.advanceTimersByTime(5000), 200);
  return result.finally(() => {
    clearIntervalNow(looks);
    vi.useRealTimers();
  });
}

it('a build that waits for what never comes is ended, and is no matter of memory', async () => {
  expect(await buildWatched('process.send({ faults: [] }); setInterval(() => {}, 1e9);')).toEqual({
    ok: false,
    faults: [],
    isKilled: false,
  });
});

it('a build to which a busy machine gives no processor is not ended: it does not wait for anything else', async () => {
  vi.mocked(processorTime.processorMs).mockReturnValue(1000);
  const wants = 'const end = Date.now() + 4000; while (Date.now() < end); process.exit(0);';
  expect(await buildWatched(wants)).toEqual({ ok: true });
});
