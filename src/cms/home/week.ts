import type { ClassChange } from '../../collections/events.ts';
import { countClaims } from '../../core/claims.ts';
import { isCancelled } from '../../core/classes.ts';
import { daysBetween, formatDay, isoWeekOf, type Day } from '../../core/dates.ts';
import { newsOfWeek } from '../../core/news.ts';
import { newsTemplate, type TemplateKind } from '../../core/plain-language/news-template.ts';
import { DEFAULT_IMAGE_KIND } from '../../collections/enums.ts';
import type { Entry } from '../draft.ts';

const THURSDAY = 3;

/** What this week has, in one sentence; `isEmpty` when it still needs an item (task 3 asks for one a week). From Thursday on it says how long there is. */
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
    sentence:
      count > 0
        ? `Tuần này đã có ${count} tin.`
        : `Tuần này chưa có tin.${daysBetween(from, today) < THURSDAY ? '' : ` ${leftUntil(daysBetween(today, to))}`}`,
    isEmpty: count === 0,
  };
}

const leftUntil = (days: number) =>
  days === 0 ? 'Hôm nay là ngày cuối của tuần.' : `Còn ${days} ngày nữa là hết tuần.`;

type Found<Collections extends string> = Readonly<Record<Collections, readonly Entry[]>>;

/** What this week's own data could be told of, at most three: classes that were held, reports, guides that were mended. */
export function weekIdeas(
  found: Found<'events' | 'reports' | 'tasks' | 'guides'>,
  today: Day,
): { kind: TemplateKind; text: string }[] {
  const { from } = isoWeekOf(today);
  const isThisWeek = (day: unknown) =>
    typeof day === 'string' && day.slice(0, 10) >= from && day.slice(0, 10) <= today;
  const nameOf = ({ data }: Entry) => `“${String(data.title)}”`;
  const taskOf = (id: unknown) => found.tasks.find(({ slug }) => slug === id);
  const classes = found.events
    .filter(
      ({ data }) =>
        isThisWeek(data.start) && !isCancelled({ changes: (data.changes ?? []) as ClassChange[] }),
    )
    .map((event) => ({
      kind: 'class' as const,
      text: `Buổi học ${nameOf(event)}, ngày ${formatDay(String(event.data.start))}`,
    }));
  const reports = found.reports.flatMap(({ data }) => {
    const task = isThisWeek(data.date) && taskOf(data.task);
    return task ? [{ kind: 'news' as const, text: `Việc ${nameOf(task)} vừa có báo cáo` }] : [];
  });
  const guides = found.guides
    .filter(({ data }) =>
      ((data.history ?? []) as { date?: unknown }[]).some(({ date }) => isThisWeek(date)),
    )
    .map((guide) => ({ kind: 'news' as const, text: `Bài hướng dẫn ${nameOf(guide)} vừa sửa` }));
  return [...classes, ...reports, ...guides].slice(0, 3);
}

/** An entry that somebody should look at, and its form. */
interface Place {
  name: string;
  path: string;
}

const placeOf =
  (collection: string) =>
  ({ slug, data }: Entry): Place => ({
    name: typeof data.title === 'string' ? data.title : slug,
    path: `/collections/${collection}/entries/${slug}`,
  });

/** What somebody should look at, each with how many and which. Nothing is listed that is at zero. */
export function openMatters({ guides, tasks, reports }: Found<'guides' | 'tasks' | 'reports'>) {
  const doubtful = guides.filter(({ data }) => {
    const claims = countClaims([data]);
    return claims['to-check'] + claims['pending-law'] > 0;
  });
  const awaiting = guides.filter(({ data }) => data.confirmation === 'awaiting');
  const reported = new Set(reports.map(({ data }) => data.task));
  const silent = tasks.filter(({ slug }) => !reported.has(slug));
  return [
    {
      places: doubtful.map(placeOf('guides')),
      text: 'bài hướng dẫn có chỗ cần kiểm tra lại',
    },
    { places: awaiting.map(placeOf('guides')), text: 'bài hướng dẫn chờ phường xác nhận' },
    {
      places: silent.map((task) => ({
        name: placeOf('tasks')(task).name,
        path: `/collections/reports/new?task=${task.slug}`,
      })),
      text: 'nhiệm vụ chưa có báo cáo',
    },
  ].flatMap(({ places, text }) =>
    places.length > 0 ? [{ text: `${places.length} ${text}`, places }] : [],
  );
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
