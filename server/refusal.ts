import type { FileDiagnostic } from '../src/core/diagnostic.ts';
import type { Conflict, Failure } from './api/contract.ts';

/** What the server tells an editor instead of doing what was asked. The message is Vietnamese and says what to do. */
export class Refusal extends Error {
  /** HTTP status of the answer. */
  readonly status: number;
  /** Places to be mended, when the content is what is wrong. */
  readonly faults: readonly FileDiagnostic[] | undefined;
  /** Whose change came first, when two people save the same file. */
  readonly conflict: Conflict | undefined;

  constructor(status: number, message: string, details: Omit<Failure, 'error'> = {}) {
    super(message);
    this.status = status;
    this.faults = details.faults;
    this.conflict = details.conflict;
  }
}
