import type { APIRoute } from 'astro';
import { LICENCE } from '../../../core/open-data.ts';
import { getSorted } from '../../../queries/content.ts';
import type { Closing } from '../../../collections/closings.ts';

export const getStaticPaths = async () =>
  (await getSorted('closings')).map(({ id, data }) => ({
    params: { year: id },
    props: { closing: data },
  }));

/** The results of a closed year, as they were on the day of closing. */
export const GET: APIRoute<{ closing: Closing }> = ({ props: { closing } }) =>
  Response.json({ version: 1, licence: LICENCE, ...closing });
