import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { classNotice, isCancelled, type Changed } from './classes.ts';
import { formatDay, type Day } from './dates.ts';

interface CalendarEvent extends Changed {
  id: string;
  /** Its own name in calendars; entries written by hand go by their file name. */
  calendarId?: string | undefined;
  title: string;
  /** Local time of the ward, "2026-11-28T08:00". */
  start: string;
  end: string;
  place: string;
  contact: string;
  url: string;
}

interface Deadline {
  id: string;
  title: string;
  day: Day;
  /** Comes again every year. */
  isYearly: boolean;
  url: string;
}

interface CalendarOptions {
  name: string;
  /** Day of the build; the same content gives the same file. */
  today: Day;
}

/** What an id begins with: no name of a host, so that subscribers keep what they have when the site moves. */
const ID = 'bdhvs-nam-dong';
/** How often to ask for news, in seconds. */
const REFRESH = 6 * 3600;

/** Vietnam has had no summer time since 1975, so that an instant needs no table of time zones. */
const toInstant = (local: string) => new Date(`${local}:00+07:00`);
const toDate = (day: Day) => new Date(`${day}T00:00:00Z`);

/** Classes and deadlines as iCalendar text that phones can subscribe to. */
export function toCalendar(
  events: readonly CalendarEvent[],
  deadlines: readonly Deadline[],
  { name, today }: CalendarOptions,
): string {
  const stamp = toDate(today);
  const calendar = ical({
    name,
    prodId: { company: ID, product: name, language: 'VI' },
    ttl: REFRESH,
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, calendarId = id, title, start, end, place, contact, changes, url } of events) {
    const notice = classNotice({ changes });
    calendar.createEvent({
      id: `${ID}-${calendarId}`,
      stamp,
      sequence: changes.length,
      status: isCancelled({ changes }) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      start: toInstant(start),
      end: toInstant(end),
      // Some calendars show nothing of the state.
      summary: notice ? `${notice.state}: ${title}` : title,
      location: place,
      description: [...(notice ? [notice.words] : []), `Hỏi: ${contact}`].join('\n'),
      url,
    });
  }
  for (const { id, title, day, isYearly, url } of deadlines)
    calendar.createEvent({
      id: `${ID}-han-${id}`,
      stamp,
      start: toDate(day),
      end: new Date(toDate(day).getTime() + 86_400_000),
      allDay: true,
      timezone: 'UTC',
      summary: isYearly ? `Hết kỳ năm: ${title}` : `Hạn: ${title}`,
      description: isYearly
        ? 'Việc hằng năm, báo cáo mỗi năm một kỳ.'
        : `Hạn ghi trong kế hoạch: ${formatDay(day)}.`,
      url,
      ...(isYearly && { repeating: 'RRULE:FREQ=YEARLY' }),
    });
  return `${calendar.toString()}\r\n`;
}
