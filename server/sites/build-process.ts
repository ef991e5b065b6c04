import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FileDiagnostic } from '../../src/core/diagnostic.ts';
import type { BuildResult } from './build-state.ts';
import { isHeldUp, processorMs } from './processor-time.ts';

/** Longer than any build has taken by far; one that hangs must not keep everybody's news back. */
export const MOST_MS = 15 * 60_000;
/** One that waits for something that never comes uses no processor though one is free, and is begun anew. */
const LOOK_EVERY_MS = 5000;
const IDLE_LOOKS = 9;
const BUSY_MS = 10;
/** How a system ends a process that wants more memory than there is, and how Node ends itself then. */
const OUT_OF_MEMORY = ['SIGKILL', 'SIGABRT'];

export interface BuildProcess {
  settings?: Readonly<Record<string, string>>;
  script?: string;
  /** File that what it prints goes to, in place of what was there: it may hold words of people. The terminal, when left out. */
  log?: string;
}

/** Runs the project's own build as a process. It prints what it does, and sends its faults. */
export function buildSite(
  outDir: string,
  { settings = {}, script = 'scripts/build.ts', log }: BuildProcess = {},
): Promise<BuildResult> {
  return new Promise((resolve, reject) => {
    let faults: readonly FileDiagnostic[] = [];
    const output = log === undefined ? 'inherit' : openLog(log);
    const child = fork(script, {
      stdio: ['ignore', output, output, 'ipc'],
      env: { ...process.env, ...settings, OUT_DIR: outDir },
      timeout: MOST_MS,
      killSignal: 'SIGKILL',
    });
    child.on(
      'message',
      (message) => (faults = (message as { faults: readonly FileDiagnostic[] }).faults),
    );
    if (typeof output === 'number') closeSync(output);
    child.once('error', reject);
    const stopWatching = onIdle(child, () => child.kill('SIGKILL'));
    child.once('exit', (code, signal) => {
      stopWatching();
      if (code === 0) resolve({ ok: true });
      else resolve({ ok: false, faults, isKilled: endedByMachine(child, signal) });
    });
  });
}

/** Whether the machine has ended a process for want of memory. One that this very process has ended was too slow, not too large. */
export const endedByMachine = ({ killed }: ChildProcess, signal: string | null): boolean =>
  !killed && OUT_OF_MEMORY.includes(signal ?? '');

/** Opens an empty file for what a process prints. */
export function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '', { mode: 0o600 });
  return openSync(file, 'a', 0o600);
}

/** Calls when a process has done nothing for a while. Gives the function that ends it. */
export function onIdle({ pid = 0 }: ChildProcess, call: () => void): () => void {
  let [before, looks] = [processorMs(pid), 0];
  const timer = setInterval(() => {
    const used = processorMs(pid);
    const isIdle = used !== undefined && used - (before ?? 0) <= BUSY_MS && !isHeldUp(pid);
    looks = isIdle ? looks + 1 : 0;
    before = used;
    if (looks >= IDLE_LOOKS) call();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
