import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { getAttachments } from '../../queries/content.ts';

export async function getStaticPaths() {
  return (await getAttachments()).map(({ id, data }) => ({
    params: { path: id },
    props: { file: data.file },
  }));
}

/** A PDF that editors attached, as it was checked. */
export const GET: APIRoute<{ file: string }> = async ({ props }) =>
  new Response(new Uint8Array(await readFile(props.file)));
