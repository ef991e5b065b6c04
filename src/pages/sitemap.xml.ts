import type { APIRoute } from 'astro';
import { getSiteMap } from '../queries/site-map.ts';
import { absoluteUrl } from '../site.ts';

export const GET = (async () => {
  const pages = (await getSiteMap()).flatMap((group) => group.pages);
  const urls = pages.map(
    ({ path, changed }) =>
      `<url><loc>${absoluteUrl(path)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    {
      headers: { 'Content-Type': 'application/xml' },
    },
  );
}) satisfies APIRoute;
