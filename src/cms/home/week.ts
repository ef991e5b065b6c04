import { countClaims } from '../../core/claims.ts';
import { formatDay, isoWeekOf, type Day } from '../../core/dates.ts';
import { newsOfWeek } from '../../core/news.ts';
import { newsTemplate, type TemplateKind } from '../../core/plain-language/news-template.ts';
import { DEFAULT_IMAGE_KIND } from '../../collections/enums.ts';
import { SITE_URL, absoluteUrl } from '../../site.ts';
import type { Entry } from '../draft.ts';

/** What this week has, in one sentence; `isEmpty` when it still needs an item (task 3 asks for one a week). */
export function weekState(
  news: readonly Entry[],
  today: Day,
): { when: string; sentence: string; isEmpty: boolean } {
  const { week, from, to } = isoWeekOf(today);
  const count = newsOfWeek(
    news.flatMap(({ data }) =>
      typeof data.date === 'string' ? [{ data: { date: data.date, kind: data.kind } }] : [],
    ),
    today,
  ).length;
  return {
    when: `Tuần ${week}, từ ${formatDay(from)} đến ${formatDay(to)}`,
    sentence: count === 0 ? 'Tuần này chưa có tin.' : `Tuần này đã có ${count} tin.`,
    isEmpty: count === 0,
  };
}

/** What somebody should look at, each with how many and where. Nothing is listed that is at zero. */
export function openMatters({
  guides,
  tasks,
  reports,
}: {
  guides: readonly Entry[];
  tasks: readonly Entry[];
  reports: readonly Entry[];
}): { text: string; path: string }[] {
  const doubtful = guides.filter(({ data }) => {
    const claims = countClaims([data]);
    return claims['to-check'] + claims['pending-law'] > 0;
  });
  const awaiting = guides.filter(({ data }) => data.confirmation === 'awaiting');
  const reported = new Set(reports.map(({ data }) => data.task));
  const silent = tasks.filter(({ slug }) => !reported.has(slug));
  return [
    {
      count: doubtful.length,
      text: 'bài hướng dẫn có chỗ cần kiểm tra lại',
      path: '/collections/guides',
    },
    {
      count: awaiting.length,
      text: 'bài hướng dẫn chờ phường xác nhận',
      path: '/collections/guides',
    },
    { count: silent.length, text: 'nhiệm vụ chưa có báo cáo', path: '/collections/tasks' },
  ].flatMap(({ count, text, path }) => (count > 0 ? [{ text: `${count} ${text}`, path }] : []));
}

/** The screen of a new item with its kind's template, and with what is known already: Decap takes a field's first value from the address. */
export function newNewsPath(kind: TemplateKind, today: Day, byline: string | undefined): string {
  const known = {
    date: today,
    kind,
    'source.kind': 'own',
    'cover.kind': DEFAULT_IMAGE_KIND,
    ...(kind === 'bulletin' && { channel: 'loudspeaker' }),
    ...(byline && { byline }),
    body: newsTemplate(kind),
  };
  return `/collections/news/new?${new URLSearchParams(known)}`;
}

/** Where readers find a page; undefined while the site is only on this machine. */
export const publicAddress = (path: string): string | undefined =>
  /^https?:\/\/(?:localhost|127\.|\[::1\])/.test(SITE_URL) ? undefined : absoluteUrl(path);

/** Ready words for the fanpage and Zalo: title, at most two sentences, address if there is one. */
export function shareText(
  { title, summary }: { title: string; summary: string },
  address: string | undefined,
): string {
  const sentences = summary.match(/[^.!?…]+[.!?…]+[”"’]?|[^.!?…]+$/g) ?? [];
  return [title, sentences.slice(0, 2).join('').trim(), address].filter(Boolean).join('\n\n');
}
