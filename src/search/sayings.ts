import { hasMarks, wordsOf, type Word } from './text.ts';

/** A saying of the editors' lists: its places in order, each with every way of filling it. */
type Saying = readonly (readonly (readonly Word[])[])[];

/** What editors answer to whoever uses one of some sayings. */
export interface Reply {
  text: string;
  sayings: readonly Saying[];
}

/** "gọi/nhắn xin mã_otp": strokes part ways of filling one place, low lines join words that stand side by side. */
const readSaying = (text: string): Saying =>
  text.split(' ').map((place) => place.split('/').map((way) => wordsOf(way.replaceAll('_', ' '))));

export const readReply = ([text = '', ...said]: readonly string[]): Reply => ({
  text,
  sayings: said.map(readSaying),
});

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
