import { describe, expect, it, vi } from 'vitest';
import {
  errorIn,
  formatDiagnostic,
  formatDiagnostics,
  formatForEditor,
  quoted,
  type FileDiagnostic,
} from '../../../src/core/diagnostic.ts';

const FOUND: FileDiagnostic = {
  severity: 'error',
  file: 'src/content/guides/a.mdx',
  entry: 'Bài hướng dẫn “Cài VNeID”',
  line: 3,
  field: 'Các bước 1',
  message: 'Sai.',
};

describe('a diagnostic in one line', () => {
  it('tells a developer the file, as far as it is known', () => {
    expect(formatDiagnostic(FOUND)).toBe(
      'src/content/guides/a.mdx, dòng 3, mục “Các bước 1”: Sai.',
    );
    expect(formatDiagnostic(errorIn('a.mdx', 'Sai.'))).toBe('a.mdx: Sai.');
  });
  it('stands below their number', () =>
    expect(formatDiagnostics([errorIn('a.mdx', 'Sai.')])).toBe(
      'Nội dung có 1 chỗ phải sửa:\n  • a.mdx: Sai.',
    ));
  it('tells an editor the entry and the field, no file and no line', () =>
    expect(formatForEditor(FOUND)).toBe('Bài hướng dẫn “Cài VNeID”, mục “Các bước 1”: Sai.'));
  it('tells an editor who has that very entry open the field alone', () =>
    expect(formatForEditor(FOUND, FOUND.file)).toBe('Mục “Các bước 1”: Sai.'));
  it('calls what is no entry by the name of its file', () =>
    expect(formatForEditor(errorIn('src/assets/uploads/2026/a.jpg', 'Sai.'))).toBe(
      'Tệp “a.jpg”: Sai.',
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

describe('a quotation', () => {
  it('is cut by letters, not in the middle of one', () => {
    expect(quoted('😀'.repeat(60))).toBe(`“${'😀'.repeat(60)}”`);
    expect(quoted('😀'.repeat(61))).toBe(`“${'😀'.repeat(60)}…”`);
  });
  it('of a text of megabytes reads no more than it shows', () => {
    const spread = vi.spyOn(String.prototype, Symbol.iterator);
    expect(quoted('x'.repeat(5_000_000))).toBe(`“${'x'.repeat(60)}…”`);
    const longest = Math.max(...spread.mock.contexts.map((text) => String(text).length));
    expect(longest).toBeLessThan(1000);
    spread.mockRestore();
  });
});
