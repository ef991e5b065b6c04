import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { buildSite } from '../../server/sites/build-process.ts';

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
  expect(await buildSite(folder, {}, script)).toEqual(result);
});

it('a build that waits for what never comes is ended, and is no matter of memory', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const script = join(folder, 'hangs.mjs');
  writeFileSync(script, "process.send({ faults: [] }); setInterval(() => {}, 1e9);");
  const result = buildSite(folder, {}, script);
  // Its start takes the processor for a while.
  const looks = setIntervalNow(() => vi.advanceTimersByTime(5000), 200);
  expect(await result).toEqual({ ok: false, faults: [], isKilled: false });
  clearIntervalNow(looks);
  vi.useRealTimers();
});
