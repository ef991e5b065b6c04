import {
  isOfUnit,
  type ActionName,
  type Result,
  type SentParams,
  type User,
} from '../../../server/api/contract.ts';
import { setApproval } from '../approval.ts';
import { logInAgain, makeLogin } from './login.ts';
import { ServerError, callServer } from './server.ts';

/** Who is at work, and that the session lasts as long as the work does. */
export class Session {
  protected readonly address: string;

  constructor(address: string) {
    this.address = address;
  }

  authComponent() {
    return makeLogin(this.address);
  }

  async restoreUser(): Promise<User> {
    const { user } = await callServer(this.address, 'me', {});
    if (!user) throw new ServerError(401, 'Phiên làm việc đã hết. Hãy vào lại.');
    return this.authenticate(user);
  }

  /** A unit's own lists are all that it sees: the sheet hides the others. */
  async authenticate(user: User): Promise<User> {
    document.body.classList.toggle('cms-of-unit', isOfUnit(user));
    const { approval } = await callServer(this.address, 'me', {});
    setApproval(user, approval);
    return user;
  }

  logout(): Promise<unknown> {
    return callServer(this.address, 'logout', {}).catch(() => undefined);
  }

  /** A session that is over does not end what was begun: the editor logs in over the page, and the call is made again. */
  protected async request<A extends ActionName>(
    action: A,
    params: SentParams<A>,
  ): Promise<Result<A>> {
    try {
      return await callServer(this.address, action, params);
    } catch (error) {
      if (!(error instanceof ServerError) || error.status !== 401) throw error;
      await logInAgain(this.address, error.message);
      return this.request(action, params);
    }
  }
}
