import { isoWeekOf, type Day } from './dates.ts';

interface Dated {
  data: { date: Day };
}

/** How many items each month has, newest month first. Takes news in that order. */
export function monthsOf(news: readonly Dated[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { data } of news)
    counts.set(data.date.slice(0, 7), (counts.get(data.date.slice(0, 7)) ?? 0) + 1);
  return [...counts];
}

/** The items of the ISO week that holds this day. */
export function newsOfWeek<T extends Dated>(news: readonly T[], today: Day): T[] {
  const { from, to } = isoWeekOf(today);
  return news.filter(({ data }) => from <= data.date && data.date <= to);
}
