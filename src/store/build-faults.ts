import { formatDiagnostics, type FileDiagnostic } from '../core/diagnostic.ts';

/** What ends a build although no code has failed: its message lists every fault, without a trace that would say nothing. */
export class BuildFaults extends Error {
  readonly faults: readonly FileDiagnostic[];

  constructor(faults: readonly FileDiagnostic[]) {
    super(formatDiagnostics(faults));
    this.name = 'BuildFaults';
    this.faults = faults;
    this.stack = '';
  }
}

/** Throws when there is a fault. */
export function stopOn(faults: readonly FileDiagnostic[]): void {
  if (faults.length > 0) throw new BuildFaults(faults);
}
