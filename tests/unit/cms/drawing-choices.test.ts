import { describe, expect, it } from 'vitest';
import {
  DRAWING_GROUPS,
  mostWordsOf,
  wordsToTick,
} from '../../../src/cms/widgets/drawing-choices.ts';
import { drawing } from '../../../src/collections/drawings.ts';
import { draw } from '../../../src/core/drawings/index.ts';

const choices = DRAWING_GROUPS.flatMap((group) => group.choices);

describe('the pictures to choose from', () => {
  it('are every one there is, each one that the form takes and that is drawn', () => {
    expect(choices.length).toBeGreaterThan(60);
    for (const { drawing: one } of choices) {
      expect(drawing.safeParse(one).success, JSON.stringify(one)).toBe(true);
      expect(draw(one, 1)).toContain('<svg');
    }
  });
  it('have names that no other of the same kind has', () => {
    for (const { choices: same } of DRAWING_GROUPS)
      expect(new Set(same.map(({ name }) => name)).size).toBe(same.length);
  });
});

describe('the words to tick', () => {
  const tap = { kind: 'tap', as: 'button' } as const;
  const steps = [
    { action: 'Mở **VNeID**.', drawing: { kind: 'open', as: 'id' } },
    { action: 'Chạm **Đăng nhập**, rồi **Tiếp tục**. Đừng chạm vội.', drawing: tap },
  ];
  it('are those in bold of the step that has the picture', () =>
    expect(wordsToTick(tap, steps)).toEqual(['Đăng nhập', 'Tiếp tục']));
  it('are none where the picture shows none', () => {
    const hangup = { kind: 'hangup', as: 'call' } as const;
    expect(mostWordsOf(hangup)).toBe(0);
    expect(wordsToTick(hangup, [{ action: '**Tắt**', drawing: hangup }])).toEqual([]);
  });
  it('are none before there are steps', () => expect(wordsToTick(tap, undefined)).toEqual([]));
});
