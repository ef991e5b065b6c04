import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from './ports.ts';

/** Web servers that may stand before ours, by the name of their Debian package and their program. */
const COMMANDS = {
  nginx: (file: string, folder: string) => ['-c', file, '-p', folder],
  caddy: (file: string) => ['run', '--adapter', 'caddyfile', '--config', file],
};
export type WebServerName = keyof typeof COMMANDS;

/** Whether this machine has a web server. Says so when it has not: nothing is left out in silence. */
export function hasServer(name: WebServerName, what: string): boolean {
  if (spawnSync('sh', ['-c', `command -v ${name}`]).status === 0) return true;
  console.warn(`NOT TESTED: ${what} by ${name}. To test it: apt-get install ${name}`);
  return false;
}

/** The settings in deploy/ with other places in them, and without TLS, which they are told to have. */
export function deploySettings(
  name: WebServerName,
  { port, sites, program }: { port: number; sites: string; program: number },
): string {
  if (name === 'caddy')
    return `{\n admin off\n auto_https off\n}\n${readFileSync('deploy/Caddyfile', 'utf8')}`
      .replaceAll('{$SITE_HOST}', `http://:${port}`)
      .replaceAll('{$SITES_DIR:/var/lib/bdhvs/sites}', sites)
      .replaceAll('{$LOG_DIR:/var/log/caddy}', join(sites, '../log'))
      .replaceAll(
        /\{\$PROGRAM:127\.0\.0\.1:4321\}( \{)?/g,
        (_, more: string | undefined) =>
          `127.0.0.1:${program} {\n header_up X-Forwarded-Proto https\n${more ? '' : '}'}`,
      );
  return (
    readFileSync('deploy/nginx.conf', 'utf8')
      .replace(/^server \{\n\tlisten 80;[\s\S]*?\n\}\n/m, '')
      .replace(/\tssl_.*\n|\tlisten \[.*\n/g, '')
      .replace('listen 443 ssl http2', `listen 127.0.0.1:${port}`)
      .replaceAll('/var/lib/bdhvs/sites', sites)
      // A free port may begin with the same digits.
      .replaceAll(/127\.0\.0\.1:4321\b/g, `127.0.0.1:${program}`)
      .replace('X-Forwarded-Proto $scheme', 'X-Forwarded-Proto https')
  );
}

export interface StartedServer {
  port: number;
  stop: () => Promise<void>;
}

/** Starts a web server whose settings are made for a free port, and waits until it listens. */
export async function startWebServer(
  name: WebServerName,
  config: (port: number) => string,
  env: Record<string, string> = {},
): Promise<StartedServer> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const port = await freePort();
  const file = join(folder, `${name}.conf`);
  writeFileSync(file, name === 'nginx' ? inNginx(config(port), folder) : config(port));
  const server = spawn(name, COMMANDS[name](file, folder), {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, ...env },
  });
  let said = '';
  server.stderr.on('data', (data: Buffer) => (said += data.toString()));
  while (!(await isListening(port))) {
    if (server.exitCode !== null) throw new Error(`${name} did not start:\n${said}`);
    await setTimeout(50);
  }
  return {
    port,
    stop: async () => {
      if (server.exitCode === null) {
        server.kill();
        await once(server, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What stands around a site's settings in a system's nginx. */
const inNginx = (sites: string, folder: string) =>
  `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${folder}/nginx.pid; error_log ${folder}/error.log; events {}
   http { access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
     fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
     ${sites} }`;

const isListening = (port: number) =>
  fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).then(
    () => true,
    () => false,
  );
