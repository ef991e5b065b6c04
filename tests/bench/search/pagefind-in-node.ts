import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pagefind } from '../../../src/search/full-text.ts';

let instances = 0;

/** Starts the Pagefind of a folder in this process; it fetches its files from a server that ends with the process. */
export async function startPagefind(
  folder: string,
  options: Record<string, unknown> = {},
): Promise<Pagefind> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://local');
    createReadStream(join(folder, decodeURIComponent(pathname)))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  server.keepAliveTimeout = 600_000;
  // Its open connections must not keep the process alive.
  server.on('connection', (socket) => socket.unref()).unref();
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const pagefind = (await import(
    `${pathToFileURL(resolve(folder, 'pagefind.js')).href}?${instances++}`
  )) as Pagefind;
  await pagefind.options({
    basePath: `http://127.0.0.1:${port}/`,
    baseUrl: '/',
    noWorker: true,
    language: 'vi',
    ...options,
  });
  await pagefind.init();
  return pagefind;
}
