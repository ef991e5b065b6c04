import type { IncomingMessage } from 'node:http';
import { Refusal } from '../refusal.ts';
import type { Door } from './door.ts';
import { checkHost, checkSameOrigin, readCookie } from './guard.ts';
import { isSameSecret } from './secret.ts';
import { Sessions } from './sessions.ts';
import { toUser } from './user.ts';

const OFF =
  'Trang biên tập đang tắt, vì trang này đang mở cho máy khác xem. Hãy báo người kỹ thuật.';
const NO_SECRET =
  'Trang biên tập không mở bằng địa chỉ này được. Hãy mở bằng địa chỉ có chữ “khoa=” mà máy in ra khi bật trang.';

export interface SecretDoorOptions {
  /** What an editor must know to log in. */
  secret: string;
  /** Path that the session's cookie is sent to: "/admin/" below the base path. */
  cookiePath: string;
  /** False where other machines can reach this one: then nobody may edit. */
  isOn: boolean;
}

/** No accounts, but the secret in the address that the operator was given: who the asker says to be proves nothing behind a proxy. */
export function secretDoor({ secret, cookiePath, isOn }: SecretDoorOptions): Door {
  const sessions = new Sessions();
  const identify = async (request: IncomingMessage) =>
    sessions.find(readCookie(request, cookieName(request)));
  const toCookie = (request: IncomingMessage, value: string) =>
    `${cookieName(request)}=${value}; HttpOnly; SameSite=Strict; Path=${cookiePath}`;
  return {
    isByAccount: false,
    checkHost: (request) => {
      if (!isOn) throw new Refusal(403, OFF);
      checkHost(request);
    },
    checkOrigin: (request) => checkSameOrigin(request, `http://${request.headers.host}`),
    identify,
    actions: {
      login: async ({ secret: given }, { request, response }) => {
        if (given === null || !isSameSecret(given, secret)) throw new Refusal(403, NO_SECRET);
        const session = sessions.open();
        response.setHeader('Set-Cookie', toCookie(request, session.id));
        return { user: toUser(session) };
      },
      logout: async (_, { request, response, session }) => {
        if (session) sessions.close(session.id);
        response.setHeader('Set-Cookie', `${toCookie(request, '')}; Max-Age=0`);
        return {};
      },
    },
    // A laptop's editor is nobody in particular.
    note: () => undefined,
  };
}

/** With the port: browsers send cookies to every port of a machine, where another such server may run. */
const cookieName = ({ socket }: IncomingMessage) => `ward-session-${socket.localPort}`;
