import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { headersOf } from '../../server/http/headers.ts';
import { OFFLINE_WORKER, type OfflineCore } from '../../src/core/offline.ts';
import type { TestSite } from './sites.ts';

/** What happens to a request: an answer, no server, no answer until it is released, a server that is overloaded, a captive portal that redirects or that answers itself, a line that breaks after some files. */
type Mode = 'ok' | 'down' | 'held' | 'busy' | 'portal' | 'login' | 'breaking';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css; charset=utf-8',
};
const LOGIN = '<!doctype html><title>Wifi</title><h1>Đăng nhập wifi</h1>';

/** Serves a built site with the policy of our servers, badly when told so, in one publication after the other: each changes the headings of guides and the day at the foot of every page. */
export class FaultyServer {
  mode: Mode = 'ok';
  publication = 1;
  /** Paths below the base path that were asked for. */
  asked: string[] = [];
  /** Files that still come before the line breaks. */
  left = 0;
  /** The worker that takes itself away is served. */
  isEnded = false;
  readonly #site: TestSite;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #server = createServer((request, response) => this.#answer(request, response));
  #held: (() => void)[] = [];

  constructor(site: TestSite) {
    this.#site = site;
    this.#headers = headersOf(site.dir).page;
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${this.#site.base}`;
  }

  stop(): void {
    this.release();
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Lets go what is held. */
  release(): void {
    this.mode = 'ok';
    for (const go of this.#held.splice(0)) go();
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { base } = this.#site;
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const path = pathname.startsWith(base) ? pathname.slice(base.length) : `?${pathname}`;
    this.asked.push(path);
    const isWorker = path === OFFLINE_WORKER;
    const isBroken = this.mode === 'breaking' && !isWorker && this.left-- <= 0;
    if (this.mode === 'down' || isBroken) response.destroy();
    else if (this.mode === 'held') this.#held.push(() => this.#send(path, response));
    else if (this.mode === 'busy')
      response
        .writeHead(503, { ...this.#headers, 'Content-Type': TYPES['.html'] })
        .end('<h1>503</h1>');
    // A worker that the portal sends is no script: browsers refuse it by themselves.
    else if (this.mode === 'portal' && !isWorker && path !== 'wifi')
      response.writeHead(302, { Location: `${base}wifi` }).end();
    else if ((this.mode === 'login' || this.mode === 'portal') && !isWorker)
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(LOGIN);
    else this.#send(path, response);
  }

  #send(path: string, response: ServerResponse): void {
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const isThere = existsSync(join(this.#site.dir, file)) && extname(file) !== '';
    const bytes = this.#read(isThere ? file : '404.html');
    response
      .writeHead(isThere ? 200 : 404, {
        ...this.#headers,
        'Content-Type': TYPES[extname(isThere ? file : '404.html')] ?? 'application/octet-stream',
      })
      .end(bytes);
  }

  #read(file: string): Buffer {
    const bytes = readFileSync(join(this.#site.dir, file));
    if (file === OFFLINE_WORKER) return Buffer.from(this.#worker(bytes.toString()));
    if (!file.endsWith('.html')) return bytes;
    const html = bytes
      .toString()
      .replace(/(nhật ngày )\d+(?=\/)/, `$1${this.publication}`)
      .replace('</h1>', file.startsWith('huong-dan/') ? ` [${this.publication}]</h1>` : '</h1>');
    return Buffer.from(html);
  }

  /** The worker as the build would write it for this publication. */
  #worker(code: string): string {
    const [, list = '', rest = ''] = /^self\.CORE=(.*);\n([^]*)$/.exec(code) ?? [];
    const core = JSON.parse(list) as OfflineCore;
    const files = core.files.map((file) => {
      const name = /(?:^|\/)$/.test(file.path) ? `${file.path}index.html` : file.path;
      const integrity = `sha256-${createHash('sha256').update(this.#read(name)).digest('base64')}`;
      const isChanged = name.startsWith('huong-dan/');
      const revision = `${file.revision}${isChanged ? this.publication : ''}`;
      return { path: file.path, revision, integrity };
    });
    return `self.CORE=${JSON.stringify({ ...core, files: this.isEnded ? [] : files })};\n${rest}`;
  }
}
