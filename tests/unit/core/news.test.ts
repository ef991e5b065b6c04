import { describe, expect, it } from 'vitest';
import { isExpired, monthsOf, newsOfWeek, whenInWords } from '../../../src/core/news.ts';

const news = ['2027-01-03', '2026-12-28', '2026-12-27', '2026-11-02'].map((date) => ({
  data: { date },
}));

describe('the archive of news', () => {
  it('counts each month, newest first', () =>
    expect(monthsOf(news)).toEqual([
      ['2027-01', 1],
      ['2026-12', 2],
      ['2026-11', 1],
    ]));
  it('is empty without news', () => expect(monthsOf([])).toEqual([]));
});

describe('the news of a week', () => {
  it('run from Monday to Sunday, over the year’s end', () =>
    expect(newsOfWeek(news, '2026-12-31').map(({ data }) => data.date)).toEqual([
      '2027-01-03',
      '2026-12-28',
    ]));
  it('are none in a week without news', () => expect(newsOfWeek(news, '2026-11-23')).toEqual([]));
  it('have no handbook among them: that retells what was there before', () => {
    const items = ['news', 'handbook'].map((kind) => ({ data: { date: '2026-11-23', kind } }));
    expect(newsOfWeek(items, '2026-11-23')).toEqual([items[0]]);
  });
});

describe('an item with an end', () => {
  it('holds through its last day, and no longer', () =>
    expect(
      ['2026-12-04', '2026-12-05', '2026-12-06'].map((day) =>
        isExpired({ expires: '2026-12-05' }, day),
      ),
    ).toEqual([false, false, true]));
  it('holds for ever without one', () => expect(isExpired({}, '2030-01-01')).toBe(false));
});

describe('when a notice asks people to come', () => {
  it.each([
    [{}, 'Ngày 5/12/2026'],
    [{ opens: '07:30', closes: '11:00' }, 'Ngày 5/12/2026, 7 giờ 30 đến 11 giờ'],
    [{ opens: '19:00' }, 'Ngày 5/12/2026, từ 19 giờ'],
    [{ closes: '17:00' }, 'Ngày 5/12/2026, trước 17 giờ'],
    [
      { to: '2026-12-07', opens: '08:00', closes: '11:00' },
      'Từ ngày 5/12/2026 đến ngày 7/12/2026, 8 giờ đến 11 giờ',
    ],
  ])('is said with what is known: %o', (more, words) =>
    expect(whenInWords({ from: '2026-12-05', ...more })).toBe(words),
  );
});
