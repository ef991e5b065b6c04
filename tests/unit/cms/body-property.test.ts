import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../support/canonical-blocks.ts';
import { readBody } from '../../../src/cms/body/read.ts';
import { block, type Leaf, type SlateElement } from '../../../src/cms/body/slate.ts';
import { writeBody } from '../../../src/cms/body/write.ts';
import { readEntry, writeEntry } from '../../../src/cms/format/entry.ts';
import { withoutMarks } from '../../../src/core/text.ts';
import { splitFrontMatter } from '../../../src/core/dialect/front-matter.ts';
import { parseBody } from '../../../src/core/dialect/parse.ts';
import { runs } from '../../support/suite.ts';

const WORDS =
  'bà con phường Nam Đồng đường Nguyễn thuỷ hoà quét mã QR 5 triệu 2026 import export họ tên https://vneid.gov.vn/a_b?c=1&d=2 www.haiphong.gov.vn chi@haiphong.gov.vn 👉 ☎'.split(
    ' ',
  );
const SIGNS = [
  ...'.,:;!?…“”"\'()[]{}<>*_~`#+-=|\\/&%@$^–—',
  '<!--',
  '-->',
  '**',
  '__',
  '~~',
  '```',
  '1.',
  '- ',
  '# ',
  '> ',
  '{họ tên}',
  '<b>',
  '</b>',
  '<br>',
  '&nbsp;',
  '&#33;',
  '[a](b)',
  '![a](b)',
  '[^1]',
  '\\n',
  '| a |',
  '---',
  '100 %',
  '< 5',
  '<https://a.vn>',
];
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...SIGNS) },
);
const typed = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', '')), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.map((parts) => parts.join('')).join(''));

const leaf = fc.record({
  text: typed,
  bold: fc.boolean(),
  italic: fc.boolean(),
  delete: fc.constant(false),
  code: fc.constant(false),
});
const words = fc.oneof(
  { weight: 3, arbitrary: typed.map((text): Leaf[] => [{ text }]) },
  { weight: 1, arbitrary: fc.array(leaf, { minLength: 1, maxLength: 3 }) },
);
const paragraph = words.map((children) => block('paragraph', children));
const heading = words.map((children) => block('heading-two', children));
const item = words.map((children) => block('list-item', [block('paragraph', children)]));
const list = fc
  .tuple(
    fc.constantFrom('bulleted-list', 'numbered-list'),
    fc.array(item, { minLength: 1, maxLength: 3 }),
  )
  .map(([type, items]) => block(type, items));
const quote = words.map((children) => block('quote', [block('paragraph', children)]));
const cell = words.map((children) => block('table-cell', children));
const table = fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 3 }).map((rows) =>
  block(
    'table',
    rows.map((cells) => block('table-row', [...cells])),
  ),
);

const wordsOf = (node: SlateElement | Leaf): string =>
  'text' in node ? node.text : node.children.map((child) => wordsOf(child as Leaf)).join(' ');
/** What a reader sees, without the spaces, which mean nothing at the ends of lines. */
const visible = (text: string) => text.replace(/\s+/g, '');

// Random text, read by both parsers: some seconds on a slow machine.
describe('what an editor types is what a reader sees', { timeout: 60_000 }, () => {
  it.each([
    ['a paragraph', paragraph],
    ['a heading', heading],
    ['a list', list],
    ['a quote', quote],
    ['a table', table],
  ])('in %s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (node) => {
        const written = writeBody([node]);
        expect(canonical(readBody(written))).toBe(canonical([node]));
        const { text, faults } = parseBody(written);
        // Words that look like an address and are none: the site says so.
        fc.pre(!faults.some(({ message }) => message.includes('Địa chỉ')));
        expect(faults).toEqual([]);
        expect(visible(text).replaceAll('|', '')).toBe(visible(wordsOf(node)).replaceAll('|', ''));
      }),
      runs(200),
    );
  });

  it('in a new file, through the format and the style of the site', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(paragraph, list, quote), { minLength: 1, maxLength: 3 }),
        typed,
        (blocks, title) => {
          const file = writeEntry({ title, body: writeBody(blocks) }, 'mdx');
          const split = splitFrontMatter(file);
          if (!('body' in split)) throw new Error(split.message);
          const { text, faults } = parseBody(split.body);
          fc.pre(!faults.some(({ message }) => message.includes('Địa chỉ')));
          expect(faults).toEqual([]);
          // The tone mark may stand on the other vowel.
          expect(withoutMarks(visible(text))).toBe(
            withoutMarks(visible(blocks.map(wordsOf).join(' '))),
          );
          const data = readEntry(file, 'mdx');
          expect(withoutMarks(String(data.title ?? ''))).toBe(withoutMarks(title.trim()));
          expect(writeEntry(data, 'mdx')).toBe(file);
        },
      ),
    );
  });
});
