import { describe, expect, it } from 'vitest';
import { newNewsPath, openMatters, weekIdeas, weekState } from '../../../src/cms/home/week.ts';
import {
  NEWS_QUESTIONS,
  type TemplateKind,
} from '../../../src/core/plain-language/news-template.ts';

const newsOn = (...dates: string[]) =>
  dates.map((date) => ({ slug: `${date}-tin`, data: { date } }));

describe('this week', () => {
  it('says that it has no news yet', () =>
    expect(weekState(newsOn('2026-11-22', '2026-11-30'), '2026-11-25')).toEqual({
      when: 'Tuần 48, từ 23/11/2026 đến 29/11/2026',
      sentence: 'Tuần này chưa có tin.',
      isEmpty: true,
    }));
  it('says from Thursday on how long there is', () =>
    expect(['25', '26', '28', '29'].map((day) => weekState([], `2026-11-${day}`).sentence)).toEqual(
      [
        'Tuần này chưa có tin.',
        'Tuần này chưa có tin. Còn 3 ngày nữa là hết tuần.',
        'Tuần này chưa có tin. Còn 1 ngày nữa là hết tuần.',
        'Tuần này chưa có tin. Hôm nay là ngày cuối của tuần.',
      ],
    ));
  it('counts its news from Monday to Sunday', () =>
    expect(weekState(newsOn('2026-11-23', '2026-11-29', '2026-11-20'), '2026-11-29').sentence).toBe(
      'Tuần này đã có 2 tin.',
    ));
  it('is week 53 in the last days of 2026, and on New Year’s Day', () =>
    expect(['2026-12-31', '2027-01-01'].map((day) => weekState([], day).when)).toEqual(
      Array(2).fill('Tuần 53, từ 28/12/2026 đến 3/1/2027'),
    ));
  it('takes a handbook for no news', () =>
    expect(
      weekState([{ slug: 'a', data: { date: '2026-11-25', kind: 'handbook' } }], '2026-11-25')
        .isEmpty,
    ).toBe(true));
  it('takes an entry without a day for none', () =>
    expect(weekState([{ slug: 'a', data: {} }], '2026-11-25').isEmpty).toBe(true));
});

describe('what this week could be told of', () => {
  const entry = (slug: string, data: Record<string, unknown>) => ({ slug, data });
  it('comes from its classes, reports and mended guides, at most three', () =>
    expect(
      weekIdeas(
        {
          events: [
            entry('a', { title: 'Tập gọi có hình', start: '2026-11-24T19:00' }),
            entry('b', { title: 'Tuần sau', start: '2026-12-01T19:00' }),
          ],
          tasks: [entry('nv-03', { title: 'Tin hằng tuần' })],
          reports: [
            entry('c', { task: 'nv-03', date: '2026-11-25' }),
            entry('d', { task: 'nv-03', date: '2026-11-20' }),
          ],
          guides: [1, 2].map((number) =>
            entry(`g${number}`, { title: `Bài ${number}`, history: [{ date: '2026-11-26' }] }),
          ),
        },
        '2026-11-26',
      ),
    ).toEqual([
      { kind: 'class', text: 'Buổi học “Tập gọi có hình”, ngày 24/11/2026' },
      { kind: 'news', text: 'Việc “Tin hằng tuần” vừa có báo cáo' },
      { kind: 'news', text: 'Bài hướng dẫn “Bài 1” vừa sửa' },
    ]));
});

describe('what to look at', () => {
  const guide = (slug: string, data: object) => ({
    slug,
    data: { confirmation: 'confirmed', ...data },
  });

  it('counts guides with a doubtful sentence, guides that wait for the ward, tasks without a report', () =>
    expect(
      openMatters({
        guides: [
          guide('a', { steps: [{ certainty: 'to-check' }] }),
          guide('b', { sources: [{ level: 'pending-law' }], confirmation: 'awaiting' }),
          guide('c', {}),
        ],
        tasks: [
          { slug: 'nv-01', data: {} },
          { slug: 'nv-02', data: {} },
        ],
        reports: [{ slug: 'x', data: { task: 'nv-02' } }],
      }).map(({ text }) => text),
    ).toEqual([
      '2 bài hướng dẫn có chỗ cần kiểm tra lại',
      '1 bài hướng dẫn chờ phường xác nhận',
      '1 nhiệm vụ chưa có báo cáo',
    ]));
  it('leads to each of them', () =>
    expect(
      openMatters({
        guides: [guide('b', { title: 'Bài B', confirmation: 'awaiting' })],
        tasks: [],
        reports: [],
      })[0]?.places,
    ).toEqual([{ name: 'Bài B', path: '/collections/guides/entries/b' }]));
  it('lists nothing that is in order', () =>
    expect(openMatters({ guides: [guide('a', {})], tasks: [], reports: [] })).toEqual([]));
});

describe('a new news item', () => {
  const queryOf = (...[kind, byline]: [TemplateKind, string?]) =>
    new URLSearchParams(newNewsPath(kind, '2026-11-25', byline).split('?')[1]);

  it('starts with this day and the centre’s name', () =>
    expect(Object.fromEntries(queryOf('news', 'Trung tâm Văn hóa'))).toMatchObject({
      date: '2026-11-25',
      kind: 'news',
      byline: 'Trung tâm Văn hóa',
      'cover.kind': 'public-event',
    }));
  it('is evidence for nothing yet', () => expect(queryOf('news').has('tasks')).toBe(false));
  it.each(Object.keys(NEWS_QUESTIONS) as TemplateKind[])(
    'asks every question of its template in the running text: %s',
    (kind) => expect(queryOf(kind).get('body')?.split('\n\n')).toEqual([...NEWS_QUESTIONS[kind]]),
  );
  it('goes to the loudspeaker, if it is read there', () =>
    expect(
      ['news', 'bulletin'].map((kind) => queryOf(kind as TemplateKind).get('channel')),
    ).toEqual([null, 'loudspeaker']));
  it('leaves the name out when it is not known', () =>
    expect(queryOf('news').has('byline')).toBe(false));
});
