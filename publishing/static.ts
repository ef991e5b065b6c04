import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

export interface SiteServer {
  url: string;
  close: () => Promise<void>;
}

export interface ServeOptions {
  /** Folder of the built site. */
  dir: string;
  /** Base path, with a slash on both ends. */
  base: string;
  host: string;
  /** 0 takes a free port. */
  port: number;
}

/** The header that lets a page load its own files, its one style sheet and nothing else. */
export function contentSecurityPolicy(dir: string): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(readFileSync(join(dir, 'index.html'), 'utf8'))?.[1];
  if (style === undefined) throw new Error('The home page has no inlined style sheet.');
  const hash = createHash('sha256').update(style).digest('base64');
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'sha256-${hash}'`,
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Serves a built site as the ward's machine does: compressed files, security headers, the 404 page. */
export async function serveSite({ dir, base, host, port }: ServeOptions): Promise<SiteServer> {
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy(dir),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
  const files = sirv(dir, {
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const notFound = readFileSync(join(dir, '404.html'));
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const url = request.url ?? '/';
    const sayNotFound = () => {
      response
        .writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' })
        .end(request.method === 'HEAD' ? undefined : notFound);
    };
    if (url === base.slice(0, -1)) return void response.writeHead(301, { Location: base }).end();
    if (!url.startsWith(base)) return sayNotFound();
    request.url = `/${url.slice(base.length)}`;
    files(request, response, sayNotFound);
  });
  await listen(server, host, port);
  const address = server.address();
  const boundPort = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host}:${boundPort}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}
