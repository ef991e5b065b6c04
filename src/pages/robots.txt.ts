import type { APIRoute } from 'astro';
import { IS_PREVIEW, absoluteUrl, href } from '../site.ts';

export const GET = (() =>
  new Response(
    IS_PREVIEW
      ? 'User-agent: *\nDisallow: /\n'
      : `User-agent: *\nDisallow: ${href('/admin/')}\nSitemap: ${absoluteUrl('/sitemap.xml')}\n`,
  )) satisfies APIRoute;
