import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  DRAWINGS,
  FIGURES,
  drawing as schema,
  hasFigure,
  repeatedDrawings,
  strangeWords,
  type Drawing,
} from '../../../src/collections/drawings.ts';
import { wereAsked, withoutFigures } from '../../../src/core/drawings/asked.ts';
import { homeScene } from '../../../src/core/drawings/home.ts';
import { draw } from '../../../src/core/drawings/index.ts';
import { WIDTH } from '../../../src/core/drawings/shapes.ts';

const VARIANTS = Object.entries(DRAWINGS).flatMap(([kind, { variants, words }]) =>
  Object.keys(variants).map((as) => ({ drawing: { kind, as } as Drawing, most: words })),
);
const WITH_FIGURES = VARIANTS.filter(({ drawing }) => hasFigure(drawing)).flatMap(({ drawing }) =>
  Object.keys(FIGURES).map((who) => ({ ...drawing, who }) as Drawing),
);
/** Numbers of guides that have every cast among them. */
const CODES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const drawn = (drawing: Drawing, code = 1) => draw(drawing, code) ?? '';
const labelOf = (svg: string) => /aria-label="([^"]*)"/.exec(svg)?.[1] ?? '';
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

describe('every kind and variant', () => {
  it.each(VARIANTS)('$drawing.kind, $drawing.as is drawn and said', ({ drawing }) => {
    expect(schema.parse(drawing)).toEqual(drawing);
    const svg = drawn(drawing);
    expect(svg).toMatch(/^<svg class="hv" viewBox="0 0 280 176" role="img"/);
    expect(svg).not.toMatch(/undefined|NaN|style=/);
    expect(labelOf(svg)).toMatch(/^Hình vẽ: \S.*\.$/);
    expect(labelOf(svg)).not.toMatch(/undefined| {2}/);
  });
  it('differs from every other', () => {
    const pictures = VARIANTS.map(({ drawing }) =>
      drawn(drawing).replace(/aria-label="[^"]*"/, ''),
    );
    expect(new Set(pictures).size).toBe(pictures.length);
  });
  it('weighs at most 708 bytes gzipped, whoever plays in it', () => {
    const heavy = [...VARIANTS.map(({ drawing }) => drawing), ...WITH_FIGURES].flatMap((drawing) =>
      CODES.map((code) => gzipSync(drawn(drawing, code), { level: 9 }).length)
        .filter((bytes) => bytes > 708)
        .map((bytes) => [drawing, bytes]),
    );
    expect(heavy).toEqual([]);
  });
  it.each(VARIANTS.filter(({ most }) => most > 0))(
    '$drawing.kind, $drawing.as shows no word of its own but digits of keys',
    ({ drawing }) => {
      expect(textsOf(drawn(drawing)).join('')).toMatch(/^\d*$/);
    },
  );
});

describe('people who are deaf, use a wheelchair or a stick', () => {
  it.each(WITH_FIGURES)('$kind, $as with $who is drawn and said', (drawing) => {
    expect(schema.parse(drawing)).toEqual(drawing);
    expect(drawn(drawing)).not.toMatch(/undefined|NaN|style=/);
    const name = FIGURES[drawing.who ?? 'deaf'].toLowerCase();
    expect(labelOf(drawn(drawing))).toMatch(new RegExp(`^Hình vẽ: ${name} [^ ].*\\.$`));
    expect(labelOf(drawn(drawing))).not.toMatch(/undefined| {2}/);
  });
  it('are told from one another and from the usual picture by shapes, not by shades alone', () => {
    const shapesOf = (drawing: Drawing) =>
      drawn(drawing).replaceAll(/aria-label="[^"]*"| class="[^"]*"/g, '');
    for (const { drawing } of VARIANTS.filter((one) => hasFigure(one.drawing))) {
      const all = [drawing, ...Object.keys(FIGURES).map((who) => ({ ...drawing, who }) as Drawing)];
      expect(new Set(all.map(shapesOf)).size).toBe(all.length);
    }
  });
  it.each([
    ['an unknown one', { kind: 'counter', who: 'blind' }],
    ['one where no reader is seen among people', { kind: 'tap', who: 'deaf' }],
  ])('%s is refused', (_, data) => expect(schema.safeParse(data).success).toBe(false));
  it('are seen only after an organisation of them has agreed, on a day that has come', () => {
    const organisation = 'Hội mẫu';
    const today = '2026-11-29';
    expect(wereAsked({}, today)).toBe(false);
    expect(wereAsked({ organisation, date: '2026-11-30' }, today)).toBe(false);
    expect(wereAsked({ organisation, date: '2026-11-29' }, today)).toBe(true);
  });
  it('leave a guide as it is, but for the figure', () => {
    const step = { title: 'Đến quầy', drawing: { kind: 'counter', as: 'ask', who: 'stick' } };
    const data = { title: 'Hỏi', steps: [step, { title: 'Chờ' }] };
    expect(withoutFigures({ collection: 'guides', data })).toEqual({
      title: 'Hỏi',
      steps: [{ title: 'Đến quầy', drawing: { kind: 'counter', as: 'ask' } }, { title: 'Chờ' }],
    });
    const plain = { steps: [{ drawing: { kind: 'counter' } }] };
    expect(withoutFigures({ collection: 'guides', data: plain })).toBe(plain);
  });
});

describe('a drawing', () => {
  it('shows the words that it is given, and says them', () => {
    const svg = drawn({ kind: 'tap', as: 'bar', words: ['Ví giấy tờ'] });
    expect(textsOf(svg)).toEqual(['Ví giấy tờ']);
    expect(labelOf(svg)).toBe('Hình vẽ: ngón tay chạm “Ví giấy tờ” ở thanh dưới cùng.');
  });
  it('keeps its words inside the frame, a web address broken at its dot', () => {
    const svg = drawn({ kind: 'type', as: 'address', words: ['binhdanhocvuso.gov.vn'] });
    expect(textsOf(svg)).toEqual(['binhdanhocvuso', '.gov.vn']);
    for (const [, x = '0'] of svg.matchAll(/<text[^>]* x="(\d+)"/g))
      expect(Number(x)).toBeLessThan(WIDTH);
  });
  it('escapes words', () => {
    const svg = drawn({ kind: 'tap', words: ['A & <b> "c"'] });
    expect(svg).toContain('A &amp; &lt;b');
    expect(labelOf(svg)).toContain('&quot;c&quot;');
  });
  it('of an unknown kind is none', () =>
    expect(draw({ kind: 'dance' } as unknown as Drawing, 1)).toBeUndefined());
  it('has one cast through a guide, and another in another guide', () => {
    const step: Drawing = { kind: 'counter', as: 'card' };
    expect(drawn(step, 4)).toBe(drawn(step, 4));
    expect(new Set([1, 2, 3, 4, 5, 6].map((code) => drawn(step, code))).size).toBe(4);
  });
  it('marks what not to do with a dashed edge besides the cross, and never with a ring', () => {
    for (const drawing of [
      { kind: 'nolink' },
      { kind: 'keep' },
      { kind: 'scan', as: 'no' },
    ] as Drawing[]) {
      const svg = drawn(drawing);
      expect(svg).toContain('class="x"');
      expect(svg).toContain('stroke-dasharray="2 8"');
      expect(svg).not.toMatch(/class="r" d="M\d+ \d+C/);
    }
  });
});

it('the home page shows older people who hold the telephone themselves, in the classes of all drawings', () => {
  const scene = homeScene();
  expect(scene).toContain('aria-label="Hình vẽ: một bạn trẻ ngồi cạnh');
  expect(scene).not.toMatch(/style=|fill=|stroke="/);
});

describe('the data of a drawing', () => {
  it.each([
    ['an unknown kind', { kind: 'dance' }],
    ['a variant of another kind', { kind: 'tap', as: 'store' }],
    ['words where there is no place for them', { kind: 'face', words: ['a'] }],
    ['more words than fit', { kind: 'call', words: ['1022', '113'] }],
  ])('refuses %s', (_, data) => expect(schema.safeParse(data).success).toBe(false));

  const step = { title: 'Gửi', action: 'Chạm **Gửi yêu cầu**, chờ số tiền.', note: 'Có Tiếp.' };
  const strange = (drawing: Drawing) =>
    strangeWords({ ...step, drawing }).map(({ word, isSaid }) => [word, isSaid]);
  it('may show on a screen only what the step quotes in bold', () => {
    expect(strange({ kind: 'tap', words: ['Gửi yêu cầu'] })).toEqual([]);
    expect(strange({ kind: 'tap', words: ['số tiền'] })).toEqual([['số tiền', true]]);
  });
  it('may show on paper whatever the step says, and nothing else', () => {
    expect(strange({ kind: 'check', as: 'paper', words: ['số tiền', 'Tiếp'] })).toEqual([]);
    expect(strange({ kind: 'check', as: 'paper', words: ['Hủy'] })).toEqual([['Hủy', false]]);
  });
  it('is not the same twice in a row', () => {
    const face: Drawing = { kind: 'face' };
    expect(repeatedDrawings([{ drawing: face }, { drawing: { kind: 'face' } }])).toEqual([1]);
    expect(repeatedDrawings([{ drawing: face }, {}, { drawing: face }, {}])).toEqual([]);
  });
});
