import type { APIRoute } from 'astro';
import { EMERGENCY_PAGE, FIXED_PAGES } from '../collections/urls.ts';
import { ICONS, LANGUAGE, SITE_NAME, WARD_NAME, href } from '../site.ts';

/** Longer names are cut below an icon. */
const SHORT_NAME = 'Học vụ số';

/** What is opened from the icon itself, the most pressing first. */
const SHORTCUTS = [EMERGENCY_PAGE.path, '/huong-dan/', '/tim-kiem/', '/diem-ho-tro/'] as const;

// The mark fills the square and keeps clear of its corners, so that any shape may be cut out of it.
const icons = Object.entries(ICONS).map(([name, size]) => ({
  src: href(`/${name}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose: 'any maskable',
}));

export const GET = (() =>
  new Response(
    JSON.stringify({
      name: `${SITE_NAME} ${WARD_NAME}`,
      short_name: SHORT_NAME,
      id: href('/'),
      lang: LANGUAGE,
      start_url: href('/'),
      scope: href('/'),
      // With the buttons of a browser for the way back.
      display: 'minimal-ui',
      theme_color: '#8a1a1c',
      background_color: '#ffffff',
      icons: [{ src: href('/icon.svg'), sizes: 'any', type: 'image/svg+xml' }, ...icons],
      shortcuts: SHORTCUTS.map((path) => ({
        name: FIXED_PAGES[path],
        url: href(path),
        icons: icons.filter(({ sizes }) => sizes === '192x192'),
      })),
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  )) satisfies APIRoute;
