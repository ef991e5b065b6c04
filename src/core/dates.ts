import { clockInWords } from '../collections/clock.ts';
import { TIME_ZONE } from '../site.ts';

/** Days are strings YYYY-MM-DD everywhere; only this module does arithmetic on them. */
export type Day = string;

const DAY_MS = 86_400_000;
const toTime = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const toDay = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** Today's day on the ward's clock. */
export function dayIn(now: Date, timeZone: string = TIME_ZONE): Day {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
}

/** The ward's day and time, "2026-11-29T12:05", wherever the clock stands. Vietnam has had no summer time since 1975, so no table of zones is needed. */
export const wardTime = (now: Date): string =>
  new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);

/** "2026-11-23" → "23/11/2026"; a month "2025-10" → "tháng 10/2025". */
export function formatDay(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-');
  return date ? `${Number(date)}/${Number(month)}/${year}` : `tháng ${Number(month)}/${year}`;
}

/** "5/6/2026" → "2026-06-05". */
export const readDay = (written: string): Day =>
  written
    .split('/')
    .reverse()
    .map((part) => part.padStart(2, '0'))
    .join('-');

/** "2026-11" → "Tháng 11/2026". */
export const formatMonth = (month: string) =>
  `Tháng ${Number(month.slice(5, 7))}/${month.slice(0, 4)}`;

/** "2026-11-28T08:00" → "8 giờ", "…T08:30" → "8 giờ 30". */
export const formatTime = (local: string) => clockInWords(local.slice(11, 16));

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day) => Math.round((toTime(to) - toTime(from)) / DAY_MS);

export const addDays = (day: Day, days: number): Day => toDay(toTime(day) + days * DAY_MS);

export interface IsoWeek {
  year: number;
  week: number;
  /** Monday and Sunday. */
  from: Day;
  to: Day;
}

/** The ISO 8601 week of a day. 2026 has 53 of them. */
export function isoWeekOf(day: Day): IsoWeek {
  const from = addDays(day, -weekdayOf(day));
  const thursday = addDays(from, 3);
  const year = Number(thursday.slice(0, 4));
  const week = 1 + Math.floor(daysBetween(`${year}-01-01`, thursday) / 7);
  return { year, week, from, to: addDays(from, 6) };
}

/** Days since Monday, 0 to 6. */
export const weekdayOf = (day: Day): number => (new Date(toTime(day)).getUTCDay() + 6) % 7;

/** Every ISO week that has a day between `from` and `to`, both included. */
export function isoWeeksBetween(from: Day, to: Day): IsoWeek[] {
  const weeks: IsoWeek[] = [];
  for (let week = isoWeekOf(from); week.from <= to; week = isoWeekOf(addDays(week.from, 7)))
    weeks.push(week);
  return weeks;
}

/** The same day some months later; the 31st becomes the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return toDay(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}
