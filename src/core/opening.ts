import { clockInWords } from '../collections/clock.ts';
import { WEEKDAYS } from '../collections/enums.ts';
import type { ClosedDays, Slot } from '../collections/opening-hours.ts';
import { addDays, formatDay, wardTime, weekdayOf, type Day } from './dates.ts';

/** When a place is open, as a page carries it to the phone. */
export interface Timetable {
  /** First and last weekday (Monday is 0), from and to: [0, 4, "07:30", "11:00"]. */
  open: readonly (readonly [number, number, string, string])[];
  /** First and last day, and why where that is told. */
  closed: readonly (readonly [Day, Day, string])[];
}

/** The same from an entry's hours and from the days on which it is closed, as far as they are not over. */
export function toTimetable(
  hours: readonly Slot[],
  closedDays: readonly ClosedDays[],
  today: Day,
): Timetable {
  const codes = Object.keys(WEEKDAYS);
  return {
    open: hours.map(({ weekday, until = weekday, from, to }) => [
      codes.indexOf(weekday),
      codes.indexOf(until),
      from,
      to,
    ]),
    closed: closedDays
      .filter(({ from, to = from }) => to >= today)
      .map(({ from, to = from, reason = '' }) => [from, to, reason]),
  };
}

/** "từ 1/1/2027 đến 3/1/2027: đầu năm": each closing that is not over. */
export const closedInWords = (closedDays: readonly ClosedDays[], today: Day): string[] =>
  closedDays
    .filter(({ from, to = from }) => to >= today)
    .map(
      ({ from, to, reason }) =>
        `${to ? `từ ${formatDay(from)} đến ${formatDay(to)}` : `ngày ${formatDay(from)}`}${reason ? `: ${reason}` : ''}`,
    );

/** How far ahead the next opening is looked for, in days: beyond it nobody plans. */
const AHEAD = 60;
/** Minutes before the end in which it is worth saying that a place will close. */
const SOON = 30;

const NAMES = Object.values(WEEKDAYS);
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Whether a place is open at this moment by the ward's clock, until when, and else when it opens next: one or two sentences. */
export function openingInWords({ open, closed }: Timetable, now: Date): string {
  const [today = '', time = ''] = wardTime(now).split('T');
  const closedOn = (day: Day) => closed.find(([first, last]) => first <= day && day <= last);
  const spans: { day: number; from: string; endDay: number; to: string }[] = [];
  for (let day = 0; day <= AHEAD; day++) {
    const date = addDays(today, day);
    const weekday = weekdayOf(date);
    if (closedOn(date)) continue;
    const slots = open.filter(([first, last]) => first <= weekday && weekday <= last);
    for (const [, , from, to] of slots.sort((a, b) => (a[2] < b[2] ? -1 : 1))) {
      const before = spans[spans.length - 1];
      // What closes at 11 and opens at 11, or closes at 23:59 and opens at 0:00, does not close.
      const gap = before && (day - before.endDay) * 1440 + minutesOf(from) - minutesOf(before.to);
      if (before && gap !== undefined && gap <= 1) Object.assign(before, { endDay: day, to });
      else spans.push({ day, from, endDay: day, to });
    }
  }
  const next = spans.find(({ endDay, to }) => endDay > 0 || time < to);
  const why = closedOn(today);
  const closing = why ? `Hôm nay nghỉ${why[2] ? `: ${why[2]}` : ''}.` : 'Đang đóng cửa.';
  if (!next) return closing;
  const { day, from, endDay, to } = next;
  if (day === 0 && from <= time) {
    if (endDay > 6) return 'Đang mở, cả ngày lẫn đêm.';
    const left = endDay * 1440 + minutesOf(to) - minutesOf(time);
    const until = `${clockInWords(to)}${endDay > 0 ? ` ${dayInWords(today, endDay)}` : ''}`;
    return left > SOON ? `Đang mở, đến ${until}.` : `Đang mở, sắp đóng cửa lúc ${until}.`;
  }
  if (day === 0) return `Chưa mở. Hôm nay mở lúc ${clockInWords(from)}.`;
  return `${closing} Mở lại ${dayInWords(today, day)}, lúc ${clockInWords(from)}.`;
}

/** "ngày mai", "thứ Hai, 30/11". */
function dayInWords(today: Day, days: number): string {
  if (days === 1) return 'ngày mai';
  const day = addDays(today, days);
  const name = NAMES[weekdayOf(day)] ?? '';
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}, ${Number(day.slice(8))}/${Number(day.slice(5, 7))}`;
}

/** How near a class is, by the ward's clock; nothing where its day says enough. */
export function classInWords(start: string, end: string, now: Date): string {
  const time = wardTime(now);
  if (time >= end) return 'Đã qua.';
  if (time >= start) return `Đang học, đến ${clockInWords(end.slice(11))}.`;
  const today = time.slice(0, 10);
  const days = [today, addDays(today, 1)].indexOf(start.slice(0, 10));
  return days < 0 ? '' : `${['Hôm nay', 'Ngày mai'][days]}, lúc ${clockInWords(start.slice(11))}.`;
}
