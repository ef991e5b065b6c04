import { describe, expect, it } from 'vitest';
import { leafletSteps, withWordsBeside, withoutWords } from '../../../src/core/leaflet.ts';
import { qrPath } from '../../../src/core/qr-code.ts';

describe('the lines of a leaflet', () => {
  it('are the sentences written for it, else the names of the steps', () =>
    expect(
      leafletSteps({
        steps: [{ title: 'Mở máy', leaflet: 'Mở máy lên.' }, { title: 'Gõ số' }],
      }).map(({ text }) => text),
    ).toEqual(['Mở máy lên.', 'Gõ số.']));
  it('say where to go when nothing is done on a phone', () =>
    expect(
      leafletSteps({
        steps: [],
        inPerson: { where: 'Công an phường', bring: ['thẻ', 'ảnh'], say: '“Tôi làm thẻ.”' },
      }).map(({ text }) => text),
    ).toEqual(['Đến Công an phường.', 'Mang theo: thẻ; ảnh.', 'Nói: “Tôi làm thẻ.”']));
});

describe('the picture on a poster', () => {
  const drawing = { kind: 'tap' as const, as: 'bar' as const, words: ['Ví giấy tờ'] };
  it('keeps its words where the text beside it says them', () =>
    expect(withWordsBeside(drawing, 'Chạm Ví giấy tờ ở dưới.')).toBe(drawing));
  it('loses them where the text does not', () =>
    expect(withWordsBeside(drawing, 'Chạm thanh ở dưới.')).toEqual({ kind: 'tap', as: 'bar' }));
  it('never has words on a leaflet', () =>
    expect(withoutWords(drawing)).toEqual({ kind: 'tap', as: 'bar' }));
  it('keeps who is in it', () =>
    expect(withoutWords({ kind: 'counter', words: ['Quầy 1'], who: 'deaf' })).toEqual({
      kind: 'counter',
      who: 'deaf',
    }));
});

it('a code is drawn as runs of dark modules with white around', () => {
  const { size, path } = qrPath('https://example.vn/h/1/');
  expect(size).toBe(25 + 8);
  // The upper left mark of every code: seven dark modules, four from the edge.
  expect(path.startsWith('M4 4h7v1h-7z')).toBe(true);
  expect(
    [...path.matchAll(/M(\d+) (\d+)/g)].every(([, x, y]) => Number(x) > 3 && Number(y) > 3),
  ).toBe(true);
});
