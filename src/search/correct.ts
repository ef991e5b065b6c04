import { distance } from './distance.ts';
import type { Phrases } from './phrases.ts';
import { isSyllable } from './syllable.ts';
import { partsOf, readTyped } from './telex.ts';
import { hasMarks, keyOf, toWord, type Word } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word of a query, after a look at what the site's own words are. */
export interface QueryWord extends Word {
  /** Stands in place of something else that was typed. */
  isCorrected?: boolean;
  /** Still being typed: its end is open, nothing is corrected. */
  isUnfinished?: boolean;
  /** Stands in place of a short form of messages. */
  isExpanded?: boolean;
}

/** The site's words and the editors' lists. */
export interface Language {
  vocabulary: Vocabulary;
  phrases: Phrases;
}

/** Shortest and longest run that is cut into words; shortest word that is corrected, without a known neighbour, by two letters. */
const LEAST_RUN = 4;
const MOST_RUN = 60;
const LEAST_CORRECTED = 3;
const LEAST_SURE = 4;
const LEAST_FAR = 7;
/** Words of one letter: "ở", "ý". */
const ONE_LETTER = /[oy]/;

/** Gives a row of words the spelling that the site has. Digits, short forms, names, possible syllables and unfinished words stay. */
export function correctWords(words: readonly QueryWord[], language: Language): QueryWord[] {
  const readable = words.flatMap((word) =>
    isSettled(word, language)
      ? [word]
      : (decode(word, language) ?? splitRun(word, language) ?? [word]),
  );
  return readable.map((word, at) =>
    isSettled(word, language) || word.isCorrected || isSyllable(word.folded)
      ? word
      : (nearestWord(word.folded, readable[at - 1], readable[at + 1], language) ?? word),
  );
}

const isKnown = (folded: string, { vocabulary, phrases }: Language) =>
  phrases.knows(folded) || vocabulary.has(folded);

const isNumber = (folded: string) => /^\d+$/.test(folded);

const isSettled = ({ folded, isUnfinished }: QueryWord, language: Language) =>
  isUnfinished || isKnown(folded, language) || isNumber(folded);

/** Telex and VNI leftovers turned into the word that they spell, where the site has that word. "muc2" is none: "mùc" is no word. */
function decode({ written }: QueryWord, { vocabulary }: Language): QueryWord[] | undefined {
  const typed = readTyped(written);
  if (!typed || !vocabulary.has(typed.base)) return undefined;
  const word = vocabulary.formOf(typed.base, typed.marks);
  const isForm = partsOf(word.written).marks === typed.marks;
  return isForm || !/\d$/.test(written) ? [{ ...word, isCorrected: true }] : undefined;
}

/** "dichvucong" → "dịch vụ công", "goi1022" → "gọi 1022": cut where letters meet digits, then each part into the fewest known words. */
function splitRun({ written }: QueryWord, language: Language): QueryWord[] | undefined {
  const parts = written.match(/\d+|\D+/g) ?? [];
  const cut = parts.map((part) => {
    const { folded } = toWord(part);
    return isNumber(folded) || (parts.length > 1 && isKnown(folded, language))
      ? [toWord(part)]
      : cutLetters(toWord(part), language);
  });
  if (cut.length === 0 || cut.some((words) => words === undefined)) return undefined;
  return cut.flatMap((words) => (words ?? []).map((word) => ({ ...word, isCorrected: true })));
}

/** The fewest known words that make up a run of letters, two of them side by side in some head. */
function cutLetters({ written, folded }: Word, { vocabulary }: Language): Word[] | undefined {
  if (folded.length < LEAST_RUN || folded.length > MOST_RUN || isSyllable(folded)) return undefined;
  const best: ({ ends: number[]; last: string; cost: number; pairs: number } | undefined)[] = [
    { ends: [], last: '', cost: 0, pairs: 0 },
  ];
  for (let from = 0; from < folded.length; from++) {
    const start = best[from];
    if (!start) continue;
    for (let end = from + 1; end <= folded.length; end++) {
      const part = folded.slice(from, end);
      if (!vocabulary.has(part) || (part.length === 1 && !ONE_LETTER.test(part))) continue;
      const isPair = vocabulary.isPair(start.last, part);
      const cost = start.cost + (isPair ? 1 : 2) + (isSyllable(part) ? 0 : 0.5);
      if (cost >= (best[end]?.cost ?? Infinity)) continue;
      const pairs = start.pairs + Number(isPair);
      best[end] = { ends: [...start.ends, end], last: part, cost, pairs };
    }
  }
  const whole = best[folded.length];
  if (!whole || whole.pairs === 0) return undefined;
  return whole.ends.map((end, at) => {
    const typed = toWord(written.slice(whole.ends[at - 1] ?? 0, end));
    return hasMarks(typed) ? typed : vocabulary.formOf(typed.folded);
  });
}

/** The site's word that is likeliest meant: it begins alike, few letters differ, and best it stands beside the same neighbour. */
function nearestWord(
  folded: string,
  previous: Word | undefined,
  next: Word | undefined,
  { vocabulary }: Language,
): QueryWord | undefined {
  if (folded.length < LEAST_CORRECTED || /\d/.test(folded) || !/[aeiouy]/.test(folded))
    return undefined;
  const most = folded.length >= LEAST_FAR ? 2 : 1;
  let best: { folded: string; score: number } | undefined;
  for (const candidate of vocabulary.words) {
    if (candidate.length < 2 || /\d/.test(candidate)) continue;
    // The first letter is seldom wrong, unless it changed places with the next.
    if (candidate[0] !== folded[0] && candidate.slice(0, 2) !== `${folded[1]}${folded[0]}`)
      continue;
    const cost = distance(folded, candidate, most);
    if (cost > most) continue;
    const fit =
      Number(vocabulary.isPair(previous?.folded, candidate)) +
      Number(vocabulary.isPair(candidate, next?.folded));
    if (fit === 0 && folded.length < LEAST_SURE) continue;
    const score = 2 * fit - 1.5 * cost + 0.2 * Math.log(vocabulary.frequency(candidate));
    if (!best || score > best.score) best = { folded: candidate, score };
  }
  return best && { ...vocabulary.formOf(best.folded), isCorrected: true };
}

/** How a query reads after correction; undefined when nothing in it was changed. */
export const correctionOf = (words: readonly QueryWord[], typed: readonly Word[]) =>
  keyOf(words) === keyOf(typed) ? undefined : words.map(({ written }) => written).join(' ');
