import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { ClassChange } from '../../../src/collections/events.ts';
import { toCalendar } from '../../../src/core/calendar.ts';

const EVENT = {
  id: 'lop-1',
  title: 'Lớp 1',
  start: '2026-11-28T08:00',
  end: '2026-11-28T10:00',
  place: 'Nhà văn hóa',
  contact: 'Đoàn',
  changes: [],
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

describe('a class in a calendar', () => {
  const read = (event: object) => {
    const text = toCalendar([{ ...EVENT, ...event }], [], { name: 'Lịch', today: '2026-11-25' });
    expect(
      text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n')),
    ).toEqual([]);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const [one, ...others] = calendar.getAllSubcomponents('vevent');
    expect(others).toEqual([]);
    const valueOf = (name: string) => one?.getFirstPropertyValue(name);
    return {
      uid: valueOf('uid'),
      sequence: valueOf('sequence'),
      status: valueOf('status'),
      start: (valueOf('dtstart') as ICAL.Time).toJSDate().toISOString(),
      summary: valueOf('summary'),
      description: valueOf('description'),
    };
  };
  const moved: ClassChange = {
    kind: 'moved',
    announced: '2026-11-20',
    start: EVENT.start,
    reason: 'nhà văn hóa, tầng một; đang sửa',
  };
  const cancelled: ClassChange = { kind: 'cancelled', announced: '2026-11-24' };
  const restored: ClassChange = { kind: 'restored', announced: '2026-11-25' };
  const later = { start: '2026-12-05T08:00', end: '2026-12-05T10:00' };

  const asAnnounced = read({});
  const afterMove = read({ ...later, changes: [moved] });
  const afterCancellation = read({ ...later, changes: [moved, cancelled] });
  const afterAll = read({ ...later, changes: [moved, cancelled, restored] });
  const versions = [asAnnounced, afterMove, afterCancellation, afterAll];

  it('stays the same one whatever becomes of it, each version newer than the one before', () => {
    expect(new Set(versions.map(({ uid }) => uid)).size).toBe(1);
    expect(versions.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3]);
  });
  it('goes by a name of its own, whatever its title, its day and its file are called', () => {
    const calendarId = '0f3a9c5e11d2b486';
    expect(read({ calendarId }).uid).toBe('bdhvs-nam-dong-0f3a9c5e11d2b486');
    expect(read({ calendarId, ...later, id: '2026-12-05-lop-moi', title: 'Lớp khác' }).uid).toBe(
      'bdhvs-nam-dong-0f3a9c5e11d2b486',
    );
  });
  it('takes place until it is cancelled', () =>
    expect(versions.map(({ status }) => status)).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'CANCELLED',
      'CONFIRMED',
    ]));
  it('moves to its new hour', () =>
    expect([asAnnounced.start, afterMove.start]).toEqual([
      '2026-11-28T01:00:00.000Z',
      '2026-12-05T01:00:00.000Z',
    ]));
  it('says its state in its name, for calendars that show no other', () =>
    expect(versions.map(({ summary }) => summary)).toEqual([
      'Lớp 1',
      'Đã dời: Lớp 1',
      'Đã hủy: Lớp 1',
      'Đã dời: Lớp 1',
    ]));
  it('says what was announced before, commas and line breaks whole', () =>
    expect(afterMove.description).toBe(
      'Trước đây báo ngày 28/11/2026, lúc 8 giờ. Báo ngày 20/11/2026: nhà văn hóa, tầng một; đang sửa.\nHỏi: Đoàn',
    ));
  it('folds a long Vietnamese name between letters', () => {
    const title = 'Ôn an toàn số và xem sổ sức khỏe điện tử, dành cho người cao tuổi. '
      .repeat(3)
      .trim();
    expect(read({ title }).summary).toBe(title);
  });
});
