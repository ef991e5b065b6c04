import type { Rows } from './page.ts';
import { hasMarks, wordsOf, type Word } from './text.ts';

/** Words that may stand for each other in a saying. */
type Place = readonly (readonly Word[])[];

/** A saying of the editors' lists: its places in order, each with every way of filling it. */
type Saying = readonly Place[];

/** What editors answer to whoever uses one of some sayings. */
export interface Reply {
  text: string;
  sayings: readonly Saying[];
}

/** Longest way of saying one thing that is looked for in a saying. */
const MOST_WORDS = 4;

/** The editors' lines as they are looked up. A word of a saying stands for its whole group, another for itself. */
export function readReplies(rows: Rows, groups: Rows): Reply[] {
  const keyOf = (words: readonly Word[]) => words.map(({ written }) => written).join(' ');
  const placeOf = new Map<string, Place>();
  for (const place of groups.map((group) => group.map(wordsOf)))
    for (const way of place) placeOf.set(keyOf(way), place);
  const readSaying = (words: readonly Word[], most = MOST_WORDS): Saying => {
    const start = words.slice(0, most);
    const place = placeOf.get(keyOf(start));
    if (!place && start.length > 1) return readSaying(words, start.length - 1);
    return start.length === 0 ? [] : [place ?? [start], ...readSaying(words.slice(start.length))];
  };
  return rows.map(([text = '', ...said]) => ({
    text,
    sayings: said.map((saying) => readSaying(wordsOf(saying))),
  }));
}

/** The replies of which some saying has every place in a row in order, each at most so many words after the last. Who types marks means them. */
export function findReplies(row: readonly Word[], replies: readonly Reply[], reach: number) {
  const isMarked = row.filter(hasMarks).length * 2 >= row.length;
  const has = new Set(row.map(({ folded }) => folded));
  const isAt = (at: number, wanted: Word) => {
    const word = row[at];
    return word && (isMarked ? word.written === wanted.written : isMeant(word, wanted));
  };
  const holds = ([place, ...rest]: Saying, from: number, to: number): boolean =>
    !place ||
    row.slice(from, to).some((_, shift) =>
      place.some((way) => {
        const end = from + shift + way.length;
        const isHere = way.every((wanted, more) => isAt(from + shift + more, wanted));
        return isHere && holds(rest, end, end + reach);
      }),
    );
  const mayHold = (saying: Saying) =>
    saying.every((place) => place.some(([first]) => first && has.has(first.folded)));
  return replies.filter(({ sayings }) =>
    sayings.some((saying) => mayHold(saying) && holds(saying, 0, row.length)),
  );
}

/** True when a word is the wanted one. Its marks may be left out, but not others typed. */
export const isMeant = (word: Word, wanted: Word) =>
  hasMarks(word) ? word.written === wanted.written : word.folded === wanted.folded;
