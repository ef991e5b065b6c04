import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { addressOf } from '../../core/addresses.ts';
import { FEED_PACE, feedId } from '../../core/feed.ts';
import { REPORTS_FEED_ADDRESS } from '../../core/open-data.ts';
import { buildDay, getSorted } from '../../queries/content.ts';
import { LANGUAGE, SITE_NAME, WARD_NAME, absoluteUrl } from '../../site.ts';
import { countedState } from '../../core/progress/reports.ts';
import { WORK_STATES } from '../../collections/enums.ts';

const NEWEST = 30;

/** Progress reports, newest first, for readers of feeds. */
export const GET: APIRoute = async () => {
  const tasks = new Map((await getSorted('tasks')).map(({ id, data }) => [id, data]));
  const reports = (await getSorted('reports'))
    .filter(({ data }) => data.date <= buildDay())
    .slice(0, NEWEST);
  return rss({
    title: `Tiến độ ${SITE_NAME} ${WARD_NAME}`,
    description: `Báo cáo tiến độ 21 việc của phong trào Bình dân học vụ số ở ${WARD_NAME}`,
    site: absoluteUrl('/tien-do/'),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `${FEED_PACE}<language>${LANGUAGE}</language><atom:link href="${absoluteUrl(REPORTS_FEED_ADDRESS)}" rel="self" type="application/rss+xml"/>`,
    items: reports.map(({ id, data }) => ({
      title: `Việc ${tasks.get(data.task)?.number}: ${WORK_STATES[countedState(data)]}`,
      description: `${tasks.get(data.task)?.title}. ${WORK_STATES[countedState(data)]}.`,
      link: `${absoluteUrl(addressOf('tasks', data.task))}#${id}`,
      pubDate: new Date(`${data.date}T00:00:00+07:00`),
      customData: feedId('bao-cao', id),
    })),
  });
};
