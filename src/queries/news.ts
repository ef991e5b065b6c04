import type { CollectionEntry } from 'astro:content';
import { isExpired, isOfItsWeek, monthsOf } from '../core/news.ts';
import { buildDay, getSorted } from './content.ts';
import { perBuild } from './per-build.ts';

type News = CollectionEntry<'news'>['data'];
type Listed = Omit<News, 'body'> & Partial<Pick<News, 'body'>>;
const MOST_OF_TASK = 5;

/** All news as lists show them, newest first: without their texts, so that another sentence in one changes no list. */
export const getNews = perBuild('news', async () =>
  (await getSorted('news')).map(({ id, data }) => {
    const { ...listed }: Listed = data;
    delete listed.body;
    return { id, data: listed };
  }),
);

/** What lists of news show: what still holds and is of its week. The rest stays in the archive, handbooks in a list of their own. */
export const getCurrentNews = perBuild('current-news', async () =>
  (await getNews()).filter((item) => isOfItsWeek(item) && !isExpired(item.data, buildDay())),
);

/** What retells older matters, newest first. */
export const getHandbooks = perBuild('handbooks', async () =>
  (await getNews()).filter((item) => !isOfItsWeek(item)),
);

/** How many items each month has, newest month first. */
export const getNewsMonths = perBuild('news-months', async () => monthsOf(await getNews()));

/** The news of a month, "2026-11". */
export const getNewsOfMonth = perBuild('news-of-month', async (month: string) =>
  (await getNews()).filter(({ data }) => data.date.startsWith(month)),
);

/** The newest news about a task. */
export const getNewsOfTask = perBuild('news-of-task', async (task: string) =>
  (await getNews())
    .filter(({ data }) => data.tasks.includes(task))
    .slice(0, MOST_OF_TASK)
    .map(({ id, data: { title, date } }) => ({ id, title, date })),
);
