import ical, { ICalCalendarMethod } from 'ical-generator';
import { formatDay, type Day } from './dates.ts';

interface CalendarEvent {
  id: string;
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
  /** Host that the ids end with. */
  host: string;
  /** Day of the build; the same content gives the same file. */
  today: Day;
}

/** Vietnam has had no summer time since 1975, so that an instant needs no table of time zones. */
const toInstant = (local: string) => new Date(`${local}:00+07:00`);
const toDate = (day: Day) => new Date(`${day}T00:00:00Z`);

/** Classes and deadlines as iCalendar text that phones can subscribe to. */
export function toCalendar(
  events: readonly CalendarEvent[],
  deadlines: readonly Deadline[],
  { name, host, today }: CalendarOptions,
): string {
  const stamp = toDate(today);
  const calendar = ical({
    name,
    prodId: { company: host, product: name, language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, title, start, end, place, contact, url } of events)
    calendar.createEvent({
      id: `${id}@${host}`,
      stamp,
      start: toInstant(start),
      end: toInstant(end),
      summary: title,
      location: place,
      description: `Hỏi: ${contact}`,
      url,
    });
  for (const { id, title, day, isYearly, url } of deadlines)
    calendar.createEvent({
      id: `han-${id}@${host}`,
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
  return calendar.toString();
}
