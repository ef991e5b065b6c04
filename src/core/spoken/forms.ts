import { digitsInWords, numberInWords } from './numbers.ts';
import { LETTERS, PARTS_OF_ADDRESSES, SAID } from './words.ts';

// How the parts of a text that no voice reads well are said: numbers, days, codes, addresses.

/** A number by itself: one with a nought in front, or of four digits that are no year, is a number to dial or to type. */
export function plain(digits: string): string {
  const isYear = /^(?:19|20)\d\d$/.test(digits);
  if (digits.length > 1 && digits.startsWith('0')) return digitsInWords(digits);
  return digits.length > 3 && !isYear ? digitsInWords(digits) : numberInWords(Number(digits));
}

/** The number of a document or a form. */
export const serial = (digits: string) =>
  digits.startsWith('0') ? digitsInWords(digits) : numberInWords(Number(digits));

export const ofYear = (year: string) => (year ? ` năm ${numberInWords(Number(year))}` : '');

export const afterComma = (digits: string) =>
  digits
    ? ` phẩy ${digits.length > 2 || digits.startsWith('0') ? digitsInWords(digits) : numberInWords(Number(digits))}`
    : '';

export const isDay = (day: string, month: string) =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;

export const dayInWords = (day: string) =>
  `${Number(day) <= 10 ? 'mùng ' : ''}${numberInWords(Number(day))}`;

export const monthInWords = (month: string) =>
  Number(month) === 4 ? 'tư' : numberInWords(Number(month));

export const minuteInWords = (minute: string) =>
  minute.startsWith('0') ? digitsInWords(minute) : numberInWords(Number(minute));

/** In the groups that are written; what is written without any, in four, three and three. */
export function callInWords(number: string): string {
  const spaced = /^\d{9,}$/.test(number)
    ? number.replace(/^(\d{4})(\d{3})(?=\d)/, '$1 $2 ')
    : number;
  return spaced
    .split(/[ .]/)
    .filter(Boolean)
    .map((group) => (group.startsWith('+') ? 'cộng ' : '') + digitsInWords(group.replace('+', '')))
    .join(', ');
}

export const spell = (word: string) =>
  [...word].map((letter) => LETTERS[letter.toLowerCase()] ?? letter).join(' ');

/** An abbreviation: its words where the site has them, its letters where it has no vowel to be read by; else as it stands. */
export function letters(word: string): string {
  const said = SAID[word];
  if (said) return said;
  const isSpelt = /^[A-ZĐ]{1,6}$/.test(word);
  return isSpelt ? spell(word) : word;
}

export const addressInWords = (address: string) =>
  address
    .split(/([.-])/)
    .map((part) =>
      part === '.'
        ? ' chấm '
        : part === '-'
          ? ' gạch ngang '
          : (PARTS_OF_ADDRESSES[part.toLowerCase()] ?? part),
    )
    .join('');

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10 };
export const ofRoman = (numeral: string) =>
  [...numeral].reduce((sum, letter, index) => {
    const value = ROMAN[letter] ?? 0;
    return value < (ROMAN[numeral[index + 1] ?? ''] ?? 0) ? sum - value : sum + value;
  }, 0);
