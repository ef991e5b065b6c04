import { expect, it } from 'vitest';
import { paperAnchor, versionsOf } from '../../../src/core/paper-age.ts';

const change = (date: string, note: string) => ({ date, note });

it('a guide that was never changed has the version of its first day', () =>
  expect(versionsOf({ published: '2026-11-23', updated: '2026-11-23', history: [] })).toEqual([
    { day: '2026-11-23' },
  ]));

it('each older version says what was changed after it, in one line for a day', () =>
  expect(
    versionsOf({
      published: '2026-11-01',
      updated: '2026-11-28',
      history: [
        change('2026-11-28', 'Sửa bước 3.'),
        change('2026-11-28', 'Thêm bước 4.'),
        change('2026-11-20', 'Sửa số máy.'),
      ],
    }),
  ).toEqual([
    { day: '2026-11-28' },
    { day: '2026-11-20', change: { day: '2026-11-28', notes: ['Sửa bước 3.', 'Thêm bước 4.'] } },
    { day: '2026-11-01', change: { day: '2026-11-20', notes: ['Sửa số máy.'] } },
  ]));

it('a change without a note makes a version, too', () =>
  expect(
    versionsOf({ published: '2026-11-01', updated: '2026-12-05', history: [] }).map(
      ({ day }) => day,
    ),
  ).toEqual(['2026-12-05', '2026-11-01']));

it('a version has one anchor, which is an id', () =>
  expect(paperAnchor('2026-11-28')).toBe('ban-2026-11-28'));
