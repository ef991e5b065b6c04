import { describe, expect, it } from 'vitest';
import {
  boldWordsOf,
  figureChoices,
  KIND_CHOICES,
  variantChoices,
  withWords,
} from '../../../src/cms/widgets/drawing-choices.ts';
import { DRAWINGS, drawing, FIGURES, type DrawingKind } from '../../../src/collections/drawings.ts';
import { draw } from '../../../src/core/drawings/index.ts';

const kinds = Object.keys(DRAWINGS) as DrawingKind[];

describe('the pictures to choose from', () => {
  it.each([KIND_CHOICES, ...kinds.map(variantChoices)].map((choices) => ({ choices })))(
    'have names of their own, are taken by the form, and are drawn',
    ({ choices }) => {
      expect(new Set(choices.map(({ name }) => name)).size).toBe(choices.length);
      for (const { drawing: one } of choices) {
        expect(drawing.parse(one)).toEqual(one);
        expect(draw(one, 1)).toContain('<svg');
      }
    },
  );
  it('reach every kind and variant', () => {
    expect(KIND_CHOICES.map((choice) => choice.drawing.kind)).toEqual(kinds);
    expect(variantChoices('counter')).toHaveLength(Object.keys(DRAWINGS.counter.variants).length);
  });
});

describe('who may stand in the picture', () => {
  const kept = { kind: 'counter' as const, as: 'ask' as const, words: ['Tiếp nhận'] };
  it('is nobody to choose while nobody has been asked', () =>
    expect([...kinds.map((kind) => figureChoices({ kind }, false)), []].flat()).toEqual([]));
  it('are, once they have, the usual person and each of the others, with the variant and the words kept', () => {
    const choices = figureChoices({ ...kept, who: 'deaf' }, true).map((one) => one.drawing);
    expect(choices).toEqual([kept, ...Object.keys(FIGURES).map((who) => ({ ...kept, who }))]);
    for (const one of choices) expect(drawing.parse(one)).toEqual(one);
  });
  it('is nobody where no reader is seen among people', () =>
    expect(figureChoices({ kind: 'tap' }, true)).toEqual([]));
});

describe('the words to tick', () => {
  it('are those that the step says in bold, wherever it says them', () =>
    expect(
      boldWordsOf({
        title: 'Gửi',
        action: 'Chạm **Gửi**, rồi **Tiếp tục**.',
        note: 'Có **Xong**.',
      }),
    ).toEqual(['Gửi', 'Tiếp tục', 'Xong']));
  it('are none before the step is written', () => expect(boldWordsOf(undefined)).toEqual([]));
  it('go with another picture as far as it shows them', () => {
    expect(withWords({ kind: 'call', as: 'number' }, ['113', '114'])).toEqual({
      kind: 'call',
      as: 'number',
      words: ['113'],
    });
    expect(withWords({ kind: 'counter', who: 'stick', words: ['1'] }, [])).toEqual({
      kind: 'counter',
      who: 'stick',
    });
    expect(withWords({ kind: 'face', as: 'self' }, ['113'])).toEqual({ kind: 'face', as: 'self' });
  });
});
