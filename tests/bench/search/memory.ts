import { readFileSync, readdirSync } from 'node:fs';

/** Most memory of this process and its children together, looked at every 50 ms. Zero where there is no /proc. */
export function watchMemory(): { stop: () => number } {
  let peak = 0;
  const look = () => (peak = Math.max(peak, familyMemory()));
  const timer = setInterval(look, 50);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.round(peak / 1024);
    },
  };
}

/** Kilobytes held by this process and its children, the browser that measures left out. */
function familyMemory(): number {
  try {
    const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return processes
      .map(statusOf)
      .filter(
        ({ parent, pid, name }) =>
          pid === process.pid || (parent === process.pid && name.startsWith('pagefind')),
      )
      .reduce((sum, { kilobytes }) => sum + kilobytes, 0);
  } catch {
    return 0;
  }
}

function statusOf(pid: string) {
  let status = '';
  try {
    status = readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    // It has ended in between.
  }
  const field = (name: string) => new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(status)?.[1] ?? '';
  return {
    pid: Number(pid),
    parent: Number(field('PPid')),
    name: field('Name'),
    kilobytes: Number(field('VmRSS')),
  };
}
