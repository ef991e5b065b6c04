import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECRET, startSmall, type SmallServer } from '../support/small-publishing.ts';
import { hasServer, startWebServer, type StartedServer } from '../support/web-servers.ts';

/** The simplest settings that put a proxy before the site. */
const PROXIES = {
  nginx: (port: number, to: number) =>
    `server { listen 127.0.0.1:${port}; location / { proxy_pass http://127.0.0.1:${to}; } }`,
  caddy: (port: number, to: number) =>
    `{\n admin off\n auto_https off\n}\nhttp://:${port} {\n reverse_proxy 127.0.0.1:${to}\n}`,
};

let server: SmallServer;
beforeAll(async () => {
  server = await startSmall();
});
afterAll(() => server.stop());

describe.each(['nginx', 'caddy'] as const)('behind %s as it comes', (name) => {
  const isThere = hasServer(name, 'the editors’ pages behind a reverse proxy');
  let proxy: StartedServer;
  beforeAll(async () => {
    if (isThere) proxy = await startWebServer(name, (port) => PROXIES[name](port, server.port));
  }, 30_000);
  afterAll(() => proxy?.stop());

  it.skipIf(!isThere).each(['127.0.0.1', 'localhost'])(
    'nobody logs in who says to be on this machine (%s)',
    async (host) => {
      const address = `${host}:${server.port}`;
      const { status, cookie, text } = await ask(proxy.port, 'POST', '/admin/api', {
        Host: address,
        Origin: `http://${address}`,
        'Content-Type': 'application/json',
      });
      expect([status, cookie]).toEqual([403, undefined]);
      expect(text).toContain('Hãy mở');
    },
  );
});

it('(on this machine itself the secret opens the door)', async () => {
  expect((await server.call('login', { secret: SECRET })).status).toBe(200);
});

function ask(port: number, method: string, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status?: number; cookie?: string[]; text: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const { statusCode: status = 0 } = response;
      const cookie = response.headers['set-cookie'];
      let text = '';
      response
        .on('data', (part: Buffer) => (text += part.toString()))
        .on('end', () => resolve({ status, text, ...(cookie && { cookie }) }))
        .on('error', reject);
    });
    sent.once('error', reject);
    sent.end(method === 'POST' ? '{"action":"login"}' : undefined);
  });
}
