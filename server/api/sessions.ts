import { randomBytes } from 'node:crypto';

/** Who is at work. */
export interface Session {
  id: string;
  login: string;
  name: string;
  /** Milliseconds since 1970; pushed on by each use. */
  expires: number;
}

const IDLE_MS = 8 * 3_600_000;
const MOST = 1000;

/** Sessions of editors, in memory: a server that starts anew asks everybody to log in again. */
export class Sessions {
  private readonly sessions = new Map<string, Session>();
  private readonly now: () => number;

  constructor(now: () => number = Date.now) {
    this.now = now;
  }

  open(login: string, name: string): Session {
    for (const { id, expires } of this.sessions.values())
      if (expires <= this.now() || this.sessions.size >= MOST) this.sessions.delete(id);
    const session = {
      id: randomBytes(32).toString('base64url'),
      login,
      name,
      expires: this.now() + IDLE_MS,
    };
    this.sessions.set(session.id, session);
    return session;
  }

  /** The session with this id, unless it has been idle too long. */
  find(id: string | undefined): Session | undefined {
    const session = this.sessions.get(id ?? '');
    if (!session || session.expires <= this.now()) return undefined;
    session.expires = this.now() + IDLE_MS;
    return session;
  }

  close(id: string): void {
    this.sessions.delete(id);
  }
}
