import type { AccessActions, Visit } from '../api/door.ts';
import type { Session } from '../api/sessions.ts';
import { Refusal } from '../refusal.ts';
import { makeRow } from '../row.ts';
import { LOGIN_COOKIES, SESSION_COOKIE } from './auth.ts';
import { sendCookies, type Entrance } from './entrance.ts';
import { refuse } from './refusals.ts';

const NOT_ADDED =
  'Chưa thêm được khóa của máy này. Hãy thử lại, và mở khóa bằng vân tay, khuôn mặt hoặc mã PIN khi máy hỏi.';
const NO_PASSKEY = 'Khóa này không còn. Hãy tải lại trang.';
const LAST_WAY =
  'Đây là cách đăng nhập cuối cùng của anh chị nên không bỏ được. Hãy thêm khóa của máy khác trước, hoặc nhờ người quản trị gửi liên kết mới để đặt mật khẩu.';

/** A passkey as the library keeps it. */
interface StoredPasskey {
  id: string;
  name?: string | null;
  createdAt?: Date | null;
}

/** The passkeys of whoever has logged in: more of them, their names, and how they go. */
export function ownPasskeys(
  entrance: Entrance,
): Pick<
  AccessActions,
  'passkeys' | 'addPasskeyOptions' | 'addPasskey' | 'renamePasskey' | 'removePasskey'
> {
  const { auth } = entrance;
  const inTurn = makeRow();
  const headersOf = ({ request }: Visit) =>
    entrance.headersOf(request, [SESSION_COOKIE, ...LOGIN_COOKIES]);
  const list = async ({ session }: Pick<Visit, 'session'>) => {
    const { adapter } = await auth.$context;
    const person = session?.person ?? '';
    const found = await adapter.findMany<StoredPasskey>({
      model: 'passkey',
      where: [{ field: 'userId', value: person }],
      sortBy: { field: 'createdAt', direction: 'asc' },
    });
    const user = await adapter.findOne<{ twoFactorEnabled?: boolean | null }>({
      model: 'user',
      where: [{ field: 'id', value: person }],
    });
    return {
      passkeys: found.map(({ id, name, createdAt }) => ({
        id,
        name: name ?? '',
        since: (createdAt ?? new Date(0)).toISOString(),
      })),
      hasPassword: Boolean(user?.twoFactorEnabled),
    };
  };
  const findOwn = async (id: string, visit: Visit) => {
    const own = await list(visit);
    const passkey = own.passkeys.find((one) => one.id === id);
    if (!passkey) throw new Refusal(404, NO_PASSKEY);
    return { ...own, passkey };
  };
  const note = (visit: Visit, action: string) =>
    entrance.note(visit, action, visit.session?.login ?? '');

  return {
    passkeys: (_, visit) => list(visit),
    addPasskeyOptions: async (_, visit) => {
      const { headers, response } = await auth.api.generatePasskeyRegistrationOptions({
        headers: headersOf(visit),
        returnHeaders: true,
      });
      sendCookies(visit.response, headers, LOGIN_COOKIES);
      // The library would show the address that nobody writes to.
      return { ...response, user: { ...response.user, ...shownOf(visit.session) } };
    },
    addPasskey: async ({ response, name }, visit) => {
      await auth.api
        .verifyPasskeyRegistration({ body: { response, name }, headers: headersOf(visit) })
        .catch((error: unknown) => refuse(error, NOT_ADDED));
      note(visit, 'addPasskey');
      return {};
    },
    renamePasskey: async ({ id, name }, visit) => {
      await findOwn(id, visit);
      await auth.api.updatePasskey({ body: { id, name }, headers: headersOf(visit) });
      return {};
    },
    // One after the other: two at once must not take the last two.
    removePasskey: ({ id }, visit) =>
      inTurn(async () => {
        const { passkeys, hasPassword } = await findOwn(id, visit);
        if (passkeys.length === 1 && !hasPassword) throw new Refusal(409, LAST_WAY);
        await auth.api.deletePasskey({ body: { id }, headers: headersOf(visit) });
        note(visit, 'removePasskey');
        return {};
      }),
  };
}

const shownOf = (session: Session | undefined) =>
  session && { name: session.login, displayName: session.name };
