import { readOldFont } from './old-fonts.ts';

// What phones, Word and the makers of “beautiful letters” write in the place of plain letters. It looks right, and no search,
// screen reader, address or rule of this site reads it.

/** Letters of other scripts and fonts: mathematical, full width, circled, ligatures. Not “m²” and “①”, which say something. */
const STYLED =
  /[\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212c\u212d\u212f-\u2131\u2133\u2134\u24b6-\u24e9\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f149}]/gu;
/** Letters that look like đ and i. */
const TWINS: Readonly<Record<string, string>> = {
  '\u00d0': 'Đ',
  '\u0189': 'Đ',
  '\u00f0': 'đ',
  '\u0256': 'đ',
  '\u0131': 'i',
};
const TWIN = /[\u00d0\u0189\u00f0\u0256\u0131]/g;
/** Soft hyphens, joiners and marks of direction that come with a copied text. Within an emoji a joiner holds it together. */
const INVISIBLE =
  /[\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff]|(?<![\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}])\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
/** Points of lists and the tick of Word's sign font. */
const WORD_POINT = /[\uf0b7\uf0a7\uf0d8]/g;
const WORD_TICK = /\uf0fc/g;
const LINE_BREAK = /[\u2028\u2029]/g;
/** Lines of Markdown that hold no line break. */
const IS_ONE_LINE = /^\s*(?:[|#>]|[-*] |\d+[.)] )/;

/** Whether a text holds any of these at all: hardly one does. */
const ANY =
  /[\u00ad\u00d0\u00f0\u0131\u0189\u0256\u200b-\u200f\u2028\u2029\u2060\u2102-\u2134\u24b6-\u24e9\uf0a7\uf0b7\uf0d8\uf0fc\ufb00-\ufb06\ufeff\uff10-\uff5a\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f149}]/u;

/** Words with plain letters. A line that was typed with an old font stays as it is, for somebody to see: its letters mean others. */
export const plainLetters = (text: string): string => inLines(text, plainLine);

/** Running text with plain letters: points of Word become points of a list, and its line breaks ours. */
export const plainBody = (markdown: string): string =>
  inLines(markdown, (line) =>
    plainLine(
      line
        .replace(/^([\t ]*)[\uf0b7\uf0a7\uf0d8]\s*/, '$1- ')
        .replace(LINE_BREAK, IS_ONE_LINE.test(line) ? ' ' : '\\\n'),
    ),
  );

const inLines = (text: string, change: (line: string) => string): string =>
  ANY.test(text)
    ? text
        .split('\n')
        .map((line) => (readOldFont(line) === undefined ? change(line) : line))
        .join('\n')
    : text;

const plainLine = (line: string): string =>
  line
    .replace(STYLED, (letter) => letter.normalize('NFKC'))
    .replace(TWIN, (letter) => TWINS[letter] ?? letter)
    .replace(INVISIBLE, '')
    .replace(LINE_BREAK, ' ')
    .replace(WORD_POINT, '•')
    .replace(WORD_TICK, '✓')
    .normalize('NFC');
