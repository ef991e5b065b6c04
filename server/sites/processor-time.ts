import { readFileSync, readdirSync } from 'node:fs';

const TICKS_PER_SECOND = 100;
/** How Linux calls a thread that runs or waits for a processor, and one that waits for the disk. */
const HELD_UP = ['R', 'D'];

/** Milliseconds of processor that a process and those it has started have used; undefined where the system does not tell. */
export function processorMs(pid: number): number | undefined {
  try {
    return (ticksOf(pid) * 1000) / TICKS_PER_SECOND;
  } catch {
    return undefined;
  }
}

/** Whether a process, or one that it has started, would go on at once if the machine had a processor or its disk free. */
export function isHeldUp(pid: number): boolean {
  try {
    return (
      threadsOf(pid).some((thread) => HELD_UP.includes(fieldsOf(thread)[0] ?? '')) ||
      childrenOf(pid).some(isHeldUp)
    );
  } catch {
    return false;
  }
}

function ticksOf(pid: number): number {
  const own = fieldsOf(`/proc/${pid}`)
    .slice(11, 15)
    .reduce((sum, field) => sum + Number(field), 0);
  return childrenOf(pid).reduce((sum, child) => sum + ticksOf(child), own);
}

const threadsOf = (pid: number) =>
  readdirSync(`/proc/${pid}/task`).map((task) => `/proc/${pid}/task/${task}`);

const childrenOf = (pid: number) =>
  threadsOf(pid)
    .flatMap((thread) => readFileSync(`${thread}/children`, 'utf8').split(' '))
    .filter(Boolean)
    .map(Number);

/** The third field and on: the name of the program before them stands in brackets and may hold anything. */
const fieldsOf = (folder: string) =>
  readFileSync(`${folder}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
