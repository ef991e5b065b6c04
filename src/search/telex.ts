/** Telex and VNI that nobody turned into letters: "ddawng", "d9a8ng" for "đăng". */

/** A syllable taken apart: letters without marks, and its marks in alphabetical order ("d" đ, "^" hat, "w" horn or breve, "sfrxj" tones). */
export interface TypedSyllable {
  base: string;
  marks: string;
}

/** What each of some signs stands for. */
const table = (signs: string, marks: string): Record<string, string | undefined> =>
  Object.fromEntries(Array.from(signs, (sign, at) => [sign, marks[at]]));
const VNI = table('123456789', 'sfrxj^wwd');
const COMBINING = table('\u0301\u0300\u0309\u0303\u0323\u0302\u0306\u031b', 'sfrxj^ww');

const sorted = (marks: string) => [...new Set(marks)].sort().join('');

/** The parts of a syllable that is written with its marks. */
export function partsOf(written: string): TypedSyllable {
  let base = '';
  let marks = '';
  for (const letter of written.normalize('NFD')) {
    if (letter === 'đ') [base, marks] = [`${base}d`, `${marks}d`];
    else if (COMBINING[letter]) marks += COMBINING[letter];
    else base += letter;
  }
  return { base, marks: sorted(marks) };
}

/** The parts of a syllable that was typed in Telex or VNI; undefined when nothing in it looks typed that way. */
export function readTyped(typed: string): TypedSyllable | undefined {
  let { base, marks } = { base: '', marks: '' };
  for (const letter of typed.normalize('NFD')) {
    const hasVowel = /[aeiouy]/.test(base);
    const mark = COMBINING[letter] ?? (base ? VNI[letter] : undefined);
    if (mark) marks += mark;
    else if (letter === 'đ') [base, marks] = [`${base}d`, `${marks}d`];
    else if (letter === 'd' && base === 'd') marks += 'd';
    else if (hasVowel && 'sfrxjz'.includes(letter)) marks += letter === 'z' ? '' : letter;
    else if ('aeo'.includes(letter) && base.includes(letter)) marks += '^';
    else if (letter === 'w') [base, marks] = [hasVowel ? base : `${base}u`, `${marks}w`];
    else base += letter;
  }
  return base === typed ? undefined : { base, marks: sorted(marks) };
}
