import { readFileSync, readdirSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** Milliseconds of processor that a process and those it has started have used; undefined where the system does not tell. */
export function processorMs(pid: number): number | undefined {
  try {
    return (ticksOf(pid) * 1000) / TICKS_PER_SECOND;
  } catch {
    return undefined;
  }
}

function ticksOf(pid: number): number {
  // The name of the program stands in brackets and may hold anything.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').split(' ');
  const own = fields.slice(12, 16).reduce((sum, field) => sum + Number(field), 0);
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
  );
  return children.reduce((sum, child) => sum + ticksOf(Number(child)), own);
}
