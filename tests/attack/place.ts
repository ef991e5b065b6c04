import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { request, type Agent, type OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import type { Role } from '../../server/api/contract.ts';
import { Visitor } from '../support/visitor.ts';

/** Who works in the attacked place. */
export const LOGINS = {
  'bien.tap': { role: 'editor' },
  'nguoi.dang': { role: 'publisher' },
  'quan.tri': { role: 'administrator' },
  'to.so': { role: 'editor', unit: 'to-so' },
} as const satisfies Record<string, { role: Role; unit?: string }>;
type Login = keyof typeof LOGINS;

/** What a target says of itself. */
export interface Started {
  port: number;
  origin: string;
  folder: string;
  /** Git repository of the content. */
  content: string;
  /** Logins and their invitations. */
  links: [login: string, link: string][];
}

export interface Sent {
  port?: number;
  method?: string;
  path?: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Buffer;
  agent?: Agent;
}

export interface Reply {
  /** 0 when the connection was closed without a word. */
  status: number;
  headers: Record<string, unknown>;
  text: string;
}

/** What is attacked, and those who work there. */
export interface Place {
  port: number;
  origin: string;
  /** Port of a laptop's server. */
  laptop: number;
  /** Ports of web servers before the laptop's server, and of one before the ward's. */
  proxies: readonly { name: string; port: number; to: number }[];
  as: (login: Login) => Visitor;
  /** Makes somebody; gives the login and the link of the invitation. */
  invite: () => Promise<{ login: string; link: string }>;
  /** Changes with all that an attack must leave as it is: every version of the content, every file of the code. */
  fingerprint: () => string;
}

/** Sends one request just as it is written. */
export function send(
  place: Pick<Place, 'port' | 'origin'>,
  { port = place.port, method = 'POST', path = '/admin/api', headers = {}, body, agent }: Sent,
): Promise<Reply> {
  const host = new URL(place.origin).host;
  return new Promise((resolve) => {
    const closed = () => resolve({ status: 0, headers: {}, text: '' });
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { Host: host, ...headers },
        timeout: 90_000,
        ...(agent && { agent }),
      },
      (response) => {
        const parts: Buffer[] = [];
        response
          .on('data', (part: Buffer) => parts.push(part))
          .on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: Buffer.concat(parts).toString('latin1'),
            }),
          )
          .on('error', closed);
      },
    );
    // A tunnel is no response for Node, and would be waited for without end.
    sent.on('connect', ({ statusCode = 0, headers }, socket) => {
      socket.destroy();
      resolve({ status: statusCode, headers, text: '' });
    });
    sent.on('timeout', () => sent.destroy()).on('error', closed);
    sent.end(body);
  });
}

/** Headers of a call as the editors' own page sends it. */
export const own = (place: Pick<Place, 'origin'>, visitor?: Visitor): OutgoingHttpHeaders => ({
  Origin: place.origin,
  'Content-Type': 'application/json',
  ...(visitor && { Cookie: cookieOf(visitor) }),
});

export const cookieOf = ({ cookies }: Visitor): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

/** Starts a target in a process of its own. */
export async function startTarget(
  kind: 'ward' | 'laptop',
): Promise<Started & { child: ChildProcess }> {
  const child = fork(join(import.meta.dirname, 'target.ts'), [kind], { stdio: 'inherit' });
  const [started] = (await once(child, 'message')) as [Started];
  return { ...started, child };
}

/** The attacked place, with everybody logged in. */
export async function openPlace(
  { port, origin, content, links }: Started,
  others: Pick<Place, 'laptop' | 'proxies'>,
): Promise<Place> {
  const visitors = new Map<string, Visitor>();
  for (const [login, link] of links) {
    const visitor = new Visitor(origin);
    await visitor.accept(link);
    visitors.set(login, visitor);
  }
  const as = (login: Login) => visitors.get(login) ?? new Visitor(origin);
  let made = 0;
  return {
    port,
    origin,
    ...others,
    as,
    invite: async () => {
      const login = `them.${++made}`;
      const params = { login, name: 'Người thêm', role: 'editor', unit: null } as const;
      const { result, error } = await as('quan.tri').call('addPerson', params);
      if (!result.link) throw new Error(error);
      return { login, link: result.link };
    },
    fingerprint: () =>
      [
        existsSync(content) ? git('--git-dir', content, 'for-each-ref') : '',
        git('status', '--porcelain', '--', 'src', 'server', 'scripts', 'public'),
        readFileSync('package.json', 'utf8'),
      ].join('\n'),
  };
}

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' });
