import type { APIRoute } from 'astro';
import { paperSheet } from '../../layouts/paper-sheet.ts';

export const GET = (() =>
  new Response(paperSheet, {
    headers: { 'Content-Type': 'text/css' },
  })) satisfies APIRoute;
