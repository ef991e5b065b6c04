import { expect, it } from 'vitest';
import { compareWords } from '../../../src/core/word-diff.ts';

const told = (before: string, after: string) =>
  compareWords(before, after)
    .map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` })[kind])
    .join('');

it('tells the words that changed, and no others', () => {
  expect(told('Hai mươi bác học xong.', 'Ba mươi bác học xong.')).toBe(
    '[-Hai -][+Ba +]mươi bác học xong.',
  );
  expect(told('Mang căn cước.', 'Mang căn cước, điện thoại.')).toBe(
    'Mang căn [-cước.-][+cước, điện thoại.+]',
  );
});

it('sees a line that was put between others', () =>
  expect(told('Một.\nBa.', 'Một.\nHai.\nBa.')).toBe('Một.\n[+Hai.\n+]Ba.'));

it('has nothing to tell of equal texts, and everything of a new one', () => {
  expect(compareWords('Như cũ.', 'Như cũ.')).toEqual([{ kind: 'same', text: 'Như cũ.' }]);
  expect(compareWords('', 'Bài mới.')).toEqual([{ kind: 'new', text: 'Bài mới.' }]);
  expect(compareWords('Bài rút lại.', '')).toEqual([{ kind: 'gone', text: 'Bài rút lại.' }]);
});

it.each([
  ['a b c d e', 'b x d e f'],
  ['một  hai\n\nba', 'một hai\nba bốn'],
  ['', ''],
  ['x '.repeat(2500), 'y '.repeat(2500)],
])('holds both texts whole', (before, after) => {
  const runs = compareWords(before, after);
  const without = (kind: string) =>
    runs
      .filter((run) => run.kind !== kind)
      .map(({ text }) => text)
      .join('');
  expect([without('new'), without('gone')]).toEqual([before, after]);
});
