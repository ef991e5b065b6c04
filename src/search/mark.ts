import type { Query } from './query.ts';
import { hasMarks, wordsOf, type Word } from './text.ts';

/** A stretch of a text; found when it is what a query asked for. */
export interface Stretch {
  text: string;
  isFound: boolean;
}

/** A text cut where a query stands in it, whatever the query called it. Where words of it stand together, one that stands alone is another name's syllable. */
export function markWords(text: string, { concepts }: Query): Stretch[] {
  const pieces = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? [];
  const asked = concepts.filter(({ factor }) => factor === 1);
  const words = (asked.length > 0 ? asked : concepts).flatMap((concept) => [
    ...concept.words,
    ...concept.variants.flatMap((variant) => variant.words),
  ]);
  const isFound = pieces.map((piece) => {
    const [own] = wordsOf(piece);
    return own !== undefined && words.some((word) => isSame(own, word));
  });
  const isRun = (at: number) =>
    isFound[at] === true &&
    [-1, 1].some((side) => pieces[at + side] === ' ' && isFound[at + 2 * side]);
  const hasRun = pieces.some((_, at) => isRun(at));
  const stretches: Stretch[] = [];
  for (const [at, piece] of pieces.entries()) {
    const found = hasRun
      ? isRun(at) || (piece === ' ' && isRun(at - 1) && isRun(at + 1))
      : isFound[at] === true;
    const last = stretches.at(-1);
    if (last && last.isFound === found) last.text += piece;
    else stretches.push({ text: piece, isFound: found });
  }
  return stretches;
}

function isSame(word: Word, asked: Word & { isUnfinished?: boolean }): boolean {
  const [own, other] = hasMarks(asked)
    ? [word.written, asked.written]
    : [word.folded, asked.folded];
  return asked.isUnfinished ? own.startsWith(other) : own === other;
}
