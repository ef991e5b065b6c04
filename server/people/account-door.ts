import type { IncomingMessage } from 'node:http';
import type { AccessActions, Door, KnownVisit } from '../api/door.ts';
import { checkSameOrigin, readCookie } from '../api/guard.ts';
import type { Session } from '../api/sessions.ts';
import { Refusal } from '../refusal.ts';
import { Accepting } from './accepting.ts';
import { administration } from './administration.ts';
import { Attempts } from './attempts.ts';
import { SESSION_COOKIE } from './auth.ts';
import { Entrance, toSession, type EntranceOptions } from './entrance.ts';
import { ownPasskeys } from './own-passkeys.ts';
import { ownSessions } from './own-sessions.ts';
import { signingIn } from './signing-in.ts';

const IDLE_MS = 8 * 3_600_000;
const FRESH_MS = 15 * 60_000;
/** That somebody is at work is written down once a minute. */
const SEEN_MS = 60_000;

const FOREIGN_HOST =
  'Trang biên tập không mở bằng tên miền này. Hãy mở bằng địa chỉ mà người quản trị đã gửi.';

/** Real accounts: a name and a password with a code, or a passkey. */
export class AccountDoor implements Door {
  readonly isByAccount = true;
  readonly actions: Partial<AccessActions>;
  private readonly entrance: Entrance;

  constructor(options: EntranceOptions) {
    const entrance = new Entrance(options);
    this.entrance = entrance;
    this.actions = {
      ...signingIn(entrance, new Attempts()),
      ...new Accepting(entrance).actions,
      ...ownSessions(entrance),
      ...ownPasskeys(entrance),
      ...administration(entrance),
    };
  }

  checkHost({ headers }: IncomingMessage): void {
    if (headers.host !== new URL(this.entrance.origin).host) throw new Refusal(421, FOREIGN_HOST);
  }

  checkOrigin(request: IncomingMessage): void {
    checkSameOrigin(request, this.entrance.origin);
  }

  async identify(request: IncomingMessage): Promise<Session | undefined> {
    if (!readCookie(request, SESSION_COOKIE)) return undefined;
    const { auth, roll } = this.entrance;
    const found = await auth.api.getSession({
      headers: this.entrance.headersOf(request, [SESSION_COOKIE]),
    });
    if (!found) return undefined;
    const { session, user } = found;
    const { internalAdapter } = await auth.$context;
    const seen = (session.lastSeen ?? session.createdAt).getTime();
    if (Date.now() - seen > IDLE_MS) {
      await internalAdapter.deleteSession(session.token);
      return undefined;
    }
    if (!session.lastSeen || Date.now() - seen > SEEN_MS) {
      const lastSeen = new Date();
      await internalAdapter.updateSession(session.token, { lastSeen });
      await internalAdapter.updateUser(user.id, { lastSeen });
    }
    const { isLocked, ...person } = await roll.get(user.id);
    if (isLocked) return undefined;
    return {
      ...toSession(person),
      id: session.id,
      isFresh: Date.now() - session.createdAt.getTime() < FRESH_MS,
    };
  }

  note(action: string, subjects: readonly string[], visit: KnownVisit): void {
    for (const subject of subjects) this.entrance.note(visit, action, subject);
  }
}
