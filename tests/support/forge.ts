import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A host of Git repositories with the part of Forgejo's API that Decap asks for, and one repository in memory. */
export interface Forge {
  /** Setting that has the CMS keep entries here. */
  setting: string;
  /** Text of a file, as it is stored now. */
  read: (path: string) => string | undefined;
  /** Messages of what was stored, the oldest first. */
  commits: readonly string[];
  close: () => Promise<void>;
}

interface Change {
  operation: 'create' | 'update' | 'delete';
  path: string;
  content?: string;
  sha?: string;
}

const REPO = 'phuong/chuyen-muc';
const TOKEN = 'ma-cua-bai-thu';
const USER = { login: 'lan', full_name: 'Chị Lan', email: 'lan@example.org', avatar_url: '' };
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Cache-Control',
  'Access-Control-Allow-Methods': 'GET, POST',
};

/** Starts it with the content of a project. */
export async function startForge(project: string): Promise<Forge> {
  const files = new Map<string, Buffer>();
  for (const name of readdirSync(join(project, 'src/content'), {
    recursive: true,
    encoding: 'utf8',
  })) {
    const path = join('src/content', name);
    if (statSync(join(project, path)).isFile()) files.set(path, readFileSync(join(project, path)));
  }
  const commits: string[] = [];
  const challenges = new Map<string, string>();
  const home = () => `http://localhost:${(server.address() as AddressInfo).port}`;

  /** What an address of the API gives; undefined where there is nothing. */
  const answers: [RegExp, (found: RegExpExecArray, body: unknown) => unknown][] = [
    [/^\/user$/, () => USER],
    [/^\/branches\/main$/, () => ({ commit: { id: 'ngon' } })],
    [
      /^\/git\/trees\/ngon\?recursive=1$/,
      () => ({
        tree: [...files].map(([path, bytes]) => ({
          ...{ path, type: 'blob', sha: shaOf(bytes) },
          size: bytes.length,
        })),
      }),
    ],
    [
      /^\/git\/blobs\/(\w+)$/,
      ([, sha]) => {
        const bytes = [...files.values()].find((one) => shaOf(one) === sha);
        return bytes && { content: bytes.toString('base64') };
      },
    ],
    [
      /^\/commits\?/,
      () => [{ commit: { author: { name: USER.full_name, date: '2026-11-29T00:00:00Z' } } }],
    ],
    [
      /^\/contents\/([^?]+)/,
      ([, path = '']) => {
        const bytes = files.get(decodeURIComponent(path));
        return bytes && { sha: shaOf(bytes) };
      },
    ],
    [
      /^\/contents$/,
      (_, body) => {
        const { files: changes, message } = body as { files: Change[]; message: string };
        for (const { operation, path, content = '', sha } of changes) {
          const before = files.get(path);
          // Whoever changes what another has changed since is refused.
          if ((before && shaOf(before)) !== sha) return undefined;
          if (operation === 'delete') files.delete(path);
          else files.set(path, Buffer.from(content, 'base64'));
        }
        commits.push(message);
        return {};
      },
    ],
    [/^$/, () => ({ owner: { login: 'phuong' }, permissions: { push: true } })],
  ];

  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '', home());
      const send = (status: number, answer: unknown) => {
        response.writeHead(status, { ...CORS, 'Content-Type': 'application/json' });
        response.end(JSON.stringify(answer ?? {}));
      };
      if (request.method === 'OPTIONS') return send(200, {});
      if (url.pathname === '/login/oauth/authorize') {
        challenges.set('mot-lan', url.searchParams.get('code_challenge') ?? '');
        const back = new URL(url.searchParams.get('redirect_uri') ?? '');
        back.searchParams.set('code', 'mot-lan');
        back.searchParams.set('state', url.searchParams.get('state') ?? '');
        response.writeHead(302, { Location: back.href });
        return response.end();
      }
      const body = request.method === 'POST' ? await bodyOf(request) : undefined;
      if (url.pathname === '/login/oauth/access_token') {
        const { code, code_verifier: verifier } = body as Record<string, string>;
        const isTheirs = challenges.get(code ?? '') === challengeOf(verifier ?? '');
        return send(isTheirs ? 200 : 400, { access_token: TOKEN });
      }
      if (request.headers.authorization !== `token ${TOKEN}`) return send(401, {});
      const path = (url.pathname + url.search)
        .replace(/^\/api\/v1/, '')
        .replace(`/repos/${REPO}`, '');
      for (const [pattern, give] of answers) {
        const found = pattern.exec(path);
        const answer = found && give(found, body);
        if (answer) return send(200, answer);
      }
      return send(404, {});
    })();
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    setting: `forgejo ${home()} ${REPO} ung-dung`,
    read: (path) => files.get(path)?.toString('utf8'),
    commits,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** As Git names a file's content. */
const shaOf = (bytes: Buffer) =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

/** RFC 7636, S256. */
const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const part of request) text += String(part);
  return JSON.parse(text);
}
