import type { APIRoute, GetStaticPaths } from 'astro';
import { securityTxt } from '../../core/security-txt.ts';
import { getFrame } from '../../queries/frame.ts';
import { BASE_PATH, SITE_URL } from '../../site.ts';

// Its place is the root of a host, so it exists only where the section is all of it, and only once a contact is known.
export const getStaticPaths = (async () => {
  const { owner, today } = await getFrame();
  const address = `${SITE_URL}/.well-known/security.txt`;
  const text = BASE_PATH === '/' ? securityTxt(owner.email, { today, address }) : undefined;
  return text === undefined ? [] : [{ params: { file: 'security.txt' }, props: { text } }];
}) satisfies GetStaticPaths;

export const GET = (({ props }) => new Response(props['text'])) satisfies APIRoute<{
  text: string;
}>;
