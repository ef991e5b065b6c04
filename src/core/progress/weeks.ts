import { isoWeeksBetween, type Day, type IsoWeek } from '../dates.ts';
import { isOfItsWeek } from '../news.ts';
import type { NewsEntry } from './types.ts';

export interface NewsWeek extends IsoWeek {
  /** "2026-W09" */
  code: string;
  news: number;
  /** Nothing but links to posts on the fanpage or on Zalo. */
  isOnlyLinked: boolean;
  /** Not entered: over before news were entered here, and none was entered since. Nobody knows whether it had any. */
  when: 'not-entered' | 'past' | 'current' | 'to-come';
}

/** "2026-W09" */
export const weekCode = ({ year, week }: Pick<IsoWeek, 'year' | 'week'>) =>
  `${year}-W${String(week).padStart(2, '0')}`;

/** Days between which weeks are counted, and the day from which a week without news is known to have none. */
export interface NewsSpan {
  start: Day;
  newsFrom: Day;
  end: Day;
}

/** Every ISO week that has a day between start and end, with the news dated in it up to `today`. */
export function newsWeeks(
  news: readonly NewsEntry[],
  { start, newsFrom, end }: NewsSpan,
  today: Day,
): NewsWeek[] {
  const sent = news.filter((item) => isOfItsWeek(item) && item.data.date <= today);
  return isoWeeksBetween(start, end).map((week) => {
    const own = sent.filter(({ data }) => week.from <= data.date && data.date <= week.to);
    return {
      ...week,
      code: weekCode(week),
      news: own.length,
      isOnlyLinked: own.length > 0 && own.every(({ data }) => data.kind === 'link'),
      when: whenIs(week, own.length > 0 ? start : newsFrom, today),
    };
  });
}

function whenIs({ from, to }: IsoWeek, knownFrom: Day, today: Day): NewsWeek['when'] {
  if (from > today) return 'to-come';
  if (to < knownFrom) return 'not-entered';
  return to < today ? 'past' : 'current';
}

/** "Quý IV/2025": 13 weeks each, the last one of a year takes the 53rd. */
export const quarterOf = ({ year, week }: NewsWeek) =>
  `Quý ${['I', 'II', 'III', 'IV'][Math.min(3, Math.floor((week - 1) / 13))]}/${year}`;

/** How many of the weeks that have begun and are known have news, and whether every one that is over has. */
export function countWeeks(weeks: readonly NewsWeek[]): {
  begun: number;
  withNews: number;
  notEntered: number;
  isComplete: boolean;
} {
  const begun = weeks.filter(({ when }) => when === 'past' || when === 'current');
  return {
    begun: begun.length,
    notEntered: weeks.filter(({ when }) => when === 'not-entered').length,
    withNews: begun.filter(({ news }) => news > 0).length,
    isComplete: begun.every(({ news, when }) => news > 0 || when === 'current'),
  };
}
