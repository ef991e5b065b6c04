import type { Query } from './query.ts';
import { clean, hasMarks, toWord, type Word } from './text.ts';

/** A stretch of a text; found when it is a word of the query. */
export interface Stretch {
  text: string;
  isFound: boolean;
}

/** A text cut where the words of a query stand in it, whatever the query called them. */
export function markWords(text: string, { concepts }: Query): Stretch[] {
  const words = concepts.flatMap((concept) => [
    ...concept.words,
    ...concept.variants.flatMap((variant) => variant.words),
  ]);
  const stretches: Stretch[] = [];
  for (const piece of text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ??
    []) {
    const isFound = words.some((word) => isSame(toWord(clean(piece)), word));
    const last = stretches.at(-1);
    if (last && last.isFound === isFound) last.text += piece;
    else stretches.push({ text: piece, isFound });
  }
  return stretches;
}

function isSame(word: Word, asked: Word & { isUnfinished?: boolean }): boolean {
  if (!word.folded) return false;
  const [own, other] = hasMarks(asked)
    ? [word.written, asked.written]
    : [word.folded, asked.folded];
  return asked.isUnfinished ? own.startsWith(other) : own === other;
}
