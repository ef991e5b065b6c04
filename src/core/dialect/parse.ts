import type { Root } from 'hast';
import { toHast, type Options } from 'mdast-util-to-hast';
import { emptyBody, type BodyPart, type ParsedBody } from '../body.ts';
import { replaceComments } from './comments.ts';
import { HastSanitizer } from './hast-sanitizer.ts';
import { findExcess } from './limits.ts';
import { parseMarkdown } from './markdown.ts';
import { explainParserError } from './tag-faults.ts';

const TO_HAST: Options = {
  passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'],
  footnoteLabel: 'Chú thích',
  footnoteBackLabel: (note, use) => `Quay lại chỗ dẫn ${note + 1}${use > 1 ? `-${use}` : ''}`,
};

/** Reads an MDX body as data: parsed, checked against an allow-list, rendered. Nothing in it ever runs. Never throws. */
export const parseBody = (typed: string, firstLine = 1): ParsedBody => parse(typed, firstLine);

/** Reads a text of front matter: words with **bold**, links and components within a line. Marks of lists, headings and tables show as typed. */
export const parseInline = (text: string): ParsedBody => parse(text, 1, true);

const rendered = new Map<string, string>();

/** A text of front matter as HTML without the paragraph around it. Remembered: a guide's words stand on its page, its papers and in the one file. */
export function renderInline(text: string): string {
  const html =
    rendered.get(text) ??
    htmlOf(parseInline(text).parts)
      .replace(/^<p>|<\/p>\s*$/g, '')
      .replace(/<\/p>\s*<p>/g, '<br>');
  rendered.set(text, html);
  return html;
}

function parse(typed: string, firstLine: number, isField = false): ParsedBody {
  const source = typed.replace(/\r\n?/g, '\n');
  const excess = findExcess(source);
  if (excess) return refused(firstLine + excess.line - 1, excess.message);
  const shown = replaceComments(source);
  try {
    const tree = toHast(parseMarkdown(shown, !isField), TO_HAST) as Root;
    return new HastSanitizer(firstLine, isField).sanitize(tree);
  } catch (error) {
    const { line, message } = explainParserError(error, shown);
    return refused(firstLine + line - 1, message);
  }
}

const htmlOf = (parts: readonly BodyPart[]) =>
  parts.map((part) => ('html' in part ? part.html : '')).join('');

const refused = (line: number, message: string): ParsedBody => ({
  ...emptyBody(),
  faults: [{ line, message }],
});
