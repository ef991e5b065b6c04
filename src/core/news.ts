import type { News } from '../collections/news.ts';
import { clockInWords } from '../collections/clock.ts';
import { formatDay, isoWeekOf, type Day } from './dates.ts';

interface Dated {
  data: { date: Day };
}

/** A handbook item retells what was there before: it is read like news, but is none of a week. */
export const isOfItsWeek = ({ data }: { data: { kind?: unknown } }) => data.kind !== 'handbook';

/** Whether an item has ceased to hold: its last day is over. */
export const isExpired = (
  { expires }: { readonly expires?: Day | undefined },
  today: Day,
): boolean => expires !== undefined && expires < today;

/** How many items each month has, newest month first. Takes news in that order. */
export function monthsOf(news: readonly Dated[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { data } of news)
    counts.set(data.date.slice(0, 7), (counts.get(data.date.slice(0, 7)) ?? 0) + 1);
  return [...counts];
}

/** The items of the ISO week that holds this day. */
export function newsOfWeek<T extends { data: { date: Day; kind?: unknown } }>(
  news: readonly T[],
  today: Day,
): T[] {
  const { from, to } = isoWeekOf(today);
  return news.filter((item) => isOfItsWeek(item) && from <= item.data.date && item.data.date <= to);
}

/** "Ngày 5/12/2026, 8 giờ đến 11 giờ": when a notice asks people to come. */
export function whenInWords({
  from,
  to,
  opens,
  closes,
}: Pick<NonNullable<News['notice']>, 'from' | 'to' | 'opens' | 'closes'>): string {
  const days = to
    ? `Từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`
    : `Ngày ${formatDay(from)}`;
  const [start, end] = [opens && clockInWords(opens), closes && clockInWords(closes)];
  if (start && end) return `${days}, ${start} đến ${end}`;
  if (start) return `${days}, từ ${start}`;
  return end ? `${days}, trước ${end}` : days;
}
