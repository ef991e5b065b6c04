import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getShareImage } from '../../integration/share-image.ts';
import { SHARED_KINDS, shareFileOf, type SharedCollection } from '../../core/share-address.ts';
import type { ShareCard } from '../../core/share-image.ts';
import { getSorted } from '../../queries/content.ts';

const HOME: ShareCard = { title: 'Bác muốn làm gì trên điện thoại?' };

const cardsOf = async (collection: SharedCollection) =>
  (await getSorted(collection)).map(({ id, data: { title } }) => ({
    params: { id: shareFileOf(collection, id, title) },
    props: { card: { title, kind: SHARED_KINDS[collection] } },
  }));

export const getStaticPaths = (async () => [
  { params: { id: 'trang-chu' }, props: { card: HOME } },
  ...(await Promise.all((Object.keys(SHARED_KINDS) as SharedCollection[]).map(cardsOf))).flat(),
]) satisfies GetStaticPaths;

export const GET = (async ({ props }) =>
  new Response(new Uint8Array(await getShareImage(props.card)))) satisfies APIRoute<
  InferGetStaticPropsType<typeof getStaticPaths>
>;
