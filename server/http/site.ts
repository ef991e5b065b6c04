import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteFiles } from '../sites/manifest.ts';
import { Addresses } from './addresses.ts';
import { sendFile, type Folder } from './files.ts';
import { MISSING_HEADERS, TLS_HEADERS, headersOf, kindOf, type Headers } from './headers.ts';
import type { Answer } from './web-server.ts';

interface Site {
  /** Folder of the built site. It must not change while it is served. */
  dir: string;
  /** Base path, with a slash on both ends. */
  base: string;
  files: SiteFiles;
}

/** What is asked for as a part of a page or by a program is told so in a line; a reader gets the page for it. */
const NO_PAGE = /\.(?!html$)[a-z0-9]{1,12}$/i;
const MISSING = { ...MISSING_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' };

/** Answers requests from a built site as the ward's machine does: one address a page, compressed files, security headers, the 404 page. */
export function siteAnswer({ dir, base, files }: Site): Answer {
  const addresses = new Addresses(files);
  const headers = headersOf(dir);
  const folder = { root: dir, files };

  return inTurn(async (request, response) => {
    const [path = '/', ...query] = (request.url ?? '/').split(/(?=\?)/);
    const below = `${path}/`.startsWith(base) ? path.slice(base.length) : undefined;
    const tls = request.headers['x-forwarded-proto'] === 'https' ? TLS_HEADERS : {};
    const its = (address: string) => ({ ...headers[kindOf(address)], ...tls });
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...its(below ?? ''), Allow: 'GET, HEAD' }).end();
      return;
    }
    const file = path.startsWith(base) ? addresses.find(path.slice(base.length)) : undefined;
    if (file !== undefined && (await sendFile(request, response, folder, file, its(file)))) return;
    const meant = below === undefined ? undefined : addresses.guess(below);
    if (meant !== undefined && file === undefined) {
      const location = `${base}${encodeURI(meant)}${query.join('')}`;
      response.writeHead(308, { ...its(meant), Location: location }).end();
    } else if (NO_PAGE.test(path)) response.writeHead(404, MISSING).end('Không có tệp này.\n');
    else await sendMissingPage(request, response, folder, its(below ?? ''));
  });
}

/** The page for unknown addresses. Its address is none itself. */
async function sendMissingPage(
  request: IncomingMessage,
  response: ServerResponse,
  { root }: Folder,
  headers: Headers,
): Promise<void> {
  const page = await readFile(join(root, '404.html'));
  response
    .writeHead(404, {
      ...headers,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
    })
    .end(request.method === 'HEAD' ? undefined : page);
}

/** Answers the requests of one connection one after the other: who sends many at once and reads nothing opens one file. */
function inTurn(answer: Answer): Answer {
  const last = new WeakMap<Socket, Promise<void>>();
  return (request, response) => {
    const mine = (last.get(request.socket) ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => (response.destroyed ? undefined : answer(request, response)));
    last.set(request.socket, mine);
    return mine;
  };
}
