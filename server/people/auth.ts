import type { DatabaseSync } from 'node:sqlite';
import { passkey } from '@better-auth/passkey';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { getAdapter } from 'better-auth/db/adapter';
import { getMigrations } from 'better-auth/db/migration';
import { admin, twoFactor, username } from 'better-auth/plugins';
import { adminAc, userAc } from 'better-auth/plugins/admin/access';
import { SITE_NAME, WARD_NAME } from '../../src/site.ts';
import { withHashedTokens } from './hashed-tokens.ts';
import { hashPassword, isPassword } from './password.ts';

const SESSION_SECONDS = 7 * 24 * 3600;
const TITLE = `${SITE_NAME} ${WARD_NAME}`;
/** Header in which our own code tells the library where a request comes from. */
export const ADDRESS_HEADER = 'x-ward-address';
const COOKIES = '__Host-ward';
/** Cookies that the steps of a login leave behind, by what they hold. */
export const SESSION_COOKIE = `${COOKIES}.session_token`;
export const CODE_COOKIE = `${COOKIES}.two_factor`;
export const LOGIN_COOKIES = [CODE_COOKIE, `${COOKIES}.passkey`];

export interface AuthOptions {
  database: DatabaseSync;
  /** Signs cookies and encrypts the secrets of codes. */
  secret: string;
  /** Where the editors' pages are: "https://host". */
  origin: string;
  /** Whom an open invitation is for, by its hash. */
  findInvited: (hash: string) => Promise<{ id: string; login: string; name: string } | undefined>;
}

/** Passwords, codes, passkeys and sessions of people, by better-auth in the ward's database. Makes or brings up to date its tables. */
export async function openAuth({ database, ...options }: AuthOptions) {
  const plain = createAuth({ ...options, database });
  const { runMigrations } = await getMigrations(plain.options);
  await runMigrations();
  const adapter = withHashedTokens(await getAdapter(plain.options));
  return createAuth({ ...options, database: () => adapter });
}

export type Auth = Awaited<ReturnType<typeof openAuth>>;

const createAuth = ({
  database,
  secret,
  origin,
  findInvited,
}: Omit<AuthOptions, 'database'> & Pick<BetterAuthOptions, 'database'>) =>
  betterAuth({
    appName: TITLE,
    baseURL: origin,
    secret,
    database,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    // Calls come from our own code, which slows guessing down by account and address (attempts.ts).
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 1000,
      password: { hash: hashPassword, verify: ({ password, hash }) => isPassword(password, hash) },
    },
    session: {
      expiresIn: SESSION_SECONDS,
      // Its end is fixed at login; that nobody uses it is judged by lastSeen.
      disableSessionRefresh: true,
      additionalFields: { lastSeen: { type: 'date', required: false, input: false } },
    },
    user: {
      additionalFields: {
        unit: { type: 'string', required: false, input: false },
        lastSeen: { type: 'date', required: false, input: false },
      },
    },
    advanced: {
      // The library would put “__Secure-” before the name.
      useSecureCookies: false,
      cookiePrefix: COOKIES,
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'strict', path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    plugins: [
      username({ minUsernameLength: 3, maxUsernameLength: 30, displayUsername: false }),
      twoFactor({ issuer: TITLE, backupCodeOptions: { amount: 10, length: 10 } }),
      admin({
        defaultRole: 'editor',
        adminRoles: ['administrator'],
        roles: { administrator: adminAc, publisher: userAc, editor: userAc },
      }),
      passkey({
        rpID: new URL(origin).hostname,
        rpName: TITLE,
        origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        advanced: { webAuthnChallengeCookie: 'passkey' },
        registration: {
          requireSession: false,
          resolveUser: async ({ context }) => {
            const person = await findInvited(context ?? '');
            if (!person) throw new APIError('UNAUTHORIZED');
            return { id: person.id, name: person.login, displayName: person.name };
          },
          afterVerification: ({ verification }) =>
            requireVerified(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) =>
            requireVerified(verification.authenticationInfo.userVerified),
        },
      }),
    ],
  });

/** A passkey stands for password and code, so the device must have asked for finger, face or PIN. */
function requireVerified(isVerified: boolean | undefined): void {
  if (!isVerified) throw new APIError('UNAUTHORIZED');
}
