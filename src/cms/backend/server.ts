import {
  ARRIVAL_MS,
  CONTRACT,
  WORK_MS,
  failure,
  type ActionName,
  type Conflict,
  type Failure,
  type Result,
  type SentParams,
} from '../../../server/api/contract.ts';
import type { FileDiagnostic } from '../../core/diagnostic.ts';
import { learnTime } from '../clock.ts';

/** What the server said instead of doing what was asked, or that it could not be reached (status 0). The message is for the editor. */
export class ServerError extends Error {
  readonly status: number;
  readonly faults: readonly FileDiagnostic[];
  readonly conflict: Conflict | undefined;

  constructor(
    status: number,
    message: string,
    { faults = [], conflict }: Omit<Failure, 'error'> = {},
  ) {
    super(message);
    this.status = status;
    this.faults = faults;
    this.conflict = conflict;
  }
}

const UNREACHABLE =
  'Không nối được với máy chủ. Chữ đang viết vẫn còn nguyên, máy này cũng giữ một bản. Hãy kiểm tra mạng, rồi bấm “Đăng” lại.';
const NOT_OPENED =
  'Không nối được với máy chủ nên chưa mở được. Hãy kiểm tra mạng, rồi tải lại trang này.';
/** What only looks changes nothing, and has nothing to lose. */
const isLooking = (action: ActionName) =>
  /^(?:get|entries|waiting|removed|compare|people|log|health|me|sessions)/.test(action);
/** As long as the server would wait; a piece of a file needs no work there. */
const mostMs = (action: ActionName) => (action === 'sendPiece' ? ARRIVAL_MS : ARRIVAL_MS + WORK_MS);

/** Asks the publishing server, as the contract has it. Throws a {@link ServerError}. */
export async function callServer<A extends ActionName>(
  address: string,
  action: A,
  params: SentParams<A>,
): Promise<Result<A>> {
  const sent = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ action, params }),
    signal: AbortSignal.timeout(mostMs(action)),
  };
  const response = await fetch(address, sent).catch(() => undefined);
  learnTime(response?.headers.get('date') ?? null);
  const body: unknown = await response?.json().catch(() => undefined);
  const result = response?.ok ? CONTRACT[action].result.safeParse(body) : undefined;
  if (result?.success) return result.data;
  const refused = failure.safeParse(body);
  // What something else than this server says is no answer.
  if (!response || response.ok || !refused.success)
    throw new ServerError(0, isLooking(action) ? NOT_OPENED : UNREACHABLE);
  const { error, ...details } = refused.data;
  throw new ServerError(response.status, error, details);
}
