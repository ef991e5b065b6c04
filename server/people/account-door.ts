import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { isAPIError } from 'better-auth/api';
import { stringify } from 'csv-stringify/sync';
import type { Params, Person, Result } from '../api/contract.ts';
import type { AccessActions, Door, KnownVisit, Visit } from '../api/door.ts';
import { checkSameOrigin, readCookie } from '../api/guard.ts';
import type { Session } from '../api/sessions.ts';
import { toUser } from '../api/user.ts';
import { Refusal } from '../refusal.ts';
import { Attempts } from './attempts.ts';
import { ADDRESS_HEADER, CODE_COOKIE, LOGIN_COOKIES, SESSION_COOKIE, type Auth } from './auth.ts';
import { shortAddress, type Log } from './log.ts';
import { findPasswordFault } from './password.ts';
import { hashOf, type Roll } from './roll.ts';
import { UsedCodes } from './used-codes.ts';

const IDLE_MS = 8 * 3_600_000;
const FRESH_MS = 15 * 60_000;
/** That somebody is at work is written down once a minute. */
const SEEN_MS = 60_000;
const ROWS = 100;
/** Nobody can have this login, so it takes as long to refuse as any other. */
const NOBODY = 'khong.co.ai.ten.nay';

const FOREIGN_HOST =
  'Trang biên tập không mở bằng tên miền này. Hãy mở bằng địa chỉ mà người quản trị đã gửi.';
const WRONG = 'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy xem lại rồi thử lại.';
const WRONG_CODE = 'Mã chưa đúng hoặc đã quá hạn. Hãy xem mã mới trong ứng dụng rồi điền lại.';
const USED_CODE =
  'Mã này đã dùng rồi. Hãy đợi ứng dụng hiện mã mới (nhiều nhất 30 giây) rồi điền mã ấy.';
const BEGIN_AGAIN = 'Đã chờ quá lâu hoặc điền sai mã nhiều lần. Hãy đăng nhập lại từ đầu.';
const CODES_WAIT = 'Mã đã điền sai quá nhiều lần. Hãy đợi 15 phút rồi đăng nhập lại.';
const LOCKED =
  'Tài khoản đang khóa, có thể vì đã lâu không đăng nhập. Hãy nhờ người quản trị trang mở khóa.';
const WRONG_PASSKEY =
  'Không đăng nhập được bằng khóa trong máy này. Hãy thử lại, hoặc dùng tên đăng nhập và mật khẩu.';
const BAD_LINK =
  'Liên kết này không dùng được: đã dùng rồi, đã quá 72 giờ, hoặc chép thiếu chữ. Hãy nhờ người quản trị trang (người đã gửi liên kết) gửi liên kết mới.';

export interface AccountDoorOptions {
  auth: Auth;
  roll: Roll;
  log: Log;
  /** Where the editors' pages are: "https://host". */
  origin: string;
}

type AuthenticationResponseJSON = NonNullable<
  Parameters<Auth['api']['verifyPasskeyAuthentication']>[0]
>['body']['response'];

/** Real accounts: a name and a password with a code, or a passkey. */
export class AccountDoor implements Door {
  readonly isByAccount = true;
  readonly actions: Partial<AccessActions>;
  private readonly options: AccountDoorOptions;
  private readonly attempts = new Attempts();
  private readonly usedCodes = new UsedCodes();

  constructor(options: AccountDoorOptions) {
    this.options = options;
    this.actions = this.makeActions();
  }

  checkHost({ headers }: IncomingMessage): void {
    if (headers.host !== new URL(this.options.origin).host) throw new Refusal(421, FOREIGN_HOST);
  }

  checkOrigin(request: IncomingMessage): void {
    checkSameOrigin(request, this.options.origin);
  }

  async identify(request: IncomingMessage): Promise<Session | undefined> {
    if (!readCookie(request, SESSION_COOKIE)) return undefined;
    const { auth, roll } = this.options;
    const found = await auth.api.getSession({ headers: this.headersOf(request, [SESSION_COOKIE]) });
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

  note(action: string, subjects: readonly string[], { session, request }: KnownVisit): void {
    for (const subject of subjects)
      this.options.log.add({
        login: session.login,
        name: session.name,
        action,
        subject,
        address: shortAddress(addressOf(request)),
      });
  }

  private makeActions(): Partial<AccessActions> {
    const { auth, roll, log } = this.options;
    return {
      logout: async (_, visit) => {
        const headers = this.headersOf(visit.request, [SESSION_COOKIE]);
        sendCookies(
          visit.response,
          (await auth.api.signOut({ headers, returnHeaders: true })).headers,
        );
        return {};
      },
      signIn: (params, visit) => this.signIn(params, visit),
      signInCode: async ({ code }, visit) => {
        const headers = this.headersOf(visit.request, LOGIN_COOKIES);
        return this.enter(visit, async () => {
          const plain = code.replace(/\s/g, '');
          return /^\d{6}$/.test(plain)
            ? this.takeCode(await this.findHalfIn(visit.request), plain, headers)
            : auth.api.verifyBackupCode({ body: { code: plain }, headers, returnHeaders: true });
        }).catch(toCodeRefusal);
      },
      passkeyOptions: async (_, { request, response }) => {
        const { headers, response: options } = await auth.api.generatePasskeyAuthenticationOptions({
          headers: this.headersOf(request, []),
          returnHeaders: true,
        });
        sendCookies(response, headers);
        return { ...options, userVerification: 'required' };
      },
      signInPasskey: async ({ response }, visit) => {
        roll.lockIdle();
        return this.enter(visit, () =>
          auth.api.verifyPasskeyAuthentication({
            // Judged by the library itself.
            body: { response: response as unknown as AuthenticationResponseJSON },
            headers: this.headersOf(visit.request, LOGIN_COOKIES),
            returnHeaders: true,
          }),
        ).catch((error: unknown) => refuse(error, WRONG_PASSKEY));
      },
      invitation: async ({ secret }) => {
        const { person, expires } = await this.invited(secret);
        return { name: person.name, login: person.login, expires: expires.toISOString() };
      },
      acceptPassword: (params, visit) => this.acceptPassword(params, visit),
      acceptCode: (params, visit) => this.acceptCode(params, visit),
      acceptPasskeyOptions: async ({ secret }, { request, response }) => {
        const { person } = await this.invited(secret);
        // As with a new password: what was good before is so no more.
        await roll.resetAccess(person.id);
        const { headers, response: options } = await auth.api.generatePasskeyRegistrationOptions({
          query: { context: hashOf(secret) },
          headers: this.headersOf(request, []),
          returnHeaders: true,
        });
        sendCookies(response, headers);
        return { ...options };
      },
      acceptPasskey: async ({ secret, response }, visit) => {
        const { person } = await this.invited(secret);
        const done = await this.enter(
          visit,
          () =>
            auth.api.verifyPasskeyRegistration({
              body: { response, createSession: true },
              headers: this.headersOf(visit.request, LOGIN_COOKIES),
              returnHeaders: true,
            }),
          person,
        ).catch((error: unknown) => refuse(error, WRONG_PASSKEY));
        await this.useInvitation(secret, person);
        this.write(visit, person, 'acceptPasskey');
        return done;
      },
      sessions: async (_, { session }) => {
        const { internalAdapter } = await auth.$context;
        const all = await internalAdapter.listSessions(session?.person ?? '', {
          onlyActiveSessions: true,
        });
        return all
          .map((one: (typeof all)[number] & { lastSeen?: Date | null }) => ({
            since: one.createdAt.toISOString(),
            lastSeen: (one.lastSeen ?? one.createdAt).toISOString(),
            address: shortAddress(one.ipAddress ?? ''),
            browser: one.userAgent ?? '',
            isThis: one.id === session?.id,
          }))
          .sort((a, b) => b.lastSeen.localeCompare(a.lastSeen));
      },
      endSessions: async (_, visit) => {
        const { session } = visit;
        if (!session) return {};
        const { internalAdapter } = await auth.$context;
        await internalAdapter.deleteUserSessions(session.person);
        this.note('endSessions', [session.login], { ...visit, session });
        return {};
      },
      people: () => roll.list(),
      addPerson: async (params, visit) => {
        const person = await roll.add(params);
        const invitation = await roll.invite(person.id);
        this.noteBy(visit, 'addPerson', `${person.login}: role=${person.role}`);
        return invitation;
      },
      changePerson: async (params, visit) => {
        const person = await roll.change(params);
        const what = Object.entries(params).flatMap(([key, value]) =>
          key === 'id' || value === undefined ? [] : [`${key}=${value}`],
        );
        this.noteBy(visit, 'changePerson', `${person.login}: ${what.join(', ')}`);
        return person;
      },
      invite: async ({ id }, visit) => {
        const invitation = await roll.invite(id);
        this.noteBy(visit, 'invite', (await roll.get(id)).login);
        return invitation;
      },
      log: async ({ before }) => log.list(ROWS, before),
      logFile: async () => ({
        csv: stringify(log.list(Number.MAX_SAFE_INTEGER), {
          header: true,
          bom: true,
          escape_formulas: true,
          record_delimiter: 'windows',
        }),
      }),
    };
  }

  private async signIn(
    { login, password }: Params<'signIn'>,
    { request, response }: Visit,
  ): Promise<Record<string, never>> {
    const { auth, roll, log } = this.options;
    const typed = login.trim().toLowerCase();
    const username = /^[a-z0-9.]{3,30}$/.test(typed) ? typed : NOBODY;
    const address = addressOf(request);
    const wait = this.attempts.waitOf(username, address);
    if (wait > 0)
      throw new Refusal(
        429,
        `Đã điền sai nhiều lần. Hãy đợi ${Math.ceil(wait / 1000)} giây rồi thử lại.`,
      );
    const hold = this.attempts.holdOf(username, address);
    // Counted before it is judged, so that a thousand at once are no thousand tries.
    const tries = this.attempts.failed(username, address);
    await setTimeout(hold);
    roll.lockIdle();
    try {
      const { headers, response: outcome } = await auth.api.signInUsername({
        body: { username, password },
        headers: this.headersOf(request, []),
        returnHeaders: true,
      });
      // Who has not finished the invitation has no second factor yet.
      if ('token' in outcome) {
        const { internalAdapter } = await auth.$context;
        await internalAdapter.deleteSession(outcome.token);
        throw new Refusal(401, WRONG);
      }
      this.attempts.succeeded(username, address);
      // The session that this browser has lasts until the code is right too.
      sendCookies(response, headers, LOGIN_COOKIES);
      return {};
    } catch (error) {
      if (tries === 5)
        log.add({
          login: '',
          name: '',
          action: 'wrongPassword',
          subject: (await roll.find(username))?.login ?? '',
          address: shortAddress(address),
        });
      return refuse(error, WRONG);
    }
  }

  private async acceptPassword(
    { secret, password }: Params<'acceptPassword'>,
    { request }: Visit,
  ): Promise<Result<'acceptPassword'>> {
    const { auth, roll } = this.options;
    const { person } = await this.invited(secret);
    const fault = findPasswordFault(password, [person.name, person.login]);
    if (fault) throw new Refusal(422, fault);
    await roll.resetAccess(person.id, password);
    const headers = await this.openHalf(person, password, request);
    const made = await auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers });
    await auth.api.signOut({ headers });
    if (made.method !== 'totp') throw new Refusal(500, WRONG_CODE);
    const key = new URL(made.totpURI).searchParams.get('secret') ?? '';
    return { uri: made.totpURI, key, codes: made.backupCodes };
  }

  private async acceptCode(
    { secret, password, code }: Params<'acceptCode'>,
    visit: Visit,
  ): Promise<Result<'signInCode'>> {
    const { auth } = this.options;
    const { person } = await this.invited(secret);
    const headers = await this.openHalf(person, password, visit.request);
    const done = await this.enter(
      visit,
      () => this.takeCode(person.id, code.replace(/\s/g, ''), headers),
      person,
    ).catch(async (error: unknown) => {
      await auth.api.signOut({ headers });
      return toCodeRefusal(error);
    });
    await this.useInvitation(secret, person);
    this.write(visit, person, 'acceptPassword');
    return done;
  }

  /** Headers of a session that never leaves the server: between the new password and the first code. */
  private async openHalf(
    { login }: Person,
    password: string,
    request: IncomingMessage,
  ): Promise<Headers> {
    const own = this.headersOf(request, []);
    const { headers } = await this.options.auth.api
      .signInUsername({
        body: { username: login, password },
        headers: own,
        returnHeaders: true,
      })
      .catch((error: unknown) => refuse(error, BAD_LINK));
    const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    own.set('cookie', cookies.join('; '));
    return own;
  }

  /** Judges a code of the app. Nobody gets in with one that has let somebody in. */
  private async takeCode(person: string, code: string, headers: Headers) {
    if (!this.usedCodes.take(person, code)) throw new Refusal(401, USED_CODE);
    try {
      const { api } = this.options.auth;
      return await api.verifyTOTP({ body: { code }, headers, returnHeaders: true });
    } catch (error) {
      this.usedCodes.giveBack(person, code);
      throw error;
    }
  }

  /** Id of whoever has given a right password in this browser, and owes the code. */
  private async findHalfIn(request: IncomingMessage): Promise<string> {
    const { internalAdapter } = await this.options.auth.$context;
    // The name of the step stands before its signature.
    const [step = ''] = (readCookie(request, CODE_COOKIE) ?? '').split(/[.%]/);
    return (await internalAdapter.findVerificationValue(step))?.value ?? '';
  }

  private async invited(secret: string): Promise<{ person: Person; expires: Date }> {
    const found = await this.options.roll.findInvited(hashOf(secret));
    if (!found) throw new Refusal(410, BAD_LINK);
    return found;
  }

  /** Uses an invitation up. Whoever comes second with the same link gets nothing, and leaves nothing. */
  private async useInvitation(secret: string, { id }: Person): Promise<void> {
    const { roll } = this.options;
    if (await roll.useInvitation(hashOf(secret))) return;
    await roll.resetAccess(id);
    throw new Refusal(410, BAD_LINK);
  }

  /** Ends a login: a new session, the one before in this browser is over. */
  private async enter(
    visit: Visit,
    open: () => Promise<{ headers: Headers; response: object }>,
    invited?: Person,
  ): Promise<Result<'signInCode'>> {
    const { auth, roll } = this.options;
    const { headers, response } = await open();
    if (visit.session)
      await auth.api.signOut({ headers: this.headersOf(visit.request, [SESSION_COOKIE]) });
    sendCookies(visit.response, headers);
    const person = invited ?? (await roll.get(userIdIn(response)));
    if (!invited) this.write(visit, person, 'signIn');
    return { user: toUser(toSession(person)) };
  }

  private noteBy(visit: Visit, action: string, subject: string): void {
    if (visit.session) this.note(action, [subject], { ...visit, session: visit.session });
  }

  /** Writes down what somebody did who had no session before. */
  private write({ request }: Visit, { login, name }: Person, action: string): void {
    const address = shortAddress(addressOf(request));
    this.options.log.add({ login, name, action, subject: login, address });
  }

  /** What the library is told of a request: these cookies, and where it comes from. */
  private headersOf(request: IncomingMessage, cookies: readonly string[]): Headers {
    const sent = cookies.flatMap((name) => {
      const value = readCookie(request, name);
      return value ? [`${name}=${value}`] : [];
    });
    return new Headers({
      cookie: sent.join('; '),
      origin: this.options.origin,
      'user-agent': request.headers['user-agent'] ?? '',
      [ADDRESS_HEADER]: shortAddress(addressOf(request)),
    });
  }
}

/** Whose the new session is, as the library answers. */
const userIdIn = (response: { user?: { id?: string } }) => response.user?.id ?? '';

const toSession = ({ id, login, name, role, unit, isOffice }: Omit<Person, 'isLocked'>) => ({
  person: id,
  login,
  name,
  role,
  unit,
  isOffice,
});

function sendCookies(response: ServerResponse, headers: Headers, names?: readonly string[]): void {
  const cookies = headers
    .getSetCookie()
    .filter((cookie) => !names || names.some((name) => cookie.startsWith(`${name}=`)));
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies);
}

/** The address that a request comes from. Only the proxy on this machine may speak for others. */
function addressOf({ headers, socket }: IncomingMessage): string {
  const direct = socket.remoteAddress ?? '';
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  const isHere = /^(?:::ffff:)?127\.|^::1$/.test(direct);
  return isHere && forwarded ? forwarded : direct;
}

/** Refuses in our own words what the library has refused. Throws on what is no refusal. */
function refuse(error: unknown, message: string): never {
  if (error instanceof Refusal || !isAPIError(error)) throw error;
  if (error.body?.code === 'BANNED_USER') throw new Refusal(403, LOCKED);
  if (error.statusCode >= 500) throw error;
  throw new Refusal(401, message);
}

function toCodeRefusal(error: unknown): never {
  const code = isAPIError(error) ? error.body?.code : undefined;
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') throw new Refusal(429, CODES_WAIT);
  if (code === 'INVALID_TWO_FACTOR_COOKIE' || code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE')
    throw new Refusal(401, BEGIN_AGAIN);
  return refuse(error, WRONG_CODE);
}
