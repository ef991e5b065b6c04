import type { APIRoute } from 'astro';
import { letterText, wardLetter } from '../../core/ward-letter.ts';
import { getGuides, getSorted } from '../../queries/content.ts';

/** The letter to the ward as plain text: to copy, to send, to print. */
export const GET: APIRoute = async () =>
  new Response(letterText(wardLetter(await getSorted('ward-questions'), await getGuides())));
