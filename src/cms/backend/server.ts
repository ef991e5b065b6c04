import type { Fault } from '../../lib/fault.ts';

/** What the server said instead of doing what was asked, or that it could not be reached (status 0). The message is for the editor. */
export class ServerError extends Error {
  readonly status: number;
  readonly faults: readonly Fault[];
  readonly conflict: Conflict | undefined;

  constructor(
    status: number,
    message: string,
    { faults = [], conflict }: { faults?: readonly Fault[]; conflict?: Conflict } = {},
  ) {
    super(message);
    this.status = status;
    this.faults = faults;
    this.conflict = conflict;
  }
}

/** Whose change came first. */
export interface Conflict {
  path: string;
  last?: { name: string; at: string };
  /** Whether it was this very editor, in another tab. */
  isOwn: boolean;
}

const UNREACHABLE =
  'Không nối được với máy chủ. Chữ đang viết vẫn còn nguyên, máy này cũng giữ một bản. Hãy kiểm tra mạng, rồi bấm lưu lại.';
/** A dozen photos over a bad line. */
const MOST_MS = 120_000;

/** Asks the publishing server. Throws a {@link ServerError}. */
export async function callServer(
  address: string,
  action: string,
  params: unknown = {},
): Promise<unknown> {
  const sent = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ action, params }),
    signal: AbortSignal.timeout(MOST_MS),
  };
  const response = await fetch(address, sent).catch(() => undefined);
  const answer = (await response?.json().catch(() => undefined)) as
    { error?: string; faults?: Fault[]; conflict?: Conflict } | undefined;
  if (!response || answer === undefined) throw new ServerError(0, UNREACHABLE);
  if (!response.ok)
    throw new ServerError(response.status, answer?.error ?? UNREACHABLE, answer ?? {});
  return answer;
}
