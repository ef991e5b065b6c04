import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getShareImage } from '../../integration/share-image.ts';
import type { ShareCard } from '../../core/share-image.ts';
import { getSorted } from '../../queries/content.ts';

const HOME: ShareCard = { title: 'Bác muốn làm gì trên điện thoại?' };

export const getStaticPaths = (async () => [
  { params: { id: 'trang-chu' }, props: { card: HOME } },
  ...(await getSorted('guides')).map(({ id, data }) => ({
    params: { id },
    props: { card: { title: data.title, kind: 'Hướng dẫn' } },
  })),
  ...(await getSorted('news')).map(({ id, data }) => ({
    params: { id },
    props: { card: { title: data.title, kind: 'Tin tức' } },
  })),
]) satisfies GetStaticPaths;

export const GET = (async ({ props }) =>
  new Response(new Uint8Array(await getShareImage(props.card)), {
    headers: { 'Content-Type': 'image/png' },
  })) satisfies APIRoute<InferGetStaticPropsType<typeof getStaticPaths>>;
