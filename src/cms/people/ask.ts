import type { ActionName, Result, SentParams } from '../../../server/api/contract.ts';

/** Asks the server, from whichever page: throws what it said instead. */
export type Ask = <A extends ActionName>(action: A, params: SentParams<A>) => Promise<Result<A>>;
