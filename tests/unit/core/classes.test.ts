import { describe, expect, it } from 'vitest';
import { classNotice, isCancelled } from '../../../src/core/classes.ts';
import { findSilentMove } from '../../../src/core/entry/moved-class.ts';
import type { ClassChange } from '../../../src/collections/events.ts';

const moved: ClassChange = {
  kind: 'moved',
  announced: '2026-11-20',
  start: '2026-11-28T08:00',
  reason: 'nhà văn hóa đang sửa',
};
const cancelled: ClassChange = { kind: 'cancelled', announced: '2026-11-25' };
const restored: ClassChange = { kind: 'restored', announced: '2026-11-26' };

describe('what became of a class', () => {
  it('is nothing where it takes place as announced', () => {
    expect(classNotice({ changes: [] })).toBeUndefined();
    expect(classNotice({ changes: [cancelled, restored] })).toBeUndefined();
  });
  it('says what was announced before it was moved, and why', () =>
    expect(classNotice({ changes: [moved] })).toEqual({
      state: 'Đã dời',
      words: 'Trước đây báo ngày 28/11/2026, lúc 8 giờ. Báo ngày 20/11/2026: nhà văn hóa đang sửa.',
    }));
  it('says the place where only that is another', () =>
    expect(
      classNotice({
        changes: [{ kind: 'moved', announced: '2026-11-20', place: 'Nhà văn hóa mẫu A' }],
      })?.words,
    ).toBe('Trước đây báo ở Nhà văn hóa mẫu A. Báo ngày 20/11/2026.'));
  it('is cancelled until it is said to take place after all', () => {
    expect(
      [[moved, cancelled], [moved, cancelled, restored], [moved]].map((changes) =>
        isCancelled({ changes }),
      ),
    ).toEqual([true, false, false]);
    expect(classNotice({ changes: [moved, cancelled] })).toEqual({
      state: 'Đã hủy',
      words: 'Báo ngày 25/11/2026.',
    });
    expect(classNotice({ changes: [moved, cancelled, restored] })?.state).toBe('Đã dời');
  });
});

describe('a published class', () => {
  const before = { start: '2026-11-28T08:00', changes: [] };
  it('may change all but its start without a word about it', () =>
    expect(findSilentMove(before, { ...before })).toBeUndefined());
  it('is not moved without saying when it had been announced for', () => {
    const start = '2026-12-05T08:00';
    expect(findSilentMove(before, { start, changes: [] })).toMatch(
      /28\/11\/2026, lúc 8 giờ.*thêm một dòng “Dời”/,
    );
    const wrong = { ...moved, start: '2026-11-21T08:00' };
    expect(findSilentMove(before, { start, changes: [wrong] })).toContain('28/11/2026');
    expect(findSilentMove(before, { start, changes: [moved] })).toBeUndefined();
  });
  it('keeps each line about a change, or calendars would take the newer version for an older one', () =>
    expect(findSilentMove({ ...before, changes: [cancelled] }, before)).toContain('Vẫn mở'));
  it('that was held may have its record mended', () =>
    expect(
      findSilentMove(before, {
        start: '2026-11-28T08:30',
        changes: [],
        result: { attendees: 12, images: [] },
      }),
    ).toBeUndefined());
});
