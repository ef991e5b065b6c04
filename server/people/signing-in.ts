import type { IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Params } from '../api/contract.ts';
import type { AccessActions, Visit } from '../api/door.ts';
import { readCookie } from '../api/guard.ts';
import { Refusal } from '../refusal.ts';
import type { Attempts } from './attempts.ts';
import { CODE_COOKIE, LOGIN_COOKIES, type Auth } from './auth.ts';
import { addressOf, sendCookies, type Entrance } from './entrance.ts';
import { shortAddress } from './log.ts';
import { WRONG_PASSKEY, refuse, toCodeRefusal } from './refusals.ts';

/** Nobody can have this login, so it takes as long to refuse as any other. */
const NOBODY = 'khong.co.ai.ten.nay';

const WRONG = 'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy xem lại rồi thử lại.';

type AuthenticationResponseJSON = NonNullable<
  Parameters<Auth['api']['verifyPasskeyAuthentication']>[0]
>['body']['response'];

/** Logging in: a name and a password with a code, or a passkey. */
export const signingIn = (
  entrance: Entrance,
  attempts: Attempts,
): Pick<AccessActions, 'signIn' | 'signInCode' | 'passkeyOptions' | 'signInPasskey'> => ({
  signIn: (params, visit) => signIn(params, visit, entrance, attempts),
  signInCode: async ({ code }, visit) => {
    const headers = entrance.headersOf(visit.request, LOGIN_COOKIES);
    return entrance
      .enter(visit, async () => {
        const plain = code.replace(/\s/g, '');
        return /^\d{6}$/.test(plain)
          ? entrance.takeCode(await findHalfIn(visit.request, entrance), plain, headers)
          : entrance.auth.api.verifyBackupCode({
              body: { code: plain },
              headers,
              returnHeaders: true,
            });
      })
      .catch(toCodeRefusal);
  },
  passkeyOptions: async (_, { request, response }) => {
    const { headers, response: options } =
      await entrance.auth.api.generatePasskeyAuthenticationOptions({
        headers: entrance.headersOf(request, []),
        returnHeaders: true,
      });
    sendCookies(response, headers);
    return { ...options, userVerification: 'required' };
  },
  signInPasskey: async ({ response }, visit) => {
    entrance.roll.lockIdle();
    return entrance
      .enter(visit, () =>
        entrance.auth.api.verifyPasskeyAuthentication({
          // Judged by the library itself.
          body: { response: response as unknown as AuthenticationResponseJSON },
          headers: entrance.headersOf(visit.request, LOGIN_COOKIES),
          returnHeaders: true,
        }),
      )
      .catch((error: unknown) => refuse(error, WRONG_PASSKEY));
  },
});

async function signIn(
  { login, password }: Params<'signIn'>,
  { request, response }: Visit,
  entrance: Entrance,
  attempts: Attempts,
): Promise<Record<string, never>> {
  const { auth, roll, log } = entrance;
  const typed = login.trim().toLowerCase();
  const username = /^[a-z0-9.]{3,30}$/.test(typed) ? typed : NOBODY;
  const address = addressOf(request);
  const wait = attempts.waitOf(username, address);
  if (wait > 0)
    throw new Refusal(
      429,
      `Đã điền sai nhiều lần. Hãy đợi ${Math.ceil(wait / 1000)} giây rồi thử lại.`,
    );
  const hold = attempts.holdOf(username, address);
  // Counted before it is judged, so that a thousand at once are no thousand tries.
  const tries = attempts.failed(username, address);
  await setTimeout(hold);
  roll.lockIdle();
  try {
    const { headers, response: outcome } = await auth.api.signInUsername({
      body: { username, password },
      headers: entrance.headersOf(request, []),
      returnHeaders: true,
    });
    // Who has not finished the invitation has no second factor yet.
    if ('token' in outcome) {
      const { internalAdapter } = await auth.$context;
      await internalAdapter.deleteSession(outcome.token);
      throw new Refusal(401, WRONG);
    }
    attempts.succeeded(username, address);
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

/** Id of whoever has given a right password in this browser, and owes the code. */
async function findHalfIn(request: IncomingMessage, { auth }: Entrance): Promise<string> {
  const { internalAdapter } = await auth.$context;
  // The name of the step stands before its signature.
  const [step = ''] = (readCookie(request, CODE_COOKIE) ?? '').split(/[.%]/);
  return (await internalAdapter.findVerificationValue(step))?.value ?? '';
}
