import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Extension } from 'micromark-util-types';
import { expect, it } from 'vitest';
import { gfmSyntax } from '../../../../src/core/dialect/gfm-syntax.ts';

const read = (text: string, syntax: Extension) =>
  fromMarkdown(text, { extensions: [syntax], mdastExtensions: [gfmFromMarkdown()] });

const LEADS = ['', '> ', '- ', '  ', '1. ', '   ', '\t', '[^1]: ', '> > ', '```', '# '];
const HEADS = ['| a | b |', 'a | b', 'a', '| a', 'a \\| b', '`|` a | b', '|'];
const RULES = ['| - | - |', '--- | ---', ':-', '-:', '-', '|-', '|', ':', '| :-: | --- |', '---'];
const OTHERS = ['', ' ', 'chữ thường', 'www.a.vn', 'a@b.vn', 'https://a.vn/b', '~x~ [^1]', '* * *'];

it('what is left out is never missed, whatever is typed', () => {
  const line = fc
    .tuple(fc.constantFrom(...LEADS), fc.constantFrom(...HEADS, ...RULES, ...RULES, ...OTHERS))
    .map(([lead, words]) => lead + words);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const text = lines.join('\n');
      expect(read(text, gfmSyntax(text))).toEqual(read(text, gfm()));
    }),
    { numRuns: 2000 },
  );
});
