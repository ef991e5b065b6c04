import type { ActionName, Failure, Result, SentParams } from '../../server/api/contract.ts';
import { PASSWORD, freshCode } from './codes.ts';

/** An answer of the server to somebody. */
export interface Reply<A extends ActionName> {
  status: number;
  /** What was asked for, when the status is 200. */
  result: Result<A>;
  /** What the server said instead, with the places to be mended. */
  error: string;
}

let places = 0;

/** A browser without a screen: it keeps its cookies. */
export class Visitor {
  private readonly origin: string;
  private readonly address: string;
  readonly cookies = new Map<string, string>();
  /** Cookies as the server sent them last. */
  sent: string[] = [];

  /** `address` is where the proxy says that the visitor comes from: each from another place, if nothing is said. */
  constructor(origin: string, address = `203.0.${places++}.9`) {
    this.origin = origin;
    this.address = address;
  }

  async call<A extends ActionName>(action: A, params: SentParams<A>): Promise<Reply<A>> {
    const response = await fetch(`${this.origin}/admin/api`, {
      method: 'POST',
      headers: {
        Origin: this.origin,
        'Content-Type': 'application/json',
        'X-Forwarded-For': this.address,
        Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      body: JSON.stringify({ action, params }),
    });
    this.sent = response.headers.getSetCookie();
    for (const cookie of this.sent) {
      const [pair = ''] = cookie.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (/Max-Age=0/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const body = (await response.json()) as Result<A> & Failure;
    const error = [body.error, ...(body.faults ?? []).map(({ message }) => message)].join('\n');
    return { status: response.status, result: body, error };
  }

  /** Accepts an invitation with a password. Gives the key of the codes, and the codes for a lost phone. */
  async accept(link: string, password = PASSWORD): Promise<{ key: string; codes: string[] }> {
    const [, secret = ''] = link.split('#moi=');
    const made = await this.call('acceptPassword', { secret, password });
    if (made.status !== 200) throw new Error(made.error);
    const { key, codes } = made.result;
    const done = await this.call('acceptCode', { secret, password, code: freshCode(key) });
    if (done.status !== 200) throw new Error(done.error);
    return { key, codes };
  }

  /** Logs in with password and code. */
  async enter(login: string, key: string, password = PASSWORD): Promise<Reply<'signInCode'>> {
    const first = await this.call('signIn', { login, password });
    if (first.status !== 200) throw new Error(first.error);
    return this.call('signInCode', { code: freshCode(key) });
  }
}
