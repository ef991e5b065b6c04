import { describe, expect, it } from 'vitest';
import { monthsOf, newsOfWeek } from '../../../src/core/news.ts';

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
});
