import type { APIRoute } from 'astro';
import drawings from '../../styles/drawings.css?raw';
import paper from '../../styles/paper.css?raw';

export const GET = (() =>
  new Response(`${drawings}\n${paper}`, {
    headers: { 'Content-Type': 'text/css' },
  })) satisfies APIRoute;
