import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { toCalendar } from '../../../src/core/calendar.ts';

const EVENT = {
  id: 'lop-1',
  title: 'Lớp 1',
  start: '2026-11-28T08:00',
  end: '2026-11-28T10:00',
  place: 'Nhà văn hóa',
  contact: 'Đoàn',
  url: 'https://example.org/lich/',
};
const DEADLINES = [
  {
    id: 'nv-04',
    title: 'Việc 4',
    day: '2026-12-31',
    isYearly: false,
    url: 'https://example.org/4/',
  },
  {
    id: 'nv-05',
    title: 'Việc 5',
    day: '2025-12-31',
    isYearly: true,
    url: 'https://example.org/5/',
  },
];
const calendar = (today = '2026-11-25') => toCalendar([EVENT], DEADLINES, { name: 'Lịch', today });
const events = new ICAL.Component(ICAL.parse(calendar()) as unknown[])
  .getAllSubcomponents('vevent')
  .map((event) => new ICAL.Event(event));

const siteAt = (host: string) =>
  [
    ...calendar()
      .replaceAll('example.org', host)
      .matchAll(/^UID:(.*)$/gm),
  ].map(([, id]) => id?.trim());
it('a move to another host changes no id', () => {
  expect(siteAt('example.org')).toEqual(
    ['lop-1', 'han-nv-04', 'han-nv-05'].map((id) => `bdhvs-nam-dong-${id}`),
  );
  expect(siteAt('nam-dong.example.net')).toEqual(siteAt('example.org'));
});
it('phones are told how often to ask again, and the file ends its last line', () =>
  expect(calendar()).toMatch(/REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n[\s\S]*END:VCALENDAR\r\n$/));
it('an event stands at the ward’s hour, as an instant', () =>
  expect(events[0]?.startDate.toJSDate().toISOString()).toBe('2026-11-28T01:00:00.000Z'));
it('a deadline is a whole day, its own', () =>
  expect([
    events[1]?.startDate.isDate,
    events[1]?.startDate.toString(),
    events[1]?.summary,
  ]).toEqual([true, '2026-12-31', 'Hạn: Việc 4']));
it('yearly work comes again every year', () =>
  expect([events[1]?.isRecurring(), events[2]?.isRecurring()]).toEqual([false, true]));
it('the same content on the same day gives the same file', () =>
  expect(calendar()).toBe(calendar()));
