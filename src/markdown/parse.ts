import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import type { BodyPart, ParsedBody } from './body.ts';
import { BodyReader } from './body-reader.ts';
import { neutralise } from './neutralise.ts';
import { explainTagError } from './tags.ts';

const MAX_CHARACTERS = 200_000;
const OPTIONS = {
  features: { gfm: { footnotes: { label: 'Chú thích', backLabel: 'Quay lại chỗ dẫn {reference}', backContent: '↩' } }, smartPunctuation: false },
} as const;

/** Reads an MDX body as data: parsed, checked against an allow-list, rendered. Nothing in it ever runs. */
export function parseBody(body: string, firstLine = 1, isInField = false): ParsedBody {
  if (body.length > MAX_CHARACTERS) return refused(firstLine, `Bài dài quá ${MAX_CHARACTERS / 1000} nghìn chữ cái. Hãy tách thành nhiều bài.`);
  const read = (source: string) => new BodyReader(firstLine).read(mdxToHast(source, OPTIONS) as Root, isInField);
  const source = neutralise(body);
  try {
    return read(source);
  } catch (error) {
    try {
      // The parser may end a code block earlier than we do, and then take words for code.
      return read(neutralise(body, true));
    } catch {
      const { line, message } = explainTagError(error instanceof Error ? error.message : String(error), source);
      return refused(firstLine + line - 1, message);
    }
  }
}

/** Reads a text of front matter: words with **bold**, links and components within a line. Marks of lists, headings and tables show as typed. */
export const parseInline = (text: string) => parseBody(text.split('\n').map(withoutBlockMark).join('\n'), 1, true);

/** A text of front matter as HTML without the paragraph around it. */
export function renderInline(text: string): string {
  return htmlOf(parseInline(text).parts)
    .replace(/^<p>|<\/p>\s*$/g, '')
    .replace(/<\/p>\s*<p>/g, '<br>');
}

function withoutBlockMark(line: string): string {
  return line
    .replace(/^(\s*\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
    .replace(/^(\s*)(?=[-+*](?:\s|$)|#{1,6}(?:\s|$)|>|`{3}|~{3}|\[[^\]]*\]:|[-=_*|:][-=_*|:\s]*$)/, '$1\\');
}

const htmlOf = (parts: readonly BodyPart[]) => parts.map((part) => ('html' in part ? part.html : '')).join('');

function refused(line: number, message: string): ParsedBody {
  return { parts: [], headings: [], text: '', links: [], pictures: [], faults: [{ line, message }] };
}
