import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Person, Result } from '../api/contract.ts';
import type { Visit } from '../api/door.ts';
import { readCookie } from '../api/guard.ts';
import { toUser } from '../api/user.ts';
import { Refusal } from '../refusal.ts';
import { ADDRESS_HEADER, SESSION_COOKIE, type Auth } from './auth.ts';
import { shortAddress, type Log } from './log.ts';
import { USED_CODE } from './refusals.ts';
import type { Roll } from './roll.ts';
import { UsedCodes } from './used-codes.ts';

export interface EntranceOptions {
  auth: Auth;
  roll: Roll;
  log: Log;
  /** Where the editors' pages are: "https://host". */
  origin: string;
}

/** What all ways in share: the library is told of a request, its cookies are handed on, the log hears of it. */
export class Entrance {
  readonly auth: Auth;
  readonly roll: Roll;
  readonly log: Log;
  readonly origin: string;
  private readonly usedCodes = new UsedCodes();

  constructor({ auth, roll, log, origin }: EntranceOptions) {
    this.auth = auth;
    this.roll = roll;
    this.log = log;
    this.origin = origin;
  }

  /** What the library is told of a request: these cookies, and where it comes from. */
  headersOf(request: IncomingMessage, cookies: readonly string[]): Headers {
    const sent = cookies.flatMap((name) => {
      const value = readCookie(request, name);
      return value ? [`${name}=${value}`] : [];
    });
    return new Headers({
      cookie: sent.join('; '),
      origin: this.origin,
      'user-agent': request.headers['user-agent'] ?? '',
      [ADDRESS_HEADER]: shortAddress(addressOf(request)),
    });
  }

  /** Ends a login: a new session, the one before in this browser is over. */
  async enter(
    visit: Visit,
    open: () => Promise<{ headers: Headers; response: object }>,
    invited?: Person,
  ): Promise<Result<'signInCode'>> {
    const { headers, response } = await open();
    if (visit.session)
      await this.auth.api.signOut({ headers: this.headersOf(visit.request, [SESSION_COOKIE]) });
    sendCookies(visit.response, headers);
    const person = invited ?? (await this.roll.get(userIdIn(response)));
    if (!invited) this.write(visit, person, 'signIn');
    return { user: toUser(toSession(person)) };
  }

  /** Judges a code of the app. Nobody gets in with one that has let somebody in. */
  async takeCode(person: string, typed: string, headers: Headers) {
    const code = typed.replace(/\s/g, '');
    if (!this.usedCodes.take(person, code)) throw new Refusal(401, USED_CODE);
    try {
      return await this.auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true });
    } catch (error) {
      this.usedCodes.giveBack(person, code);
      throw error;
    }
  }

  /** Writes down what somebody did who had no session before. */
  write({ request }: Visit, { login, name }: Person, action: string): void {
    const address = shortAddress(addressOf(request));
    this.log.add({ login, name, action, subject: login, address });
  }

  /** Writes down what somebody did who has a session. */
  note({ session, request }: Visit, action: string, subject: string): void {
    if (!session) return;
    const { login, name } = session;
    this.log.add({ login, name, action, subject, address: shortAddress(addressOf(request)) });
  }
}

/** Whose the new session is, as the library answers. */
const userIdIn = (response: { user?: { id?: string } }) => response.user?.id ?? '';

/** What a session says of a person. */
export const toSession = ({ id, ...known }: Omit<Person, 'isLocked'>) => ({ ...known, person: id });

/** Hands on the library's cookies: all, or these alone. */
export function sendCookies(
  response: ServerResponse,
  headers: Headers,
  names?: readonly string[],
): void {
  const cookies = headers
    .getSetCookie()
    .filter((cookie) => !names || names.some((name) => cookie.startsWith(`${name}=`)));
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies);
}

/** The address that a request comes from. Only the proxy on this machine may speak for others. */
export function addressOf({ headers, socket }: IncomingMessage): string {
  const direct = socket.remoteAddress ?? '';
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  const isHere = /^(?:::ffff:)?127\.|^::1$/.test(direct);
  return isHere && forwarded ? forwarded : direct;
}
