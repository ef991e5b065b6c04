import type { LineFault } from './diagnostic.ts';

interface Heading {
  depth: number;
  id: string;
  text: string;
}

export interface BodyPicture {
  src: string;
  alt: string;
  caption: string;
}

/** A stretch of ready HTML, or a picture that the page makes from its source. A tag may open in one stretch and close in a later one. */
export type BodyPart = { html: string } | { picture: BodyPicture };

/** Everything that one reading of a body gives: what to show, and what to check. */
export interface ParsedBody {
  parts: BodyPart[];
  headings: Heading[];
  /** Plain text, one line a block. */
  text: string;
  links: { url: string; words: string; line: number }[];
  pictures: (BodyPicture & { line: number })[];
  faults: LineFault[];
}

/** A reading in which nothing was found yet. */
export const emptyBody = (): ParsedBody => ({
  parts: [],
  headings: [],
  text: '',
  links: [],
  pictures: [],
  faults: [],
});
