import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { explainDiskFault } from '../../src/core/disk-fault.ts';
import { Refusal } from '../refusal.ts';
import type { Actions } from './actions.ts';
import {
  CONTRACT,
  call,
  failure,
  type AccessAction,
  type ActionName,
  type Approval,
  type EditingAction,
  type Params,
  type Result,
} from './contract.ts';
import type { Door, KnownVisit, Visit } from './door.ts';
import { readBody } from './guard.ts';
import { isAction, isForAnyone, mayAsk, needsFreshSession, subjectsOf } from './permissions.ts';
import { send } from './send.ts';
import type { Session } from './sessions.ts';
import { toUser } from './user.ts';
import { reportError } from '../report.ts';

/** A dozen photos and a PDF, as base64. */
const MOST_BYTES = 40_000_000;
/** Before somebody has logged in there is nothing long to say. */
const MOST_BYTES_OUTSIDE = 10_000;

const EXPIRED = 'Phiên làm việc đã hết. Hãy vào lại; chữ đang viết vẫn còn nguyên.';
const NOT_ALLOWED =
  'Tài khoản này không được làm việc ấy. Chữ đang viết vẫn còn nguyên. Hãy nhờ người có quyền đăng hoặc người quản trị.';
const STALE =
  'Việc này cần đăng nhập lại, vì anh chị đăng nhập đã quá 15 phút. Đăng nhập xong thì việc được làm tiếp.';
const UNKNOWN = 'Máy chủ không biết làm việc này. Hãy tải lại trang biên tập.';
const WRONG = 'Trang bị lỗi tạm thời. Hãy tải lại trang biên tập.';
const BROKEN =
  'Máy chủ gặp lỗi, chưa làm được. Chữ đang viết vẫn còn trên màn hình. Hãy thử lại; nếu vẫn lỗi, hãy báo người kỹ thuật.';

export interface ApiOptions {
  actions: Actions;
  door: Door;
  /** Left out where nothing waits for anybody. */
  approval?: Approval | undefined;
}

/** Answers one call of the editors' API, as the contract has it. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: ApiOptions,
): Promise<void> {
  try {
    await send(response, 200, await run(request, response, options));
  } catch (error) {
    if (!(error instanceof Refusal)) reportError(error);
    const { status, message, faults, conflict } =
      error instanceof Refusal ? error : new Refusal(500, explainDiskFault(error) ?? BROKEN);
    // Parsed, as results are: what the contract does not name never leaves.
    await send(response, status, failure.parse({ error: message, faults, conflict }));
  }
}

/** The session of a request that comes from the editors' own pages. Throws when there is none. */
export async function findSession(request: IncomingMessage, door: Door): Promise<Session> {
  door.checkHost(request);
  const session = await door.identify(request);
  if (!session) throw new Refusal(401, EXPIRED);
  return session;
}

async function run(
  request: IncomingMessage,
  response: ServerResponse,
  { door, actions, approval }: ApiOptions,
): Promise<unknown> {
  door.checkHost(request);
  if (request.method !== 'POST') throw new Refusal(405, UNKNOWN);
  door.checkOrigin(request);
  const session = await door.identify(request);
  const { action, params = {} } = parseCall(
    await readBody(request, session ? MOST_BYTES : MOST_BYTES_OUTSIDE),
  );
  if (!isAction(action)) throw new Refusal(session ? 422 : 401, session ? UNKNOWN : EXPIRED);
  checkLeave(action, session);
  if (action === 'me')
    return CONTRACT.me.result.parse({
      user: session ? toUser(session) : null,
      isByAccount: door.isByAccount,
      approval,
    });
  const visit = { request, response, session };
  if (isAccess(action, door)) return passDoor(action, params, visit, door);
  // What another kind of door answers.
  if (!session || !isEditing(action, actions)) throw new Refusal(422, UNKNOWN);
  return edit(action, params, { ...visit, session }, door, actions);
}

/** Throws unless whoever asks may. */
function checkLeave(action: ActionName, session: Session | undefined): void {
  if (isForAnyone(action)) return;
  if (!session) throw new Refusal(401, EXPIRED);
  if (!mayAsk(session.role, action)) throw new Refusal(403, NOT_ALLOWED);
  // As an ended session: the CMS lets people log in over the page, and asks again.
  if (needsFreshSession(action) && !session.isFresh) throw new Refusal(401, STALE);
}

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

const isAccess = (action: ActionName, { actions }: Door): action is AccessAction =>
  Object.hasOwn(actions, action);

async function passDoor<A extends AccessAction>(
  action: A,
  params: unknown,
  visit: Visit,
  door: Door,
): Promise<Result<A>> {
  const result = await door.actions[action]?.(parseParams(action, params), visit);
  return CONTRACT[action].result.parse(result);
}

async function edit<A extends EditingAction>(
  action: A,
  given: unknown,
  visit: KnownVisit,
  door: Door,
  actions: Actions,
): Promise<Result<A>> {
  const params = parseParams(action, given);
  const result = await actions[action](params, visit.session);
  door.note(action, subjectsOf(action, params), visit);
  return CONTRACT[action].result.parse(result);
}

const isEditing = (action: ActionName, actions: Actions): action is EditingAction =>
  Object.hasOwn(actions, action);
