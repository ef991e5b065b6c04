import type { Root } from 'hast';
import type { BodyPart, ParsedBody } from '../body.ts';
import { BodyReader } from './body-reader.ts';
import { findExcess } from './limits.ts';
import { neutralise } from './neutralise.ts';
import { explainTagError } from './tags.ts';

/** Reads MDX, with its components as JSX nodes. Throws on what it cannot read, "line:column: why". */
export type ToTree = (source: string) => Root;

/** What one parser of MDX reads of the dialect. */
export interface Dialect {
  /** Reads an MDX body as data: parsed, checked against an allow-list, rendered. Nothing in it ever runs. */
  parseBody: (typed: string, firstLine?: number) => ParsedBody;
  /** Reads a text of front matter: words with **bold**, links and components within a line. Marks of lists, headings and tables show as typed. */
  parseInline: (text: string) => ParsedBody;
  /** A text of front matter as HTML without the paragraph around it. */
  renderInline: (text: string) => string;
}

/** The dialect over one parser of MDX: what it refuses, shows and says is the same over each. */
export function bodyParser(toTree: ToTree): Dialect {
  function parseBody(typed: string, firstLine = 1, isInField = false): ParsedBody {
    const body = typed.replace(/\r\n?/g, '\n');
    const excess = findExcess(body);
    if (excess) return refused(firstLine + excess.line - 1, excess.message);
    const read = (source: string) => new BodyReader(firstLine).read(toTree(source), isInField);
    const source = neutralise(body);
    try {
      return read(source);
    } catch (error) {
      try {
        // The parser may end a code block earlier than we do, and then take words for code.
        return read(neutralise(body, true));
      } catch {
        const { line, message } = explainTagError(
          error instanceof Error ? error.message : String(error),
          source,
        );
        return refused(firstLine + line - 1, message);
      }
    }
  }

  const parseInline = (text: string) =>
    parseBody(
      text
        .split(/\r\n?|\n/)
        .map(withoutBlockMark)
        .join('\n'),
      1,
      true,
    );

  const renderInline = (text: string) =>
    htmlOf(parseInline(text).parts)
      .replace(/^<p>|<\/p>\s*$/g, '')
      .replace(/<\/p>\s*<p>/g, '<br>');

  return { parseBody, parseInline, renderInline };
}

function withoutBlockMark(line: string): string {
  return line
    .replace(/^(\s*\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
    .replace(
      /^(\s*)(?=[-+*](?:\s|$)|#{1,6}(?:\s|$)|>|`{3}|~{3}|\[[^\]]*\]:|[-=_*|:][-=_*|:\s]*$)/,
      '$1\\',
    );
}

const htmlOf = (parts: readonly BodyPart[]) =>
  parts.map((part) => ('html' in part ? part.html : '')).join('');

function refused(line: number, message: string): ParsedBody {
  return {
    parts: [],
    headings: [],
    text: '',
    links: [],
    pictures: [],
    faults: [{ line, message }],
  };
}
