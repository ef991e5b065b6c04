import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileSender } from './files.ts';
import { listen, type RunningServer } from './listen.ts';

export interface Site {
  /** Folder of the built site. It must not change while it is served. */
  dir: string;
  /** Base path, with a slash on both ends. */
  base: string;
}

/** Hash sources for the style sheets inside a page, as a Content-Security-Policy wants them. */
const styleHashes = (html: string) =>
  [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = '']) => hashSource(style));

const hashSource = (text: string) =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The header that lets a page load its own files, its one style sheet and nothing else. */
export function contentSecurityPolicy(dir: string): string {
  const [style] = styleHashes(readFileSync(join(dir, 'index.html'), 'utf8'));
  if (style === undefined) throw new Error('The home page has no inlined style sheet.');
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src ${style}`,
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The same for the editors' pages: no code from strings, no style but from files, from the page and through scripts. */
export function adminSecurityPolicy(dir: string): string {
  const pages = ['admin/index.html', 'index.html']
    .map((page) => join(dir, page))
    .filter((page) => existsSync(page));
  // Decap's style library opens an empty sheet and fills it by script; previews bring the site's own sheet.
  const styles = [
    hashSource(''),
    ...pages.flatMap((page) => styleHashes(readFileSync(page, 'utf8'))),
  ];
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${[...new Set(styles)].join(' ')}`,
    "style-src-attr 'none'",
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    // Photos that are not saved yet are fetched from the browser's own memory.
    "connect-src 'self' blob:",
    "frame-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}

/** Answers requests from a built site as the ward's machine does: compressed files, security headers, the 404 page. */
export function siteHandler({ dir, base }: Site): RequestListener {
  const headers = {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
  const policies = { site: contentSecurityPolicy(dir), admin: adminSecurityPolicy(dir) };
  const sendFile = fileSender(dir);
  const notFound = readFileSync(join(dir, '404.html'));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = '/', ...query] = (request.url ?? '/').split(/(?=\?)/);
    response.setHeader(
      'Content-Security-Policy',
      policies[path.startsWith(`${base}admin/`) ? 'admin' : 'site'],
    );
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader(
      'Cache-Control',
      path.startsWith(`${base}_astro/`) ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    const outcome =
      path === base.slice(0, -1)
        ? 'folder'
        : path.startsWith(base)
          ? await sendFile(request, response, path.slice(base.length - 1))
          : 'missing';
    if (outcome === 'folder')
      // Behind two slashes a browser would look for another host.
      response.writeHead(308, { Location: `${path.replace(/^\/+/, '/')}/${query.join('')}` }).end();
    else if (outcome === 'missing')
      response
        .writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' })
        .end(request.method === 'HEAD' ? undefined : notFound);
  }

  return (request, response) =>
    void answer(request, response).catch((error: NodeJS.ErrnoException) => {
      // Readers who leave in the middle are no fault.
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') console.error(error);
      response.destroy();
    });
}

export interface ServeOptions extends Site {
  host: string;
  /** 0 takes a free port. */
  port: number;
}

/** Serves a built site and nothing else. */
export const serveSite = ({ host, port, ...site }: ServeOptions): Promise<RunningServer> =>
  listen(siteHandler(site), { host, port, base: site.base });
