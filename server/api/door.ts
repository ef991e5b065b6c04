import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AccessAction, Params, Result } from './contract.ts';
import type { Session } from './sessions.ts';

/** A request, and who sends it. */
export interface Visit {
  request: IncomingMessage;
  /** Takes cookies. */
  response: ServerResponse;
  session: Session | undefined;
}

/** A visit of somebody who has logged in. */
export interface KnownVisit extends Visit {
  session: Session;
}

/** Actions that a door answers: those for anyone must look at `session` themselves. */
export type AccessActions = {
  readonly [A in AccessAction]: (params: Params<A>, visit: Visit) => Promise<Result<A>>;
};

/** How people come in: on a laptop by a secret in the address, on the ward's machine by accounts. */
export interface Door {
  readonly isByAccount: boolean;
  /** Throws unless the request comes to this server by a name that it knows. */
  checkHost(request: IncomingMessage): void;
  /** Throws unless a script of the editors' own pages sends the request. */
  checkOrigin(request: IncomingMessage): void;
  /** Who sends the request; undefined when nobody has logged in. */
  identify(request: IncomingMessage): Promise<Session | undefined>;
  readonly actions: Partial<AccessActions>;
  /** Writes down that somebody has changed files. */
  note(action: string, subjects: readonly string[], visit: KnownVisit): void;
}
