import type { APIRoute } from 'astro';
import { absoluteUrl, href } from '../site.ts';

export const GET = (() =>
  new Response(
    `User-agent: *\nDisallow: ${href('/admin/')}\nSitemap: ${absoluteUrl('/sitemap.xml')}\n`,
  )) satisfies APIRoute;
