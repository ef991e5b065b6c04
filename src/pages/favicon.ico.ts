import type { APIRoute } from 'astro';
import { drawFavicon } from '../integration/icons.ts';

const SIZE = 32;

export const GET = (async () =>
  new Response(new Uint8Array(await drawFavicon(SIZE)))) satisfies APIRoute;
