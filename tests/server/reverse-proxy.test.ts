import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SECRET, startSmall, type SmallServer } from '../support/small-publishing.ts';

/** The simplest settings that put a proxy before the site; each names its Debian package and program. */
const PROXIES = {
  nginx: {
    command: (file: string) => ['-c', file, '-p', folder],
    config: (port: number, to: number) =>
      `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log; events {}
       http { access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
         fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
         server { listen 127.0.0.1:${port}; location / { proxy_pass http://127.0.0.1:${to}; } } }`,
  },
  caddy: {
    command: (file: string) => ['run', '--adapter', 'caddyfile', '--config', file],
    config: (port: number, to: number) =>
      `{\n admin off\n auto_https off\n}\nhttp://:${port} {\n reverse_proxy 127.0.0.1:${to}\n}`,
  },
};
const folder = mkdtempSync(join(tmpdir(), 'proxy-'));
const isThere = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

let server: SmallServer;
beforeAll(async () => {
  server = await startSmall();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

for (const [name, { command, config }] of Object.entries(PROXIES)) {
  const isMissing = !isThere(name);
  if (isMissing)
    console.warn(`NOT TESTED: ${name} as a reverse proxy. To test it: apt-get install ${name}`);

  describe.skipIf(isMissing)(`behind ${name} as it comes`, () => {
    let proxy: ChildProcess;
    let port = 0;

    beforeAll(async () => {
      port = await freePort();
      const file = join(folder, `${name}.conf`);
      writeFileSync(file, config(port, server.port));
      proxy = spawn(name, command(file), {
        stdio: 'ignore',
        env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
      });
      await vi.waitFor(async () => expect((await ask(port, 'GET', '/')).status).toBe(200), {
        timeout: 20_000,
      });
    }, 30_000);
    afterAll(async () => {
      proxy.kill();
      await once(proxy, 'exit');
    });

    it.each(['127.0.0.1', 'localhost'])(
      'nobody logs in who says to be on this machine (%s)',
      async (host) => {
        const address = `${host}:${server.port}`;
        const { status, cookie, text } = await ask(port, 'POST', '/admin/api', {
          Host: address,
          Origin: `http://${address}`,
          'Content-Type': 'application/json',
        });
        expect([status, cookie]).toEqual([403, undefined]);
        expect(text).toContain('Hãy mở');
      },
    );
  });
}

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

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
