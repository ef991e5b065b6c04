import { isoWeeksBetween, type Day, type IsoWeek } from '../dates.ts';
import type { NewsEntry } from './types.ts';

export interface NewsWeek extends IsoWeek {
  /** "2026-W09" */
  code: string;
  news: number;
  /** Nothing but links to posts on the fanpage or on Zalo. */
  isOnlyLinked: boolean;
  when: 'past' | 'current' | 'to-come';
}

/** "2026-W09" */
export const weekCode = ({ year, week }: Pick<IsoWeek, 'year' | 'week'>) =>
  `${year}-W${String(week).padStart(2, '0')}`;

/** Every ISO week that has a day between the two, with the news dated in it up to `today`. */
export function newsWeeks(news: readonly NewsEntry[], from: Day, to: Day, today: Day): NewsWeek[] {
  const sent = news.filter(({ data }) => data.date <= today);
  return isoWeeksBetween(from, to).map((week) => {
    const own = sent.filter(({ data }) => week.from <= data.date && data.date <= week.to);
    return {
      ...week,
      code: weekCode(week),
      news: own.length,
      isOnlyLinked: own.length > 0 && own.every(({ data }) => data.kind === 'link'),
      when: week.to < today ? 'past' : week.from > today ? 'to-come' : 'current',
    };
  });
}

/** "Quý IV/2025": 13 weeks each, the last one of a year takes the 53rd. */
export const quarterOf = ({ year, week }: NewsWeek) =>
  `Quý ${['I', 'II', 'III', 'IV'][Math.min(3, Math.floor((week - 1) / 13))]}/${year}`;

/** How many of the weeks that have begun have news, and whether every week that is over has. */
export function countWeeks(weeks: readonly NewsWeek[]): {
  begun: number;
  withNews: number;
  isComplete: boolean;
} {
  const begun = weeks.filter(({ when }) => when !== 'to-come');
  return {
    begun: begun.length,
    withNews: begun.filter(({ news }) => news > 0).length,
    isComplete: begun.every(({ news, when }) => news > 0 || when === 'current'),
  };
}
