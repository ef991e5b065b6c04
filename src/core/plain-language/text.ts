import type { BodyPart } from '../body.ts';
import { onOneLine } from '../text.ts';

const BLOCK_END = /<\/(?:p|li|h[2-6]|td|th|blockquote|pre|div)>|<br>/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** The running text with its **bold** marks, a line a block; short forms in Abbr tags as "full form (short form)". */
export function bodyText(parts: readonly BodyPart[]): string {
  const html = parts
    .map((part) =>
      'html' in part ? part.html : `<p>${part.picture.alt}</p><p>${part.picture.caption}</p>`,
    )
    .join('\n');
  return onOneLine(html)
    .replace(/<abbr title="([^"]*)">(.*?)<\/abbr>/g, '$1 ($2)')
    .replace(/<\/?strong>/g, '**')
    .replace(BLOCK_END, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(
      /&(?:#x([\da-f]+)|(lt|gt|amp|quot));/gi,
      (_, code: string | undefined, name: string) =>
        code ? String.fromCodePoint(parseInt(code, 16)) : (ENTITIES[name] ?? ''),
    )
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** Sentences of a plain text: they end at a full stop, a question or exclamation mark, and at the end of a line. */
export function sentencesOf(plain: string): string[] {
  return plain
    .split(/\s(?<=[.!?…][”"’)]?\s)\s*|\n+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** Vietnamese counts syllables by the spaces between them; a sign alone is none. */
export const countSyllables = (sentence: string) =>
  sentence.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;

/** A number as it is read aloud, about: "28" in three syllables, "2026" in seven; long ones digit by digit. */
const syllablesOfNumber = (digits: string) =>
  digits.length > 4 ? digits.length : 2 * digits.length - 1;

/** Syllables of a plain text read aloud: a day or a number takes more than one. */
export function countSpoken(plain: string): number {
  const inNumbers = plain.replace(/(?<=\d)\.(?=\d{3})/g, '').match(/\d+|(?<=\d)\/(?=\d)/g) ?? [];
  const others = countSyllables(plain.replace(/\p{N}[\p{N}./:]*/gu, ''));
  return inNumbers.reduce(
    (sum, part) => sum + (part === '/' ? 1 : syllablesOfNumber(part)),
    others,
  );
}

/** The words that a reader sees of **bold**, [links](…) and tags. */
export function plainText(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>\n]+>/g, ' ')
    .replace(/\*\*|~~|`/g, '');
}

/** The text without its **bold** parts: those repeat the words on a phone's buttons. */
export const withoutBold = (text: string) => text.replace(/\*\*[^*]+\*\*/g, '…');

/** Matches any of some words, each of one syllable or several, as a whole and in any case. */
export const anyWhole = (words: readonly string[]) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.join('|').replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`,
    'giu',
  );

const number = '\\d[\\d.,]*';
const thousands = '(?:nghìn|ngàn|triệu|tỷ|tỉ)';
// "đồng" also begins words for people and agreement.
const dong =
  '(?:đồng(?!\\s*(?:chí|ý|thời|bào|nghiệp|phục|hành|hồ|loạt|đều))|VNĐ|VND|đ|₫)(?!\\p{L})';
const MONEY_WORDS =
  'giá|phí|lệ phí|tiền|mức|kinh phí|trị giá|hỗ trợ|thưởng|phạt|doanh thu|vốn|lương|trợ cấp|vay|nợ';
const AMOUNT = new RegExp(
  [
    `(?<![\\p{L}\\d.,/-])${number}(?:\\s*(?:-|–|đến)\\s*${number})?\\s*(?:${thousands}(?:\\s+rưỡi)?\\s*)?${dong}`,
    `(?<!\\p{L})(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ|mười|mươi)\\s+đồng(?!\\s*(?:chí|ý|thời|bào|nghiệp|phục|hành))(?!\\p{L})`,
    `(?<![\\p{L}\\d.,/-])\\d{2,4}\\s?k(?![\\p{L}\\d])`,
    `(?<=(?<!\\p{L})(?:${MONEY_WORDS})(?:\\s+\\p{L}+){0,4}\\s+)${number}\\s*${thousands}(?!\\p{L})(?!\\s+(?:người|lượt|hộ|tài khoản|bản|thẻ|dân|hồ sơ))`,
  ].join('|'),
  'giu',
);

/** Amounts of money in a plain text as written: "5 triệu đồng", "100k", "mức phạt 2 tỷ". */
export function amountsIn(plain: string): string[] {
  return [...new Set([...plain.matchAll(AMOUNT)].map(([amount]) => amount.trim()))];
}
