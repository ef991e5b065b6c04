import type { Diagnostic } from '../diagnostic.ts';
import { advise, type ReviewedEntry, type ReviewedText } from './reviewed.ts';
import { anyWhole, plainText, withoutBold } from './text.ts';
import {
  EVERYDAY_NAMES,
  FULL_FORMS,
  GUIDE_WORDS,
  OTHER_SENSES,
  PLAINER_WORDS,
  PROPER_NAMES,
  type PlainerWord,
} from './word-lists.ts';

const NAMES = new RegExp(PROPER_NAMES.join('|'), 'g');
const withoutNames = (text: string) => text.replace(NAMES, '…');

/** What is said in our own words: no words of buttons, no names, no “(email)” beside the plain word. */
const ownWords = (text: string) =>
  withoutNames(plainText(withoutBold(text))).replace(/\(\p{L}+\)/gu, '…');

const finderOf = (words: readonly PlainerWord[]) => {
  const pattern = anyWhole(words.map(({ hard }) => hard));
  return (text: string) => {
    const found = new Set(
      [...text.matchAll(pattern)].map(([match]) => match.toLowerCase().replace(/\s+/g, ' ')),
    );
    return words.filter(({ hard }) => found.has(hard));
  };
};

const hardWordsIn = finderOf(PLAINER_WORDS);

/** Words that have a plainer one. */
export const hardWords = ({ path, text }: ReviewedText): Diagnostic[] =>
  hardWordsIn(ownWords(text)).map(({ hard, plain, reason }) =>
    advise(path, `Từ “${hard}” khó với nhiều bác. Nên viết “${plain}”. ${reason}`, hard),
  );

const guideWordsIn = finderOf(GUIDE_WORDS);
const OTHERWISE = anyWhole(OTHER_SENSES);

/** Said by a screen or by somebody else. */
const withoutQuotes = (text: string) => text.replace(/“[^”]*”/g, '…');

/** Words that guides say otherwise. */
export function guideWords(
  { collection }: ReviewedEntry,
  prose: readonly ReviewedText[],
): Diagnostic[] {
  if (collection !== 'guides') return [];
  return prose
    .filter(({ path, plain }) => path[0] !== 'history' && !/máy tính/i.test(plain))
    .flatMap(({ path, text }) =>
      guideWordsIn(withoutQuotes(ownWords(text)).replace(OTHERWISE, '…')).map(
        ({ hard, plain, reason }) =>
          advise(path, `Bài hướng dẫn viết “${plain}”, không viết “${hard}”. ${reason}`, hard),
      ),
    );
}

/** Capital letters that stand alone: no part of a document's number or of a longer code. */
const ABBREVIATION = /(?<![\p{L}\p{N}/.@-])\p{Lu}{3,6}(?![\p{L}\p{N}/@-])/gu;
/** Three capitals of Vietnamese, and a few small letters: most texts have none, which this sees much faster. */
const MAYBE_CAPITALS = /[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ]{3}/;
const ROMAN = /^[IVX]+$/;

/** Spelled out is what stands in brackets once, "Ủy ban nhân dân (UBND)", or before brackets, "ANTT (an ninh trật tự)". */
const isSpelledOut = (name: string, whole: string) =>
  new RegExp(
    `\\(${name}\\)|(?<!\\p{L})${name}\\W{0,3}\\(|(?<!\\p{L})${name} (?:là|nghĩa là|viết tắt)`,
    'u',
  ).test(whole);

/** Short names that nobody has spelled out. */
export function abbreviations(_: ReviewedEntry, prose: readonly ReviewedText[]): Diagnostic[] {
  const named = new Map<string, PropertyKey[]>();
  for (const { path, plain } of prose.filter(
    ({ plain }) => MAYBE_CAPITALS.test(plain) && /\p{Ll}/u.test(plain),
  )) {
    for (const [name] of withoutNames(plain).matchAll(ABBREVIATION))
      if (!named.has(name)) named.set(name, path);
  }
  const whole = prose.map(({ plain }) => plain).join('\n');
  return [...named].flatMap(([name, path]) => {
    if (EVERYDAY_NAMES.has(name) || ROMAN.test(name) || isSpelledOut(name, whole)) return [];
    const full = FULL_FORMS[name];
    return advise(
      path,
      `Chữ tắt “${name}” không đi cùng tên đầy đủ. Lần đầu nên viết ${full ? `“${full} (${name})”` : 'tên đầy đủ, rồi chữ tắt trong ngoặc'}.`,
    );
  });
}
