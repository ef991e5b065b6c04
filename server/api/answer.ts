import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { checkHost, checkOrigin, readBody, readCookie } from './guard.ts';
import type { Actions, EditorAction } from './actions.ts';
import {
  CONTRACT,
  call,
  failure,
  type ActionName,
  type Params,
  type Result,
  type User,
} from './contract.ts';
import { isSameSecret } from './secret.ts';
import type { Session, Sessions } from './sessions.ts';

/** A dozen photos and a PDF, as base64. */
const MOST_BYTES = 40_000_000;
/** Before somebody has logged in there is nothing long to say. */
const MOST_BYTES_OUTSIDE = 10_000;
const EDITOR = { login: 'bien-tap', name: 'Người biên tập' };

const OFF =
  'Trang biên tập đang tắt, vì trang này đang mở cho máy khác xem. Hãy báo người kỹ thuật.';
const EXPIRED = 'Phiên làm việc đã hết. Hãy vào lại; chữ đang viết vẫn còn nguyên.';
const NO_SECRET =
  'Trang biên tập không mở bằng địa chỉ này được. Hãy mở bằng địa chỉ có chữ “khoa=” mà máy in ra khi bật trang.';
const UNKNOWN = 'Máy chủ không biết làm việc này. Hãy tải lại trang biên tập.';
const WRONG = 'Trang bị lỗi tạm thời. Hãy tải lại trang biên tập.';
const BROKEN =
  'Máy chủ gặp lỗi, chưa làm được. Chữ đang viết vẫn còn trên màn hình. Hãy thử lại; nếu vẫn lỗi, hãy báo người kỹ thuật.';

export interface ApiOptions {
  actions: Actions;
  sessions: Sessions;
  /** What an editor must know to log in. */
  secret: string;
  /** Path that the session's cookie is sent to: "/admin/" below the base path. */
  cookiePath: string;
  /** False where other machines can reach this one: then nobody may edit. */
  isOn: boolean;
}

/** Answers one call of the editors' API, as the contract has it. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: ApiOptions,
): Promise<void> {
  try {
    send(response, 200, await run(request, response, options));
  } catch (error) {
    if (!(error instanceof Refusal)) console.error(error);
    const { status, message, faults, conflict } =
      error instanceof Refusal ? error : new Refusal(500, BROKEN);
    // Parsed, as results are: what the contract does not name never leaves.
    send(response, status, failure.parse({ error: message, faults, conflict }));
  }
}

/** The session of a request that comes from the editors' own page on this machine. Throws when there is none. */
export function findSession(request: IncomingMessage, { sessions, isOn }: ApiOptions): Session {
  if (!isOn) throw new Refusal(403, OFF);
  checkHost(request);
  const session = sessions.find(readCookie(request, cookieName(request)));
  if (!session) throw new Refusal(401, EXPIRED);
  return session;
}

async function run(
  request: IncomingMessage,
  response: ServerResponse,
  options: ApiOptions,
): Promise<unknown> {
  const { sessions, isOn, actions } = options;
  if (!isOn) throw new Refusal(403, OFF);
  checkHost(request);
  if (request.method !== 'POST') throw new Refusal(405, UNKNOWN);
  checkOrigin(request);
  const session = sessions.find(readCookie(request, cookieName(request)));
  const { action, params = {} } = parseCall(
    await readBody(request, session ? MOST_BYTES : MOST_BYTES_OUTSIDE),
  );
  if (action === 'login') return logIn(parseParams(action, params), request, response, options);
  if (action === 'me') return { user: session ? toUser(session) : null };
  if (!session) throw new Refusal(401, EXPIRED);
  if (action === 'logout') return logOut(session, request, response, options);
  if (!isEditorAction(action, actions)) throw new Refusal(422, UNKNOWN);
  return perform(action, params, session, actions);
}

const isEditorAction = (name: string, actions: Actions): name is EditorAction =>
  Object.hasOwn(actions, name);

function parseCall(body: string): z.output<typeof call> {
  try {
    return call.parse(JSON.parse(body));
  } catch {
    throw new Refusal(400, UNKNOWN);
  }
}

function parseParams<A extends ActionName>(action: A, params: unknown): Params<A> {
  const parsed = CONTRACT[action].params.safeParse(params);
  if (!parsed.success) throw new Refusal(422, WRONG);
  return parsed.data;
}

async function perform<A extends EditorAction>(
  action: A,
  params: unknown,
  session: Session,
  actions: Actions,
): Promise<Result<A>> {
  const result = await actions[action](parseParams(action, params), session);
  return CONTRACT[action].result.parse(result);
}

const toUser = ({ login, name }: Session): User => ({ login, name });

/** No password, but the secret in the address that the operator was given: who the asker says to be proves nothing behind a proxy. */
function logIn(
  { secret: given }: Params<'login'>,
  request: IncomingMessage,
  response: ServerResponse,
  { sessions, secret, cookiePath }: ApiOptions,
): Result<'login'> {
  if (given === null || !isSameSecret(given, secret)) throw new Refusal(403, NO_SECRET);
  const session = sessions.open(EDITOR.login, EDITOR.name);
  response.setHeader(
    'Set-Cookie',
    `${cookieName(request)}=${session.id}; HttpOnly; SameSite=Strict; Path=${cookiePath}`,
  );
  return { user: toUser(session) };
}

function logOut(
  session: Session,
  request: IncomingMessage,
  response: ServerResponse,
  { sessions, cookiePath }: ApiOptions,
): Result<'logout'> {
  sessions.close(session.id);
  response.setHeader(
    'Set-Cookie',
    `${cookieName(request)}=; HttpOnly; SameSite=Strict; Path=${cookiePath}; Max-Age=0`,
  );
  return {};
}

/** With the port: browsers send cookies to every port of a machine, where another such server may run. */
const cookieName = ({ socket }: IncomingMessage) => `ward-session-${socket.localPort}`;

function send(response: ServerResponse, status: number, body: unknown) {
  if (response.destroyed) return;
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}
