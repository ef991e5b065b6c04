import type { Query } from './query.ts';
import { hasMarks, wordsOf, type Word } from './text.ts';

/** A stretch of a text; found when it is what a query asked for. */
export interface Stretch {
  text: string;
  isFound: boolean;
}

/** A text cut where a query stands in it, whatever the query called it. A name of several words is found as a whole; where words stand together, one that stands alone is another name's syllable. */
export function markWords(text: string, { concepts }: Query): Stretch[] {
  const pieces = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? [];
  const own = pieces.map((piece) => wordsOf(piece)[0]);
  const heavy = concepts.filter(({ factor }) => factor === 1);
  const names = (heavy.length > 0 ? heavy : concepts).flatMap(({ words, variants }) => [
    words,
    ...variants.map((variant) => variant.words),
  ]);
  const isFound = pieces.map(() => false);
  for (const at of pieces.keys())
    for (const name of names)
      if (name.every((word, more) => isSame(own[at + 2 * more], word)))
        isFound.fill(true, at, at + 2 * name.length - 1);
  const stretches: Stretch[] = [];
  for (const [at, piece] of pieces.entries()) {
    const isBetween = piece === ' ' && isFound[at - 1] && isFound[at + 1];
    const found = isBetween === true || isFound[at] === true;
    const last = stretches.at(-1);
    if (last && last.isFound === found) last.text += piece;
    else stretches.push({ text: piece, isFound: found });
  }
  const isRun = (one: Stretch) => one.isFound && one.text.includes(' ');
  return stretches.some(isRun)
    ? stretches.map((one) => ({ ...one, isFound: isRun(one) }))
    : stretches;
}

function isSame(word: Word | undefined, asked: Word & { isUnfinished?: boolean }): boolean {
  if (!word) return false;
  const [own, other] = hasMarks(asked)
    ? [word.written, asked.written]
    : [word.folded, asked.folded];
  return asked.isUnfinished ? own.startsWith(other) : own === other;
}
