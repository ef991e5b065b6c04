import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFields } from '../../../src/cms/format/clean.ts';
import { fieldsOf, readEntry, SOURCE_KEY, writeEntry } from '../../../src/cms/format/entry.ts';
import { canonicalFile } from '../../../src/cms/format/file.ts';
import { runs } from '../../support/suite.ts';

const HARD = [
  '- a',
  '# a',
  'a: b',
  'a #b',
  '*a',
  '&a',
  '!a',
  '|',
  '>',
  '---',
  '...',
  '~',
  'null',
  'no',
  '0x1f',
  '1e3',
  '007',
  '2026-11-23',
  '"',
  "'",
  `'"`,
  '\\',
  '\t',
  'a\n',
  '\na',
  'a\n\n b\n',
  ' a',
  '{a',
  '[a',
  '%a',
  '@a',
  '`a',
  'á\u0301',
  '\u2028',
  '👉',
  'x'.repeat(200),
];
const text = fc.oneof(
  fc.constantFrom(...HARD),
  fc
    .array(fc.constantFrom(...HARD, ' ', '\n', 'chữ'), { maxLength: 4 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const { fields } = fc.letrec<{ fields: Record<string, unknown>; value: unknown }>((tie) => ({
  fields: fc.dictionary(fc.stringMatching(/^[a-e]$/), tie('value'), { maxKeys: 5 }),
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('fields'),
  ),
}));

describe('whatever stands in a file', () => {
  it('is saved as new data, and read back as these', () =>
    fc.assert(
      fc.property(fields, fields, (before, after) => {
        const source = writeEntry(before, 'yaml');
        const opened = fieldsOf(readEntry(source, 'yaml'));
        const saved = writeEntry({ ...after, [SOURCE_KEY]: source }, 'yaml');
        expect(opened).toEqual(cleanFields(before));
        expect(fieldsOf(readEntry(saved, 'yaml'))).toEqual(cleanFields(after, opened));
        expect(canonicalFile(saved, 'yaml')).toBe(saved);
      }),
      runs(1000),
    ));
});
