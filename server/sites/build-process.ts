import { fork } from 'node:child_process';
import type { FileDiagnostic } from '../../src/core/diagnostic.ts';
import type { BuildResult } from './builder.ts';

/** Longer than any build has taken by far; one that hangs must not keep everybody's news back. */
const MOST_MS = 15 * 60_000;
/** How a system ends a process that wants more memory than there is, and how Node ends itself then. */
const OUT_OF_MEMORY = ['SIGKILL', 'SIGABRT'];

/** Runs the project's own build as a process. It prints what it does, and sends its faults. */
export function buildSite(outDir: string, script = 'scripts/build.ts'): Promise<BuildResult> {
  return new Promise((resolve, reject) => {
    let faults: readonly FileDiagnostic[] = [];
    const child = fork(script, {
      env: { ...process.env, OUT_DIR: outDir },
      timeout: MOST_MS,
      killSignal: 'SIGKILL',
    });
    child.on(
      'message',
      (message) => (faults = (message as { faults: readonly FileDiagnostic[] }).faults),
    );
    child.once('error', reject);
    child.once('exit', (code, signal) => {
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
