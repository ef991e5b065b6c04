import type { Day } from '../dates.ts';
import { countWeeks, newsWeeks } from './weeks.ts';
import type { SITE_COUNTS } from '../../collections/enums.ts';
import type { EventEntry, Figure, Indicator, SiteFacts, TaskEntry } from './types.ts';

export interface Counted {
  /** Undefined when nothing of the period was ever entered. */
  figure?: Figure | undefined;
  /** Undefined when what is known does not decide it. */
  isMet?: boolean | undefined;
  /** News of the period are known from this day on; nothing was entered of the time before. */
  notEnteredBefore?: Day | undefined;
}

type Compute = (facts: SiteFacts, task: TaskEntry, year: number, today: Day) => Counted | undefined;

/** How the site counts an indicator by itself. Nobody can type over it. */
const COMPUTED: Record<keyof typeof SITE_COUNTS, Compute> = {
  section: (facts, _, year, today) => {
    const first = firstPublication(facts, today);
    if (!first) return undefined;
    const value = facts.address ? 1 : 0;
    return {
      figure: { value, asOf: value ? first : today },
      isMet: value === 1 && first <= lastDayOf(year),
    };
  },
  'news-weeks': ({ news, start, newsFrom }, { data: { schedule } }, year, today) => {
    const [end = today] = [today, lastDayOf(year), schedule.to ?? today].toSorted();
    const weeks = newsWeeks(
      news,
      { start, newsFrom, end: schedule.to ?? lastDayOf(year) },
      today,
    ).filter((week) => week.year === year);
    const { begun, withNews, notEntered, isComplete } = countWeeks(weeks);
    if (begun + notEntered === 0) return undefined;
    const isMet = isComplete && withNews > 0;
    return {
      ...(begun > 0 && {
        figure: { numerator: withNews, denominator: begun, asOf: end },
        isMet: isMet && notEntered > 0 ? undefined : isMet,
      }),
      ...(notEntered > 0 && { notEnteredBefore: newsFrom }),
    };
  },
  'manned-help-points': ({ helpPoints }, { data: { guides } }, _, today) => {
    const manned = helpPoints.filter(
      ({ data }) =>
        data.checked <= today &&
        data.duty &&
        data.helpsWith.some((guide) => guides.includes(guide)),
    );
    const asOf = manned
      .map(({ data }) => data.checked)
      .toSorted()
      .at(-1);
    return asOf ? { figure: { value: manned.length, asOf }, isMet: true } : undefined;
  },
};

export const isComputed = (indicator: { kind: string }) => indicator.kind === 'computed';

/** What the site counts for an indicator in a year, up to `today`; undefined when there is nothing to count yet. */
export const computeFigure = (
  { counts }: Pick<Indicator, 'counts'>,
  facts: SiteFacts,
  task: TaskEntry,
  year: number,
  today: Day,
): Counted | undefined => counts && COMPUTED[counts](facts, task, year, today);

/** The day of the first news item or guide. */
const firstPublication = (
  { news, guides }: Pick<SiteFacts, 'news' | 'guides'>,
  today: Day,
): Day | undefined =>
  [...news.map(({ data }) => data.date), ...guides.map(({ data }) => data.published)]
    .filter((day) => day <= today)
    .toSorted()[0];

export interface HeldEvents<T = EventEntry> {
  held: T[];
  attendees: number;
  /** Audience id, or "all" for everybody → events and attendees. An event for two audiences is counted under both. */
  audiences: Map<string, { held: number; attendees: number }>;
}

/** The task's events with a written result, up to `today`. */
export function heldEvents<T extends EventEntry>(
  events: readonly T[],
  task: string,
  today: Day,
): HeldEvents<T> {
  const held = events.filter(
    ({ data }) => data.tasks.includes(task) && data.result && data.end.slice(0, 10) <= today,
  );
  const audiences: HeldEvents['audiences'] = new Map();
  for (const { data } of held)
    for (const audience of data.audiences.length > 0 ? data.audiences : ['all']) {
      const before = audiences.get(audience) ?? { held: 0, attendees: 0 };
      audiences.set(audience, {
        held: before.held + 1,
        attendees: before.attendees + attendeesOf(data),
      });
    }
  return { held, attendees: held.reduce((sum, { data }) => sum + attendeesOf(data), 0), audiences };
}

const attendeesOf = ({ result }: EventEntry['data']) => result?.attendees ?? 0;

/** 31 December of a year. */
export const lastDayOf = (year: number): Day => `${year}-12-31`;
