import { fork, type ChildProcess } from 'node:child_process';
import type { FileDiagnostic } from '../../src/core/diagnostic.ts';
import type { BuildResult } from './builder.ts';
import { processorMs } from './processor-time.ts';

/** Longer than any build has taken by far; one that hangs must not keep everybody's news back. */
const MOST_MS = 15 * 60_000;
/** One that waits for something that never comes uses no processor, and is begun anew. */
const LOOK_EVERY_MS = 5000;
const IDLE_LOOKS = 9;
const BUSY_MS = 10;
/** How a system ends a process that wants more memory than there is, and how Node ends itself then. */
const OUT_OF_MEMORY = ['SIGKILL', 'SIGABRT'];

/** Runs the project's own build as a process. It prints what it does, and sends its faults. */
export function buildSite(
  outDir: string,
  settings: Readonly<Record<string, string>> = {},
  script = 'scripts/build.ts',
): Promise<BuildResult> {
  return new Promise((resolve, reject) => {
    let faults: readonly FileDiagnostic[] = [];
    const child = fork(script, {
      env: { ...process.env, ...settings, OUT_DIR: outDir },
      timeout: MOST_MS,
      killSignal: 'SIGKILL',
    });
    child.on(
      'message',
      (message) => (faults = (message as { faults: readonly FileDiagnostic[] }).faults),
    );
    child.once('error', reject);
    const stopWatching = onIdle(child, () => child.kill('SIGKILL'));
    child.once('exit', (code, signal) => {
      stopWatching();
      if (code === 0) resolve({ ok: true });
      // One that this very process has ended was too slow, not too large.
      else
        resolve({
          ok: false,
          faults,
          isKilled: !child.killed && OUT_OF_MEMORY.includes(signal ?? ''),
        });
    });
  });
}

/** Calls when a process has done nothing for a while. Gives the function that ends it. */
function onIdle({ pid = 0 }: ChildProcess, call: () => void): () => void {
  let [before, looks] = [processorMs(pid), 0];
  const timer = setInterval(() => {
    const used = processorMs(pid);
    looks = used !== undefined && used - (before ?? 0) <= BUSY_MS ? looks + 1 : 0;
    before = used;
    if (looks >= IDLE_LOOKS) call();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
