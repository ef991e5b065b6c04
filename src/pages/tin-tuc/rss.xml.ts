import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { addressOf } from '../../core/addresses.ts';
import { FEED_PACE, feedId } from '../../core/feed.ts';
import { whenInWords } from '../../core/news.ts';
import { getCurrentNews } from '../../queries/news.ts';
import { LANGUAGE, SITE_NAME, WARD_NAME, absoluteUrl } from '../../site.ts';

const NEWEST = 30;

export const GET = (async () =>
  rss({
    title: `${SITE_NAME} ${WARD_NAME}`,
    description: `Tin về phong trào Bình dân học vụ số ở ${WARD_NAME}`,
    site: absoluteUrl('/'),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `${FEED_PACE}<language>${LANGUAGE}</language><atom:link href="${absoluteUrl('/tin-tuc/rss.xml')}" rel="self" type="application/rss+xml"/>`,
    items: (await getCurrentNews()).slice(0, NEWEST).map(({ id, data }) => ({
      title: data.title,
      description: [
        data.summary,
        ...(data.notice ? [`${whenInWords(data.notice)}.`, `${data.notice.place}.`] : []),
      ].join(' '),
      link: absoluteUrl(addressOf('news', id)),
      pubDate: new Date(`${data.date}T00:00:00+07:00`),
      customData: feedId('tin', id),
    })),
  })) satisfies APIRoute;
