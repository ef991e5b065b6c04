import { describe, expect, it } from 'vitest';
import { formatFault, formatFaults, quoted } from '../../../src/lib/fault.ts';

describe('a fault in one line', () => {
  it('says where as far as it is known', () => {
    expect(formatFault({ file: 'a.mdx', line: 3, field: 'steps › 1', message: 'Sai.' })).toBe(
      'a.mdx, dòng 3, mục “steps › 1”: Sai.',
    );
    expect(formatFault({ file: 'a.mdx', message: 'Sai.' })).toBe('a.mdx: Sai.');
  });
  it('stands below the number of faults', () =>
    expect(formatFaults([{ file: 'a.mdx', message: 'Sai.' }])).toBe(
      'Nội dung có 1 chỗ phải sửa:\n  • a.mdx: Sai.',
    ));
});

describe('what was found', () => {
  it('stands in quotation marks', () => expect(quoted('tại đây')).toBe('“tại đây”'));
  it('is cut after 60 characters, never through the middle of one', () =>
    expect(quoted('🎉'.repeat(61))).toBe(`“${'🎉'.repeat(60)}…”`));
  it.each([
    [12, '“12”'],
    [{ a: 1 }, '“{"a":1}”'],
    [undefined, '“undefined”'],
  ])('may be no text: %j', (found, words) => expect(quoted(found)).toBe(words));
});
