import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';

export interface Cost {
  wallS: number;
  /** User and system time of the command and all its children, as the shell's "times" gives it. */
  cpuS: number;
  /** Sum of the most memory that each of its processes has held (VmHWM): exact for one process, an upper bound for several. */
  peakMiB: number;
}

// A look goes through all threads; every 20 ms it took a fifth of a build's time.
const SAMPLE_MS = 200;
// The shell waits for the command, so its "times" knows the cost of the whole tree.
const SCRIPT = '"$@" >"$LOG" 2>&1; status=$?; times; exit $status';

/** Runs a command to its end. Throws with its output when it fails. Linux only: it reads /proc. */
export async function measure(command: readonly string[], cwd: string, log: string): Promise<Cost> {
  const start = performance.now();
  const env = {
    ...process.env,
    LOG: log,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    NODE_OPTIONS: '',
  };
  const shell = spawn('/bin/sh', ['-c', SCRIPT, 'sh', ...command], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let times = '';
  shell.stdout.on('data', (data: Buffer) => (times += data.toString()));
  let peakKiB = 0;
  const timer = setInterval(
    () => (peakKiB = Math.max(peakKiB, heldKiB(shell.pid ?? 0))),
    SAMPLE_MS,
  );
  const [status] = (await once(shell, 'close')) as [number | null];
  clearInterval(timer);
  const wallS = (performance.now() - start) / 1000;
  if (status !== 0)
    throw new Error(
      `${command.join(' ')} failed in ${cwd}:\n${readFileSync(log, 'utf8').slice(-4000)}`,
    );
  return { wallS, cpuS: childSeconds(times), peakMiB: peakKiB / 1024 };
}

/** Second line of "times": what the shell's children took, "0m12.34s 0m1.20s". */
function childSeconds(times: string): number {
  const [, children = ''] = times.trim().split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

function heldKiB(pid: number): number {
  try {
    const own = Number(
      /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0,
    );
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + heldKiB(Number(child)), own);
  } catch {
    // It ended while we looked.
    return 0;
  }
}
