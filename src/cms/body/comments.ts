import { replaceComments } from '../../core/dialect/comments.ts';

/** Comments put away before reading: readers do not see them, editors keep them. */
export interface Comments {
  /** The text with a mark in the place of each comment; its line breaks stay. */
  text: string;
  restore: (text: string) => string;
  split: (text: string) => ({ text: string } | { comment: string })[];
}

// Signs of the private use area: no text has them.
const MARKED = /\uE000(\d+)\uE001/;

export const isComment = (text: string) => new RegExp(`^${MARKED.source}$`).test(text);
export const hasComment = (text: string) => MARKED.test(text);

export function hideComments(source: string): Comments {
  const found: string[] = [];
  const text = replaceComments(source, (comment) => `\uE000${found.push(comment) - 1}\uE001`);
  const commentAt = (place: string | undefined) => found[Number(place)] ?? '';
  return {
    text,
    restore: (marked) =>
      marked.replace(new RegExp(MARKED, 'g'), (_, place: string) => commentAt(place)),
    split: (marked) =>
      marked
        .split(MARKED)
        .map((piece, place) => (place % 2 ? { comment: commentAt(piece) } : { text: piece }))
        .filter((piece) => 'comment' in piece || piece.text),
  };
}
