import { Document, Scalar, parseDocument } from 'yaml';
import { commonPlaces } from '../../lib/align.ts';
import { findYamlFault } from '../../markdown/front-matter.ts';

/** A value of YAML where it stands: its text in the file, how it is written, and whether it stands within [ ] or { }. */
export interface Written {
  text: string;
  type: Scalar.Type | null | undefined;
  value: unknown;
  inFlow: boolean;
  /** Line breaks behind the text that belong to it. */
  tail: string;
}

/** The text of a new value, written as the old one was: same quotes, same blocks, line breaks of a folded text where they were. */
export function rewriteScalar(old: Written, value: unknown): string {
  const candidates =
    typeof value === 'string' && typeof old.value === 'string' ? inOldStyle(old, value) : [];
  const style =
    typeof value === 'string' && old.type !== Scalar.PLAIN ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN;
  const written = [...candidates, oneLine(value, style), oneLine(value, Scalar.QUOTE_DOUBLE)];
  return written.find((text) => isRead(text, value, old)) ?? JSON.stringify(value);
}

function inOldStyle({ text, type }: Written, value: string): string[] {
  if (type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED)
    return inBlock(text, value, type === Scalar.BLOCK_FOLDED);
  const plain = oneLine(value, type ?? Scalar.PLAIN);
  if (!text.includes('\n')) return [plain];
  const quote = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE ? text.charAt(0) : '';
  const inner = (written: string) => written.slice(quote.length, quote ? -1 : undefined);
  return [quote + refold(inner(text), inner(plain)) + quote, plain];
}

/** A block ("|" or ">") with a new text: its first line says whether the last line break counts. */
function inBlock(text: string, value: string, isFolded: boolean): string[] {
  const [head = '', ...lines] = text.split(/\r?\n/);
  const margins = lines.filter((line) => line.trim()).map((line) => /^ */.exec(line)?.[0] ?? '');
  const margin = margins.sort((a, b) => a.length - b.length)[0] ?? '  ';
  const newHead = value.endsWith('\n')
    ? head.replace('-', '')
    : /[+-]/.test(head)
      ? head.replace('+', '-')
      : head.replace(/^[|>]\d*/, '$&-');
  const words = value.replace(/\n+$/, '');
  const folded = isFolded ? refold(lines.join('\n').trim(), words.replaceAll('\n', '\n\n')) : words;
  const body = folded
    .split('\n')
    .map((line) => (line.trim() && !line.startsWith(margin) ? margin + line : line));
  const literal = words.split('\n').map((line) => line && margin + line);
  return [
    [newHead, ...body],
    [newHead, ...literal],
  ].map((written) => written.join('\n'));
}

/** A new text with the line breaks that the old one had between the same words. */
function refold(old: string, text: string): string {
  const oldParts = old.split(/(\s+)/);
  const parts = text.split(/( |\n+)/);
  const wordsOf = (all: readonly string[]) => all.filter((_, place) => place % 2 === 0);
  const places = new Map(
    commonPlaces(wordsOf(oldParts), wordsOf(parts)).map(([from, to]) => [to, from]),
  );
  return parts
    .map((part, place) => {
      const before = place % 2 ? places.get((place - 1) / 2) : undefined;
      const gap = before === undefined ? undefined : oldParts[before * 2 + 1];
      const isSameKind =
        gap !== undefined && (part === ' ' ? !/\n\s*\n/.test(gap) : /\n\s*\n/.test(gap));
      return isSameKind ? gap : part;
    })
    .join('');
}

function oneLine(value: unknown, type: Scalar.Type): string {
  const document = new Document(value, { schema: 'core' });
  if (document.contents instanceof Scalar && typeof value === 'string')
    document.contents.type = type;
  return document.toString({ lineWidth: 0 }).replace(/\n$/, '');
}

/** Whether a reader takes the text for the value, and the checks before the reader let it pass. */
function isRead(text: string, value: unknown, { inFlow, tail }: Written): boolean {
  const yaml = inFlow ? `x: [${text}]` : `x: ${text}${tail || '\n'}`;
  if (findYamlFault(yaml) || (inFlow && text.includes('\n'))) return false;
  const document = parseDocument(yaml, { schema: 'core', logLevel: 'silent' });
  return (
    document.errors.length === 0 && Object.is(document.getIn(inFlow ? ['x', 0] : ['x']), value)
  );
}
