import { join } from 'node:path';
import type {
  ActionName,
  Approval,
  Failure,
  Params,
  Result,
  SentParams,
} from '../../server/api/contract.ts';
import { openPeople, type People } from '../../server/people/people.ts';
import { GitStore } from '../../server/store/git-store.ts';
import { PASSWORD, freshCode } from './codes.ts';
import { freePort } from './ports.ts';
import { smallData } from './small-data.ts';
import { smallProject, startSmall, type SmallServer } from './small-publishing.ts';

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

export interface PeopleServer extends SmallServer {
  origin: string;
  people: People;
  /** Makes somebody, who has accepted the invitation and is logged in. */
  join: (
    params: Partial<Params<'addPerson'>> & { login: string },
  ) => Promise<Visitor & { key: string; codes: string[] }>;
}

/** A small project in an adopted place, with accounts in a database of its own. Where texts wait for approval the content is in Git. */
export async function startWithPeople(approval?: Approval): Promise<PeopleServer> {
  const data = approval && (await smallData());
  const store = data && (await GitStore.open(data));
  const project = data?.dir ?? smallProject();
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const people = await openPeople({
    database: join(project, 'ward.db'),
    secret: 'bi-mat-cua-bai-thu-bi-mat-cua-bai-thu',
    adminUrl: `${origin}/admin/`,
  });
  const content = data && store && { data, store, approval };
  const server = await startSmall({
    project,
    port,
    openPeople: async () => people,
    content,
  });
  return {
    ...server,
    origin,
    people,
    join: async ({ login, name = `Người ${login}`, role = 'editor', unit = null }) => {
      const { id } = await people.roll.add({ login, name, role, unit });
      const { link } = await people.roll.invite(id);
      const visitor = new Visitor(origin);
      return Object.assign(visitor, await visitor.accept(link));
    },
    stop: async () => {
      await server.stop();
      people.close();
    },
  };
}
