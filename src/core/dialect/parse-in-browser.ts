import type { Root } from 'hast';
import { toHast, type Options } from 'mdast-util-to-hast';
import { withoutEmoji } from './emoji.ts';
import { readMdx } from './mdx-tree.ts';
import { bodyParser } from './reader.ts';

const OUTPUT: Options = {
  passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement', 'mdxFlowExpression', 'mdxTextExpression'],
  footnoteLabel: 'Chú thích',
  footnoteBackLabel: (note, use) => `Quay lại chỗ dẫn ${note + 1}${use > 1 ? `-${use}` : ''}`,
};

/** The dialect for a browser: a parser without native code, small but slower. */
export const { parseBody, parseInline, renderInline } = bodyParser((source) => {
  const { text, restore } = withoutEmoji(source);
  return restore(toHast(readMdx(text), OUTPUT) as Root);
});
