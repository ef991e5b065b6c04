import { distance } from './distance.ts';
import type { Phrases } from './phrases.ts';
import { isSyllable } from './syllable.ts';
import { readTyped } from './telex.ts';
import type { Word } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word of a query, after a look at what the site's own words are. */
export interface QueryWord extends Word {
  /** Stands in place of something else that was typed. */
  isCorrected?: boolean;
  /** What was typed in its place, when that may be a word that only the full text has. */
  typed?: Word;
  /** Still being typed: its end is open, nothing is corrected. */
  isUnfinished?: boolean;
}

/** The site's words and the editors' lists. */
export interface Language {
  vocabulary: Vocabulary;
  phrases: Phrases;
}

interface Neighbours {
  previous?: string | undefined;
  next?: string | undefined;
}

/** Gives a row of words the spelling that the site has. Digits, abbreviations and unfinished words stay as they are. */
export function correctWords(words: readonly QueryWord[], language: Language): QueryWord[] {
  const readable = joinHalves(words, language).flatMap((word) =>
    isSettled(word, language) ? [word] : (splitRun(word, language) ?? [decode(word, language)]),
  );
  return readable.map((word, at) => {
    // What could be a word may be one that this site has no page about: it stays, and its place may bring another beside it.
    if (isSettled(word, language) || word.isCorrected || isSyllable(word.folded)) return word;
    return nearestWord(word, neighboursOf(readable, at), language) ?? word;
  });
}

/** A known word out of place ("tạn trú") may be a slip for one that does stand beside its neighbours. */
export function findInPlace(
  word: QueryWord,
  neighbours: Neighbours,
  language: Language,
): Word | undefined {
  if (word.isCorrected || word.isUnfinished || word.folded.length < 3 || /\d/.test(word.folded))
    return undefined;
  if (fitCount(word.folded, neighbours, language) > 0) return undefined;
  return nearestWord(word, neighbours, language, true);
}

export const neighboursOf = (words: readonly Word[], at: number): Neighbours => ({
  previous: words[at - 1]?.folded,
  next: words[at + 1]?.folded,
});

const isKnown = (folded: string, { vocabulary, phrases }: Language) =>
  phrases.knows(folded) || (vocabulary.has(folded) && !isLeftover(folded, vocabulary));

/** A word of the site that is itself a Telex or VNI leftover, listed by an editor because people type it. */
function isLeftover(folded: string, vocabulary: Vocabulary): boolean {
  const typed = isSyllable(folded) ? undefined : readTyped(folded);
  return (
    typed !== undefined &&
    vocabulary.countForm(typed.base, typed.marks) > vocabulary.countForm(folded, '')
  );
}

const isAbbreviation = (folded: string) => !/[aeiouy]/.test(folded);

const isSettled = ({ folded, isUnfinished }: QueryWord, language: Language) =>
  isUnfinished || isKnown(folded, language) || /^\d+$/.test(folded);

const fitCount = (folded: string, { previous, next }: Neighbours, { vocabulary }: Language) =>
  Number(vocabulary.isPair(previous, folded)) + Number(vocabulary.isPair(folded, next));

/** "pass code" → "passcode", where only the whole is a word of the site. */
function joinHalves(words: readonly QueryWord[], language: Language): QueryWord[] {
  const joined: QueryWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const whole = last && !last.isUnfinished && last.folded + word.folded;
    const isHalf = last && !(isKnown(last.folded, language) && isKnown(word.folded, language));
    if (whole && isHalf && whole.length > 5 && language.vocabulary.has(whole))
      joined.splice(-1, 1, {
        ...language.vocabulary.formOf(whole),
        ...(word.isUnfinished ? { isUnfinished: true } : {}),
      });
    else joined.push(word);
  }
  return joined;
}

/** "dichvucong" → "dịch vụ công": the fewest known words that make up the whole, two of them side by side in some head. */
function splitRun({ folded }: QueryWord, { vocabulary }: Language): QueryWord[] | undefined {
  if (folded.length < 6 || /\d/.test(folded)) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let from = 0; from < folded.length; from++) {
    const start = best[from];
    if (!start) continue;
    for (let length = 2; length <= 7 && from + length <= folded.length; length++) {
      const part = folded.slice(from, from + length);
      const current = best[from + length];
      const isShorter = !current || current.length > start.length + 1;
      if (isShorter && vocabulary.has(part) && isSyllable(part))
        best[from + length] = [...start, part];
    }
  }
  const parts = best[folded.length] ?? [];
  if (!parts.some((part, at) => vocabulary.isPair(parts[at - 1], part))) return undefined;
  return parts.map((part) => ({ ...vocabulary.formOf(part), isCorrected: true }));
}

/** Telex and VNI leftovers turned into the word that they spell, where the site has that word. */
function decode(word: QueryWord, { vocabulary }: Language): QueryWord {
  const typed = readTyped(word.written);
  return typed && vocabulary.has(typed.base)
    ? { ...vocabulary.formOf(typed.base, typed.marks), isCorrected: true }
    : word;
}

/** The site's word that is likeliest meant; `mustFit` asks for one that stands beside a neighbour somewhere. */
function nearestWord(
  word: QueryWord,
  neighbours: Neighbours,
  language: Language,
  mustFit = false,
): QueryWord | undefined {
  const { folded } = word;
  const { vocabulary, phrases } = language;
  const isUnlikely = folded.length < 3 || /\d/.test(folded) || isAbbreviation(folded);
  if (isUnlikely || phrases.meaningsOf(word).length > 0) return undefined;
  const most = folded.length >= 6 ? 2 : 1;
  const alike = new Set(vocabulary.wordsSoundingLike(folded));
  let best: { folded: string; score: number } | undefined;
  for (const candidate of mustFit
    ? vocabulary.wordsBeside(neighbours.previous, neighbours.next)
    : vocabulary.words) {
    if (candidate === folded || candidate.length < 2 || /\d/.test(candidate)) continue;
    const cost = alike.has(candidate) ? 0.5 : distance(folded, candidate, most);
    if (cost > most) continue;
    const fit = fitCount(candidate, neighbours, language);
    const score =
      2 * fit -
      1.5 * cost +
      0.2 * Math.log(vocabulary.frequency(candidate)) +
      (candidate[0] === folded[0] ? 0.5 : 0);
    if (!best || score > best.score) best = { folded: candidate, score };
  }
  return best && { ...vocabulary.formOf(best.folded), isCorrected: true, typed: word };
}

/** How a query reads after correction; undefined when nothing in it was changed. */
export function correctionOf(
  words: readonly QueryWord[],
  typed: readonly Word[],
): string | undefined {
  const foldedOf = (row: readonly Word[]) => row.map(({ folded }) => folded).join(' ');
  return foldedOf(words) === foldedOf(typed)
    ? undefined
    : words.map(({ written }) => written).join(' ');
}
