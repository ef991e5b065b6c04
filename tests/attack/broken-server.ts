import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Visitor } from '../support/visitor.ts';
import type { Place } from './place.ts';

/** A server that does whatever anybody asks and never hangs up: every kind of try must notice it. */
export async function startBroken(): Promise<{ place: Place; stop: () => void }> {
  const say = () =>
    JSON.stringify({
      user: { login: 'ke.la' },
      link: 'http://x/admin/loi-moi/#moi=x',
      key: randomUUID()
        .replace(/[^a-f]/g, '')
        .toUpperCase(),
      codes: ['x'],
      file: { id: 'x' },
      data: 'root:x:0:0',
    });
  const server = createServer(
    { requestTimeout: 0, headersTimeout: 0, maxHeaderSize: 1e6, requireHostHeader: false },
    (request, response) => {
      request.resume();
      request.on('error', () => undefined);
      request.on('end', () =>
        response
          .writeHead(200, { 'Set-Cookie': '__Host-ward.session_token=everybody; Path=/' })
          .end(say()),
      );
    },
  );
  // What is malformed is well enough for it.
  server.on('clientError', (_, socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
  server.on('connect', (_, socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  let commits = 0;
  const place: Place = {
    port,
    origin,
    laptop: port,
    proxies: ['nginx', 'caddy'].map((name) => ({ name, port, to: port })),
    as: () => new Visitor(origin),
    invite: async () => ({ login: 'ke.la', link: 'http://x/admin/loi-moi/#moi=x' }),
    fingerprint: () => String(commits++),
  };
  return {
    place,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
