import type { FileDiagnostic } from '../src/lib/diagnostic.ts';
import type { LastChange } from './store/content-store.ts';

/** What the server tells an editor instead of doing what was asked. The message is Vietnamese and says what to do. */
export class Refusal extends Error {
  /** HTTP status of the answer. */
  readonly status: number;
  /** Places to be mended, when the content is what is wrong. */
  readonly faults: readonly FileDiagnostic[] | undefined;
  /** Whose change came first, when two people save the same file. */
  readonly conflict: Conflict | undefined;

  constructor(
    status: number,
    message: string,
    details: { faults?: readonly FileDiagnostic[]; conflict?: Conflict } = {},
  ) {
    super(message);
    this.status = status;
    this.faults = details.faults;
    this.conflict = details.conflict;
  }
}

export interface Conflict {
  path: string;
  /** Undefined when somebody changed the file by other means than this server. */
  last: LastChange | undefined;
  /** Whether it was the same session, in another tab. */
  isOwn: boolean;
}
