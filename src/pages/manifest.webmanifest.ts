import type { APIRoute } from 'astro';
import { LANGUAGE, SITE_NAME, WARD_NAME, href } from '../site.ts';

export const GET = (() =>
  new Response(
    JSON.stringify({
      name: `${SITE_NAME} ${WARD_NAME}`,
      short_name: SITE_NAME,
      lang: LANGUAGE,
      start_url: href('/'),
      scope: href('/'),
      display: 'browser',
      theme_color: '#8a1a1c',
      background_color: '#ffffff',
      icons: [{ src: href('/icon.svg'), sizes: 'any', type: 'image/svg+xml' }],
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  )) satisfies APIRoute;
