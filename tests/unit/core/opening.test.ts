import { describe, expect, it } from 'vitest';
import { classInWords, openingInWords, type Timetable } from '../../../src/core/opening.ts';

// 30 November 2026 is a Monday.
const OFFICE: Timetable = {
  open: [
    [0, 4, '07:30', '11:00'],
    [0, 4, '13:30', '17:00'],
    [5, 5, '08:00', '10:00'],
  ],
  closed: [
    ['2026-12-31', '2027-01-03', 'nghỉ Tết dương lịch'],
    ['2026-12-09', '2026-12-09', ''],
  ],
};
const at = (ward: string) => new Date(`${ward}+07:00`);

describe('whether a place is open', () => {
  it.each([
    ['2026-11-30T07:29', 'Chưa mở. Hôm nay mở lúc 7 giờ 30.'],
    ['2026-11-30T07:30', 'Đang mở, đến 11 giờ.'],
    ['2026-11-30T10:30', 'Đang mở, sắp đóng cửa lúc 11 giờ.'],
    ['2026-11-30T11:00', 'Chưa mở. Hôm nay mở lúc 13 giờ 30.'],
    ['2026-11-30T17:00', 'Đang đóng cửa. Mở lại ngày mai, lúc 7 giờ 30.'],
    ['2026-11-30T23:59', 'Đang đóng cửa. Mở lại ngày mai, lúc 7 giờ 30.'],
    ['2026-12-01T00:00', 'Chưa mở. Hôm nay mở lúc 7 giờ 30.'],
    ['2026-12-05T10:00', 'Đang đóng cửa. Mở lại thứ Hai, 7/12, lúc 7 giờ 30.'],
    // A single closed day, and a closing that runs over the end of the year.
    ['2026-12-08T18:00', 'Đang đóng cửa. Mở lại thứ Năm, 10/12, lúc 7 giờ 30.'],
    ['2026-12-09T09:00', 'Hôm nay nghỉ. Mở lại ngày mai, lúc 7 giờ 30.'],
    ['2026-12-31T09:00', 'Hôm nay nghỉ: nghỉ Tết dương lịch. Mở lại thứ Hai, 4/1, lúc 7 giờ 30.'],
    ['2027-01-04T08:00', 'Đang mở, đến 11 giờ.'],
  ])('at %s: %s', (moment, words) => expect(openingInWords(OFFICE, at(moment))).toBe(words));

  const NIGHT: Timetable = {
    open: [
      [5, 5, '20:00', '23:59'],
      [6, 6, '00:00', '02:00'],
    ],
    closed: [],
  };
  it.each([
    ['2026-12-05T19:59', 'Chưa mở. Hôm nay mở lúc 20 giờ.'],
    ['2026-12-05T23:45', 'Đang mở, đến 2 giờ ngày mai.'],
    ['2026-12-05T23:59', 'Đang mở, đến 2 giờ ngày mai.'],
    ['2026-12-06T00:00', 'Đang mở, đến 2 giờ.'],
    ['2026-12-06T01:45', 'Đang mở, sắp đóng cửa lúc 2 giờ.'],
    ['2026-12-06T02:00', 'Đang đóng cửa. Mở lại thứ Bảy, 12/12, lúc 20 giờ.'],
  ])('across midnight, at %s: %s', (moment, words) =>
    expect(openingInWords(NIGHT, at(moment))).toBe(words),
  );
  it('never closes where it is open day and night', () =>
    expect(
      openingInWords({ open: [[0, 6, '00:00', '23:59']], closed: [] }, at('2026-12-05T23:59')),
    ).toBe('Đang mở, cả ngày lẫn đêm.'));
  it('opens two slots in their order, whichever was written first', () =>
    expect(
      openingInWords(
        {
          open: [
            [0, 6, '13:00', '17:00'],
            [0, 6, '08:00', '11:00'],
          ],
          closed: [],
        },
        at('2026-12-05T07:00'),
      ),
    ).toBe('Chưa mở. Hôm nay mở lúc 8 giờ.'));
  it('does not promise an opening that nobody has announced', () =>
    expect(
      openingInWords(
        { ...OFFICE, closed: [['2026-12-01', '2027-12-31', '']] },
        at('2026-12-05T07:00'),
      ),
    ).toBe('Hôm nay nghỉ.'));
  it.each([
    'UTC',
    'America/Los_Angeles',
    'Pacific/Kiritimati',
    'Europe/Berlin',
    'Asia/Ho_Chi_Minh',
  ])('goes by the ward’s clock on a phone in %s', (zone) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      // Sunday evening in America, Monday morning in the ward.
      expect(openingInWords(OFFICE, new Date('2026-11-30T01:00:00Z'))).toBe('Đang mở, đến 11 giờ.');
      expect(openingInWords(OFFICE, new Date('2026-11-29T17:30:00Z'))).toBe(
        'Chưa mở. Hôm nay mở lúc 7 giờ 30.',
      );
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});

describe('how near a class is', () => {
  const words = (moment: string) =>
    classInWords('2026-12-05T19:00', '2026-12-05T20:30', at(moment));
  it.each([
    ['2026-12-03T23:59', ''],
    ['2026-12-04T00:00', 'Ngày mai, lúc 19 giờ.'],
    ['2026-12-05T00:00', 'Hôm nay, lúc 19 giờ.'],
    ['2026-12-05T19:00', 'Đang học, đến 20 giờ 30.'],
    ['2026-12-05T20:30', 'Đã qua.'],
  ])('at %s: “%s”', (moment, said) => expect(words(moment)).toBe(said));
});
