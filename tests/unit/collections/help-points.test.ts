import { describe, expect, it } from 'vitest';
import { COLLECTIONS } from '../../../src/collections/index.ts';
import { hoursInWords, toOpeningHours } from '../../../src/collections/opening-hours.ts';

const morning = { weekday: 'monday', until: 'friday', from: '07:30', to: '11:00' } as const;
const afternoon = { ...morning, from: '13:30', to: '17:00' } as const;
const saturday = { weekday: 'saturday', from: '08:00', to: '10:00' } as const;

describe('hours in words', () => {
  it('say the days, then the hours', () =>
    expect(hoursInWords([morning])).toEqual(['Thứ Hai đến thứ Sáu, 7 giờ 30 đến 11 giờ']));
  it('say once what days have twice', () =>
    expect(hoursInWords([morning, saturday, afternoon])).toEqual([
      'Thứ Hai đến thứ Sáu, 7 giờ 30 đến 11 giờ và 13 giờ 30 đến 17 giờ',
      'Thứ Bảy, 8 giờ đến 10 giờ',
    ]));
  it('stand in the open data as schema.org writes them', () =>
    expect(toOpeningHours([morning, saturday])).toEqual(['Mo-Fr 07:30-11:00', 'Sa 08:00-10:00']));
});

const point = {
  name: 'Nhà văn hóa mẫu',
  address: 'Số 0, đường Mẫu',
  duty: 'Người trực mẫu',
  checked: '2026-11-20',
};
const faultsOf = (data: object) =>
  COLLECTIONS['help-points'].schema
    .safeParse({ ...point, ...data })
    .error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

describe('a help point', () => {
  it('may be open twice a day, and on single days', () =>
    expect(faultsOf({ hours: [morning, afternoon, saturday] })).toEqual([]));
  it('is open at some time', () => expect(faultsOf({ hours: [] })).toHaveLength(1));
  it.each([
    [
      'hours that overlap on a day that two ranges share',
      { hours: [morning, { weekday: 'wednesday', from: '10:00', to: '12:00' }] },
      'hours.1',
      'Thứ Tư ghi hai khoảng giờ chồng lên nhau: 7 giờ 30 đến 11 giờ và 10 giờ đến 12 giờ.',
    ],
    [
      'hours that end before they begin',
      { hours: [{ weekday: 'monday', from: '11:00', to: '07:30' }] },
      'hours.0.to',
      'Giờ đóng cửa phải sau giờ mở cửa',
    ],
    [
      'a range of days that runs backwards',
      { hours: [{ weekday: 'friday', until: 'monday', from: '08:00', to: '11:00' }] },
      'hours.0.until',
      '“Đến thứ” phải sau “Thứ”',
    ],
    [
      'closed days that end before they begin',
      { hours: [morning], closedDays: [{ from: '2027-01-03', to: '2027-01-01' }] },
      'closedDays.0.to',
      'Ngày nghỉ cuối đứng trước ngày nghỉ đầu',
    ],
  ])('is refused with %s, in one sentence that says what to do', (_, data, path, message) => {
    const [[at, said] = [], ...others] = faultsOf(data);
    expect(others).toEqual([]);
    expect(at).toBe(path);
    expect(said).toContain(message);
    expect(said).toContain('Hãy sửa');
  });
  it('says whether a wheelchair gets in, or nothing at all', () => {
    for (const wheelchair of ['accessible', 'inaccessible', undefined])
      expect(faultsOf({ hours: [morning], wheelchair })).toEqual([]);
    expect(faultsOf({ hours: [morning], wheelchair: 'maybe' })).toHaveLength(1);
  });
});
