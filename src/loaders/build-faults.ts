import { formatFaults, type Fault } from '../lib/fault.ts';

/** What ends a build although no code has failed: its message lists every fault, without a trace that would say nothing. */
export class BuildFaults extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(formatFaults(faults));
    this.name = 'BuildFaults';
    this.faults = faults;
    this.stack = '';
  }
}

/** Throws when there is a fault. */
export function stopOn(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new BuildFaults(faults);
}
