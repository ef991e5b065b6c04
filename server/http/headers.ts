import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EMERGENCY_PAGE, toId } from '../../src/collections/urls.ts';

/** Headers by name. */
export type Headers = Readonly<Record<string, string>>;

/** Kinds of files by what their headers say: pages and what belongs to them, the editors' pages, files whose name changes with their content. */
export type FileKind = 'page' | 'admin' | 'hashed';

/** Only where a server does TLS, and then for two years. */
export const TLS_HEADERS: Headers = { 'Strict-Transport-Security': 'max-age=63072000' };

const EVERYWHERE: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Before the line that a part of a page is told when it is not there. It must stay short. */
export const MISSING_HEADERS: Headers = {
  'Content-Security-Policy': "default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
};

/** The kind of a file, by its path below the base path. */
export function kindOf(path: string): FileKind {
  if (path.startsWith('_astro/')) return 'hashed';
  return path.startsWith('admin/') ? 'admin' : 'page';
}

/** What every server sends with the files of a built site, by their kind: the one source for ours, Caddy, nginx and static hosts. */
export function headersOf(dir: string): Readonly<Record<FileKind, Headers>> {
  const page = {
    ...EVERYWHERE,
    'Content-Security-Policy': contentSecurityPolicy(dir),
    'X-Frame-Options': 'DENY',
    'Cache-Control': 'no-cache',
  };
  return {
    page,
    admin: {
      ...page,
      'Content-Security-Policy': adminSecurityPolicy(dir),
      // The preview is a frame.
      'X-Frame-Options': 'SAMEORIGIN',
    },
    hashed: { ...page, 'Cache-Control': 'public, max-age=31536000, immutable' },
  };
}

/** Lets a page load its own files, its one style sheet and nothing else. One policy for all, which names every sheet; that of paper is a file, which costs 7 bytes instead of 54. Without blanks, so that the emergency page stays one packet. */
function contentSecurityPolicy(dir: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' ${sheetsOf(dir).join(' ')}`,
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join(';');
}

/** The same for the editors' pages: no code from strings, no style but from files, from the page and through scripts. */
function adminSecurityPolicy(dir: string): string {
  // Decap's style library opens an empty sheet and fills it by script; previews bring the site's own sheet.
  const styles = [
    hashSource(''),
    ...['admin/index.html', 'admin/xem-truoc/index.html'].flatMap((page) => stylesIn(dir, page)),
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

/** The sheets that readers' pages carry: the common one, that of guides, the emergency page's own. */
function sheetsOf(dir: string): string[] {
  const [common] = stylesIn(dir, 'index.html');
  if (common === undefined) throw new Error('The home page has no inlined style sheet.');
  const guides = join(dir, 'h');
  const [code = ''] = existsSync(guides) ? readdirSync(guides) : [];
  const others = [`h/${code}/index.html`, `${toId(EMERGENCY_PAGE.path)}/index.html`];
  return [common, ...others.flatMap((page) => stylesIn(dir, page))];
}

/** Hash sources for the style sheets inside a page, as a Content-Security-Policy wants them; none where the page is not there. */
function stylesIn(dir: string, page: string): string[] {
  const file = join(dir, page);
  const html = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = '']) =>
    hashSource(style),
  );
}

const hashSource = (text: string) =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
