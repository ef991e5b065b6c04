import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody, parseInline } from '../../src/core/dialect/parse.ts';
import { spaced, typedLine, typedLinesOf } from '../support/typed-text.ts';
import { runs } from '../support/suite.ts';

const RUNS = runs(1000);

describe('text with braces, brackets, tags and punctuation', () => {
  it('has no fault and shows as typed in a body of several lines and paragraphs', () => {
    fc.assert(
      fc.property(typedLinesOf, (lines) => {
        const typed = lines.map(([line, end]) => line + end).join('');
        const { text, faults } = parseBody(typed);
        expect(faults).toEqual([]);
        expect(spaced(text)).toBe(spaced(typed));
      }),
      RUNS,
    );
  });

  it('has no fault and shows as typed in a field', () => {
    fc.assert(
      fc.property(typedLine, (typed) => {
        const { text, faults } = parseInline(typed);
        expect(faults).toEqual([]);
        expect(spaced(text)).toBe(spaced(typed));
      }),
      RUNS,
    );
  });

  it('shows as typed inside a list, a table cell and a box', () => {
    fc.assert(
      fc.property(typedLine, (typed) => {
        for (const body of [
          `- ${typed}`,
          `| Cột |\n|---|\n| ${typed} |`,
          `<Callout type="info">\n\n${typed}\n\n</Callout>`,
          `> ${typed}`,
          `## ${typed}`,
        ]) {
          const { text, faults } = parseBody(body);
          expect(faults).toEqual([]);
          expect(spaced(text).endsWith(spaced(typed))).toBe(true);
        }
      }),
      runs(300),
    );
  });
});

describe('any characters at all', () => {
  it('never make the reader fail, and never give a tag that is not in the dialect', () => {
    const marks = fc.constantFrom(
      ...'{}<>[]()*_~`#|&\\!-=+:"\'\n\t '.split(''),
      '\n\n',
      '```',
      '<Callout type="info">',
      '</Callout>',
      '<!--',
      '-->',
      'https://a.vn',
      '&lt;',
      'import ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(marks, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 }),
        (pieces) => {
          const { parts, faults } = parseBody(pieces.join(''));
          expect(faults.filter(({ message }) => message.includes('không đọc được'))).toEqual([]);
          expect(JSON.stringify(parts)).not.toMatch(/<(?:script|img|iframe|svg|style|Callout)/);
        },
      ),
      RUNS,
    );
  });
});
