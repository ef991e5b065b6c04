import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { listFiles } from '../../server/sites/manifest.ts';
import { makeWorkFolder } from '../support/work-folder.ts';

/** Builds the real site, cut off after so many milliseconds. Whether it came to its end. */
async function build(outDir: string, ms = Number.POSITIVE_INFINITY): Promise<boolean> {
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    detached: true,
    env: { ...process.env, OUT_DIR: outDir },
    stdio: 'ignore',
  });
  const over = new AbortController();
  if (ms < Number.POSITIVE_INFINITY)
    void setTimeout(ms, undefined, { signal: over.signal }).then(
      () => process.kill(-(child.pid ?? 0), 'SIGKILL'),
      () => undefined,
    );
  const [code] = (await once(child, 'exit')) as [number | null];
  over.abort();
  return code === 0;
}

/** What is wrong with a build after it was cut off at moments spread over it; undefined when it is as ever. */
export async function findSpoiltBuild(moments: number): Promise<string | undefined> {
  const dir = resolve(makeWorkFolder('faults-build'));
  try {
    if (!(await build(join(dir, 'whole')))) return 'the site cannot be built';
    const begun = performance.now();
    await build(join(dir, 'whole'));
    const whole = performance.now() - begun;
    for (let moment = 1; moment <= moments; moment++)
      await build(join(dir, 'cut'), (whole * moment) / (moments + 1));
    if (!(await build(join(dir, 'again'))))
      return 'what was cut off keeps the next build from its end';
    const [before, after] = await Promise.all(
      ['whole', 'again'].map((name) => listFiles(join(dir, name))),
    );
    const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
    const differing = [...names].filter((name) => before?.[name]?.sha256 !== after?.[name]?.sha256);
    return differing.length > 0
      ? `other files than before: ${differing.slice(0, 5).join(', ')}`
      : undefined;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
