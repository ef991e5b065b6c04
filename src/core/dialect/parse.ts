import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import { bodyParser } from './reader.ts';

const OPTIONS = {
  features: {
    gfm: {
      footnotes: {
        label: 'Chú thích',
        backLabel: 'Quay lại chỗ dẫn {reference}',
        backContent: '↩',
      },
    },
    // A body that starts with a rule would lose its words up to the next one.
    frontmatter: false,
    smartPunctuation: false,
  },
} as const;

/** The dialect for builds and servers: native code, ten times as fast as the one for browsers. */
export const { parseBody, parseInline, renderInline } = bodyParser(
  (source) => mdxToHast(source, OPTIONS) as Root,
);
