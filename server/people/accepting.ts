import type { IncomingMessage } from 'node:http';
import type { Params, Person, Result } from '../api/contract.ts';
import type { AccessActions, Visit } from '../api/door.ts';
import { Refusal } from '../refusal.ts';
import { LOGIN_COOKIES } from './auth.ts';
import { sendCookies, type Entrance } from './entrance.ts';
import { hashOf } from './invitations.ts';
import { findPasswordFault } from './password.ts';
import { WRONG_PASSKEY, refuse, toCodeRefusal } from './refusals.ts';

const BAD_LINK =
  'Liên kết này không dùng được: đã dùng rồi, đã quá 72 giờ, hoặc chép thiếu chữ. Hãy nhờ người quản trị trang (người đã gửi liên kết) gửi liên kết mới.';

/** Taking an invitation: a passkey, or a password with codes. */
export class Accepting {
  private readonly entrance: Entrance;

  constructor(entrance: Entrance) {
    this.entrance = entrance;
  }

  readonly actions: Pick<
    AccessActions,
    'invitation' | 'acceptPassword' | 'acceptCode' | 'acceptPasskeyOptions' | 'acceptPasskey'
  > = {
    invitation: async ({ secret }) => {
      const { person, expires } = await this.invited(secret);
      return { name: person.name, login: person.login, expires: expires.toISOString() };
    },
    acceptPassword: (params, visit) => this.acceptPassword(params, visit),
    acceptCode: (params, visit) => this.acceptCode(params, visit),
    acceptPasskeyOptions: async ({ secret }, { request, response }) => {
      const { person } = await this.invited(secret);
      // As with a new password: what was good before is so no more.
      await this.entrance.roll.resetAccess(person.id);
      const { headers, response: options } =
        await this.entrance.auth.api.generatePasskeyRegistrationOptions({
          query: { context: hashOf(secret) },
          headers: this.entrance.headersOf(request, []),
          returnHeaders: true,
        });
      sendCookies(response, headers);
      return { ...options };
    },
    acceptPasskey: async ({ secret, response }, visit) => {
      const { person } = await this.invited(secret);
      const done = await this.entrance
        .enter(
          visit,
          () =>
            this.entrance.auth.api.verifyPasskeyRegistration({
              body: { response, createSession: true },
              headers: this.entrance.headersOf(visit.request, LOGIN_COOKIES),
              returnHeaders: true,
            }),
          person,
        )
        .catch((error: unknown) => refuse(error, WRONG_PASSKEY));
      await this.useInvitation(secret, person);
      this.entrance.write(visit, person, 'acceptPasskey');
      return done;
    },
  };

  private async acceptPassword(
    { secret, password }: Params<'acceptPassword'>,
    { request }: Visit,
  ): Promise<Result<'acceptPassword'>> {
    const { auth, roll } = this.entrance;
    const { person } = await this.invited(secret);
    const fault = findPasswordFault(password, [person.name, person.login]);
    if (fault) throw new Refusal(422, fault);
    await roll.resetAccess(person.id, password);
    const headers = await this.openHalf(person, password, request);
    const made = await auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers });
    await auth.api.signOut({ headers });
    if (made.method !== 'totp')
      throw new Error('The library made other codes than were asked for.');
    const key = new URL(made.totpURI).searchParams.get('secret') ?? '';
    return { uri: made.totpURI, key, codes: made.backupCodes };
  }

  private async acceptCode(
    { secret, password, code }: Params<'acceptCode'>,
    visit: Visit,
  ): Promise<Result<'signInCode'>> {
    const { auth } = this.entrance;
    const { person } = await this.invited(secret);
    const headers = await this.openHalf(person, password, visit.request);
    const done = await this.entrance
      .enter(visit, () => this.entrance.takeCode(person.id, code, headers), person)
      .catch(async (error: unknown) => {
        await auth.api.signOut({ headers });
        return toCodeRefusal(error);
      });
    await this.useInvitation(secret, person);
    this.entrance.write(visit, person, 'acceptPassword');
    return done;
  }

  /** Headers of a session that never leaves the server: between the new password and the first code. */
  private async openHalf(
    { login }: Person,
    password: string,
    request: IncomingMessage,
  ): Promise<Headers> {
    const own = this.entrance.headersOf(request, []);
    const { headers } = await this.entrance.auth.api
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

  private async invited(secret: string): Promise<{ person: Person; expires: Date }> {
    const found = await this.entrance.roll.findInvited(hashOf(secret));
    if (!found) throw new Refusal(410, BAD_LINK);
    return found;
  }

  /** Uses an invitation up. Whoever comes second with the same link gets nothing, and leaves nothing. */
  private async useInvitation(secret: string, { id }: Person): Promise<void> {
    const { roll } = this.entrance;
    if (await roll.useInvitation(hashOf(secret))) return;
    await roll.resetAccess(id);
    throw new Refusal(410, BAD_LINK);
  }
}
