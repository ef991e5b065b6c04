/** Words as the search compares them. Pages and queries go through the same few functions, so that both have one spelling. */

/** One syllable or other word of a text. */
export interface Word {
  /** In small letters, marks in one style: "hòa". */
  written: string;
  /** Without marks: "hoa". */
  folded: string;
}

const OPEN_SYLLABLE = /q?(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;

/** "hoà", "thuỷ" → "hòa", "thủy": of two accepted styles the one that most keyboards write. */
function withOldTones(text: string): string {
  return text.replace(OPEN_SYLLABLE, (rime) => {
    if (rime.startsWith('q')) return rime;
    const [glide = '', vowel = ''] = rime;
    const [bare = '', tone = ''] = vowel.normalize('NFD');
    return (glide + tone).normalize('NFC') + bare;
  });
}

/** Small letters, NFC, one tone style, words apart by one space, nothing but letters and digits; 09 is 9 and nv09 nv9, 7.000 is 7000, “số 3” 3, 19000368 1900 0368. */
export function clean(text: string): string {
  return withOldTones(text.normalize('NFC').toLowerCase().replaceAll('ð', 'đ'))
    .replace(/\b\d{1,3}(?:\.\d{3})+\b/g, (amount) => amount.replaceAll('.', ''))
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .replace(/(^| )(h[oồ] )?s[oố] (?=\d+(?: |$))/g, (all, before, file) => (file ? all : before))
    .replace(/(^| )(1[89]00)(?=\d{4,6}(?: |$))/g, '$1$2 ')
    .replace(/(^|\D)0(?=\d\b)/g, '$1')
    .trim();
}

/** A cleaned text without its marks; đ becomes d. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

const known = new Map<string, Word>();

/** A cleaned word. Texts say few words over and over, so each is folded once. */
export function toWord(written: string): Word {
  const word = known.get(written) ?? { written, folded: fold(written) };
  known.set(written, word);
  return word;
}

const LINE = 200;
const readLines = new Map<string, readonly Word[]>();

/** The words of any text, in order. Lines are remembered: index, vocabulary and heads read the same ones. */
export function wordsOf(text: string): readonly Word[] {
  const remembered = readLines.get(text);
  if (remembered) return remembered;
  const words = clean(text).split(' ').filter(Boolean).map(toWord);
  if (text.length <= LINE) readLines.set(text, words);
  return words;
}

/** The same text as its folded words with one space between. */
export const foldText = (text: string) => fold(clean(text));

/** True when somebody has typed at least one mark in the word. */
export const hasMarks = ({ written, folded }: Word) => written !== folded;

/** A row of words as one text without marks. */
export const keyOf = (words: readonly Word[]) => words.map(({ folded }) => folded).join(' ');
