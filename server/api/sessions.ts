import { randomBytes } from 'node:crypto';
import type { Role } from './contract.ts';

/** Who is at work. */
export interface Session {
  id: string;
  person: string;
  login: string;
  name: string;
  role: Role;
  unit?: string | undefined;
  isOffice: boolean;
  /** Whether somebody has logged in just now, so that it is hardly another at the same browser. */
  isFresh: boolean;
}

interface OpenSession {
  session: Session;
  /** Milliseconds since 1970; pushed on by each use. */
  expires: number;
}

const IDLE_MS = 8 * 3_600_000;
const MOST = 1000;
/** On a laptop whoever has the secret is everything. */
const EDITOR = {
  person: 'bien-tap',
  login: 'bien-tap',
  name: 'Người biên tập',
  role: 'administrator',
  isOffice: true,
  isFresh: true,
} as const;

/** Sessions of a laptop's editors, in memory: a server that starts anew asks everybody to log in again. */
export class Sessions {
  private readonly sessions = new Map<string, OpenSession>();
  private readonly now: () => number;

  constructor(now: () => number = Date.now) {
    this.now = now;
  }

  open(): Session {
    for (const [id, { expires }] of this.sessions)
      if (expires <= this.now() || this.sessions.size >= MOST) this.sessions.delete(id);
    const session = { ...EDITOR, id: randomBytes(32).toString('base64url') };
    this.sessions.set(session.id, { session, expires: this.now() + IDLE_MS });
    return session;
  }

  /** The session with this id, unless it has been idle too long. */
  find(id: string | undefined): Session | undefined {
    const found = this.sessions.get(id ?? '');
    if (!found || found.expires <= this.now()) return undefined;
    found.expires = this.now() + IDLE_MS;
    return found.session;
  }

  close(id: string): void {
    this.sessions.delete(id);
  }
}
