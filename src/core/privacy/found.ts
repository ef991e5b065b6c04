import { withoutMarks } from '../text.ts';

/** A number or address in the text with what stands around it. */
export interface Found {
  /** As a reader sees it. */
  value: string;
  digits: string;
  /** How many digits stand together: "0912 345 678" is "4-3-3". */
  groups: string;
  before: string;
  after: string;
}

/** Whether one of these words stands at most `gap` signs before the value, with no digit between. Words without accents count too. */
export function near(words: string, gap = 25): (found: Found) => boolean {
  const all = words.split('|').flatMap((word) => [word, withoutMarks(word)]);
  const pattern = new RegExp(
    `(?<!\\p{L})(?:${all.join('|').replaceAll(' ', '[\\s_-]+')})(?![\\p{L}])(?:(?!\\n\\s*\\n)\\D){0,${gap}}$`,
    'iu',
  );
  return ({ before }) => pattern.test(before);
}

/** A letter stands right before: the value is the end of a longer code. */
export const isGlued = ({ before }: Found) => /\p{L}$/u.test(before);

/** A day or a span of years. */
export const isDate = ({ value }: Found) =>
  /^(?:\d{1,2}[.-]\d{1,2}[.-](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|(?:19|20)\d\d ?- ?(?:19|20)\d\d)/.test(
    value,
  );

/** Money and other counts: thousands apart, or a unit behind. */
export const isCount = ({ value, after }: Found) =>
  /^[1-9]\d{0,2}(?:[ .]\d{3})+$/.test(value) ||
  /^\s*(?:đồng|đ(?!\p{L})|VND|triệu|tỷ|lượt|người|tài khoản|%|chữ số)/iu.test(after);

/** The year of birth of someone who may be alive. */
export const isLivingYear = (year: number) => year >= 1910 && year <= new Date().getFullYear();
