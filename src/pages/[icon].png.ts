import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { drawIcon } from '../integration/icons.ts';
import { ICONS } from '../site.ts';

// Safari asks for the first by this name, Android for the others by the manifest.
export const getStaticPaths = () =>
  Object.entries(ICONS).map(([icon, size]) => ({ params: { icon }, props: { size } }));

export const GET = (async ({ props }) =>
  new Response(new Uint8Array(await drawIcon(props.size)))) satisfies APIRoute<
  InferGetStaticPropsType<typeof getStaticPaths>
>;
