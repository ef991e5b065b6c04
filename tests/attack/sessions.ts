import { SESSION_COOKIE } from '../../server/people/auth.ts';
import { PASSWORD, freshCode } from '../support/codes.ts';
import { Visitor } from '../support/visitor.ts';
import { call, findGain, refused, type Attack } from './attack.ts';
import { cookieOf, own, send, type Place } from './place.ts';

const secretOf = (link: string) => link.split('#moi=')[1] ?? '';

/** Whether somebody is let in with these cookies. */
async function findWho(place: Place, cookie: string): Promise<string | undefined> {
  const { status, text } = await send(place, {
    headers: { ...own(place), Cookie: cookie },
    body: call('me'),
  });
  if (status === 200 && text.includes('"user":null')) return undefined;
  return findGain({ status, text, headers: {} });
}
const cookieTry = (
  kind: string,
  name: string,
  make: (place: Place) => string | Promise<string>,
): Attack => ({ kind, name, run: async (place) => findWho(place, await make(place)) });

/** Somebody new, who has just logged in. */
async function join(place: Place): Promise<{ visitor: Visitor; login: string; key: string }> {
  const { login, link } = await place.invite();
  const visitor = new Visitor(place.origin);
  const { key } = await visitor.accept(link);
  return { visitor, login, key };
}
const after = (
  name: string,
  end: (who: Awaited<ReturnType<typeof join>>, place: Place) => unknown,
) =>
  cookieTry('stolen cookie', name, async (place) => {
    const who = await join(place);
    const stolen = cookieOf(who.visitor);
    await end(who, place);
    return stolen;
  });

const token = (place: Place) => place.as('quan.tri').cookies.get(SESSION_COOKIE) ?? 'a.b';
const changed: readonly [string, (token: string) => string][] = [
  ['cut', (whole) => whole.slice(0, -4)],
  ['without its signature', (whole) => whole.split('.')[0] ?? ''],
  ['with an empty signature', (whole) => `${whole.split('.')[0]}.`],
  ['with another letter', (whole) => `${whole[0] === 'a' ? 'b' : 'a'}${whole.slice(1)}`],
  ['with another signature', (whole) => `${whole.split('.')[0]}.${'A'.repeat(43)}%3D`],
  ['in capitals', (whole) => whole.toUpperCase()],
  ['encoded twice', (whole) => encodeURIComponent(whole)],
  ['badly encoded', () => '%E0%A4%A'],
  ['as SQL', () => "' OR 1=1 --.x"],
  ['as an object', () => '[object Object].x'],
  ['empty', () => ''],
  ['very long', (whole) => whole.repeat(50)],
];
const NAMES = [
  'ward.session_token',
  '__Secure-ward.session_token',
  '__host-ward.session_token',
  'better-auth.session_token',
  'session',
  '__Host-ward.two_factor',
  '__Host-ward.session_data',
];

const guess = (kind: string, name: string, action: string, params: unknown, address: string) => ({
  kind,
  name,
  run: async (place: Place) =>
    findGain(
      await send(place, {
        headers: { ...own(place), 'X-Forwarded-For': address },
        body: call(action, params),
      }),
    ),
});

/** Tries with sessions, links and codes that are not the attacker's. */
export const SESSIONS: readonly Attack[] = [
  {
    kind: 'fixation',
    name: 'a cookie planted before the login',
    run: async (place) => {
      const { visitor, login, key } = await join(place);
      const planted = cookieOf(visitor);
      await visitor.enter(login, key);
      return cookieOf(visitor) === planted ? 'the same session' : findWho(place, planted);
    },
  },
  ...NAMES.map((name) =>
    cookieTry('fixation', `under the name ${name}`, (place) => `${name}=${token(place)}`),
  ),
  after('after logging out', ({ visitor }) => visitor.call('logout', {})),
  after('after logging out everywhere', ({ visitor }) => visitor.call('endSessions', {})),
  after('after the account was locked', async ({ login }, place) => {
    const chief = place.as('quan.tri');
    const { result } = await chief.call('people', {});
    const { id = '' } =
      (Array.isArray(result) ? result : []).find((one) => one.login === login) ?? {};
    await chief.call('changePerson', { id, isLocked: true });
  }),
  after('after a new invitation was accepted', async ({ login }, place) => {
    const chief = place.as('quan.tri');
    const { result } = await chief.call('people', {});
    const { id = '' } =
      (Array.isArray(result) ? result : []).find((one) => one.login === login) ?? {};
    const { result: invitation } = await chief.call('invite', { id });
    await new Visitor(place.origin).accept(invitation.link);
  }),
  ...changed.map(([name, change]) =>
    cookieTry('changed cookie', name, (place) => `${SESSION_COOKIE}=${change(token(place))}`),
  ),
  {
    kind: 'half a login',
    name: 'the step between password and code',
    run: async (place) => {
      const { login } = await join(place);
      const visitor = new Visitor(place.origin);
      await visitor.call('signIn', { login, password: PASSWORD });
      return findWho(place, cookieOf(visitor));
    },
  },
  {
    kind: 'half a login',
    name: 'a code a second time',
    run: async (place) => {
      const { login, key } = await join(place);
      const code = freshCode(key);
      for (let time = 0; time < 2; time++) {
        const visitor = new Visitor(place.origin);
        await visitor.call('signIn', { login, password: PASSWORD });
        const { status } = await visitor.call('signInCode', { code });
        if (time === 1 && status === 200) return 'a session';
      }
      return undefined;
    },
  },
  {
    kind: 'half a login',
    name: 'all codes one after the other',
    run: async (place) => {
      const { login } = await join(place);
      const visitor = new Visitor(place.origin);
      await visitor.call('signIn', { login, password: PASSWORD });
      for (let code = 100_000; code < 100_010; code++) {
        const { status } = await visitor.call('signInCode', { code: String(code) });
        if (status === 200) return 'a session';
      }
      return undefined;
    },
  },
  ...Array.from({ length: 20 }, (_, number) =>
    guess(
      'guessing',
      `password ${number}`,
      'signIn',
      { login: 'quan.tri', password: `${PASSWORD}${number}` },
      `198.51.${number % 3}.1`,
    ),
  ),
  ...Array.from({ length: 12 }, (_, number) =>
    guess(
      'guessing',
      `name ${number}`,
      'signIn',
      { login: `ten.${number}`, password: PASSWORD },
      `198.51.100.${number}`,
    ),
  ),
  ...['', 'a', 'A'.repeat(32), '%', '../', '0', 'null', "' OR '1'='1", 'a'.repeat(100)].flatMap(
    (secret) =>
      (['invitation', 'acceptPassword', 'acceptPasskeyOptions'] as const).map((action) =>
        guess(
          'guessing',
          `${action} ${JSON.stringify(secret).slice(0, 20)}`,
          action,
          { secret, password: PASSWORD },
          '198.51.100.99',
        ),
      ),
  ),
  ...(
    ['invitation', 'acceptPassword', 'acceptCode', 'acceptPasskeyOptions', 'acceptPasskey'] as const
  ).map((action): Attack => ({
    kind: 'used link',
    name: action,
    run: async (place) => {
      const { link } = await place.invite();
      await new Visitor(place.origin).accept(link);
      const params = { secret: secretOf(link), password: PASSWORD, code: '123456', response: {} };
      return findGain(await send(place, { headers: own(place), body: call(action, params) }));
    },
  })),
  ...refused(
    'passkey',
    [{}, { id: 'x' }, { id: 'x', rawId: 'x', type: 'public-key', response: {} }, { id: ['x'] }],
    (response) => JSON.stringify(response),
    (response, place) => ({ headers: own(place), body: call('signInPasskey', { response }) }),
  ),
];
