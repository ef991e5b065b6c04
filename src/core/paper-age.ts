import type { Day } from './dates.ts';

interface GuideLike {
  published: Day;
  updated: Day;
  history: readonly { date: Day; note: string }[];
}

/** A text that was printed once, and what was changed right after it. */
interface Version {
  day: Day;
  /** Day and notes of the change that ended it; none for the newest. */
  change?: { day: Day; notes: string[] };
}

/** The versions of a guide that papers may show, newest first. */
export function versionsOf({ published, updated, history }: GuideLike): Version[] {
  const days = [...new Set([updated, ...history.map(({ date }) => date), published])]
    .sort()
    .reverse();
  return days.map((day, index) => {
    const next = days[index - 1];
    return next === undefined
      ? { day }
      : {
          day,
          change: {
            day: next,
            notes: history.filter(({ date }) => date === next).map(({ note }) => note),
          },
        };
  });
}

/** The place on a guide's short page that knows papers of this version. */
export const paperAnchor = (day: Day) => `ban-${day}`;
