import { toTimetable } from '../core/opening.ts';
import { buildDay, getSorted } from './content.ts';
import { perBuild } from './per-build.ts';
import { getSetting } from './settings.ts';

/** So many places and classes fit into a guide's box; of more the phone asks the page of help points. */
const MOST_POINTS = 3;
const MOST_CLASSES = 2;

/** The places that help with a guide, by name. */
export const getHelpPointsFor = async (guide: string) =>
  (await getSorted('help-points')).filter(({ data }) => data.helpsWith.includes(guide));

/** Who helps with a guide in person, and which classes teach it, as far as its page shows them. */
export const getHelpFor = perBuild('help-for', async (guide: string) => {
  const today = buildDay();
  const [points, holidays, events] = await Promise.all([
    getHelpPointsFor(guide),
    getSetting('holidays'),
    getSorted('events'),
  ]);
  return {
    guide,
    count: points.length,
    points: (points.length > MOST_POINTS ? [] : points).map(
      ({ id, data: { name, address, hours, phone, groups, closedDays } }) => ({
        id,
        name,
        address,
        hours,
        phone,
        groups,
        timetable: toTimetable(hours, [...closedDays, ...holidays.days], today),
      }),
    ),
    classes: events
      .filter(({ data }) => data.end >= today && data.guides.includes(guide))
      .slice(0, MOST_CLASSES)
      .map(({ id, data: { start, place, changes } }) => ({ id, start, place, changes })),
  };
});

/** What a guide's page tells of help in person. */
export type Help = Awaited<ReturnType<typeof getHelpFor>>;
