import { COMPONENT_NAMES } from './components.ts';

const NAMES = COMPONENT_NAMES.join('|');
const COMPONENT_TAG = new RegExp(
  `^<(?:/(?:${NAMES})[ \\t]*|(?:${NAMES})(?:[ \\t]+[A-Za-z][\\w-]*="[^"<>{}\\n]*")*[ \\t]*/?)>`,
);
const AUTOLINK = /^<((?:https?:\/\/|mailto:|tel:)[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/;
// An address between angle brackets where Markdown itself expects one: in a link, and where a link by reference has its address.
const LINK_TARGET = /^\]\(<(?:\\.|[^<>\\\n])*>(?=[\s)])/;
const REFERENCE = /^ {0,3}\[(?:\\.|[^[\]\\\n])+\]:[ \t]*<(?:\\.|[^<>\\\n])*>(?=\s|$)/;
// Fences also stand in quotes and lists. What follows an opening run of backticks holds no backtick, else it is code in a line.
const FENCE = /^((?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*)[ \t]*(`{3,}(?!.*`)|~{3,})/;
const CONTAINER_MARKS = /^[ \t>]*/;
const PLAIN = /[^\\`{}\]<\n]+/y;
// An address without brackets at the end of words.
const BARE_LINK = /(?<![A-Za-z\d[])(?:https?:\/\/|www\.)[^\s"'>]*[^\s"'>?!.,:*_~()]/i;
const ONE_LINE_BLOCK = /^\s*[#|]/;
const NEW_BLOCK = /^\s*(?:[-*+#>|]|\d{1,9}[.)]|<\/?[A-Z]|$)/;

interface Fence {
  marker: string;
  isQuoted: boolean;
}

interface Stretch {
  lines: string[];
  isFenced: boolean;
}

/**
 * Makes ordinary text inert for an MDX parser: braces, a lone "<", and lines that start with import or export show
 * as typed. Never adds or removes a line, so that line numbers in messages stay right. `evenInCode` spares nothing.
 */
export function neutralise(body: string, evenInCode = false): string {
  const text = withoutComments(body);
  if (evenInCode) return neutraliseText(text, true);
  return stretchesOf(text.split('\n'))
    .map(({ lines, isFenced }) =>
      isFenced ? lines.join('\n') : neutraliseText(lines.join('\n'), false),
    )
    .join('\n');
}

/** Fenced lines, and stretches of words: code between backticks may run over the lines of a stretch, never beyond. */
function stretchesOf(lines: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  let fence: Fence | undefined;
  for (const line of lines) {
    let isFenced = fence !== undefined && (!fence.isQuoted || /^\s*>/.test(line));
    if (!isFenced || (fence && closes(line, fence))) fence = undefined;
    if (!isFenced) {
      fence = openedFence(line);
      isFenced = fence !== undefined;
    }
    const last = stretches.at(-1);
    if (
      last &&
      !last.isFenced &&
      !isFenced &&
      !NEW_BLOCK.test(line) &&
      !ONE_LINE_BLOCK.test(last.lines[0] ?? '')
    )
      last.lines.push(line);
    else stretches.push({ lines: [line], isFenced });
  }
  return stretches;
}

function openedFence(line: string): Fence | undefined {
  const [, prefix = '', marker] = FENCE.exec(line) ?? [];
  return marker ? { marker, isQuoted: prefix.includes('>') } : undefined;
}

function closes(line: string, { marker }: Fence): boolean {
  const rest = line.replace(CONTAINER_MARKS, '').trim();
  return rest.startsWith(marker) && rest === marker.charAt(0).repeat(rest.length);
}

/** A comment is not text: it goes, its line breaks stay. */
function withoutComments(body: string): string {
  let out = '';
  let at = 0;
  for (;;) {
    const open = body.indexOf('<!--', at);
    const close = open < 0 ? -1 : body.indexOf('-->', open + 4);
    if (close < 0) return out + body.slice(at);
    out += body.slice(at, open) + body.slice(open, close).replace(/[^\n]/g, '');
    at = close + 3;
  }
}

function neutraliseText(text: string, evenInCode: boolean): string {
  const out: string[] = [];
  for (let at = 0; at < text.length;) {
    const start =
      at === 0 || text.charAt(at - 1) === '\n'
        ? lineStartPiece(text.slice(at), evenInCode)
        : undefined;
    PLAIN.lastIndex = at;
    const plain = start ? undefined : PLAIN.exec(text)?.[0];
    if (plain) {
      at += plain.length;
      // The parser would take the mark that makes "<" or "{" inert for a part of the address.
      const isTarget = out.at(-1) === ']' && plain.startsWith('(');
      const runsOn = /^\\?[<{}]/.test(text.slice(at, at + 2)) && !isTarget;
      const word = Math.max(plain.lastIndexOf(' '), plain.lastIndexOf('\t')) + 1;
      out.push(
        runsOn ? plain.slice(0, word) + plain.slice(word).replace(BARE_LINK, writtenLink) : plain,
      );
      continue;
    }
    const [taken, written] = start ?? nextPiece(text.slice(at), evenInCode);
    // "Xem!<https://…>" is no picture.
    const last = out.at(-1) ?? '';
    if (taken > 1 && written.startsWith('[') && last.endsWith('!') && last !== '\\!')
      out[out.length - 1] = `${last.slice(0, -1)}&#33;`;
    out.push(written);
    at += taken;
  }
  return out.join('');
}

/** The word that makes a line code when it is the very first thing there; or the address of a link by reference, which stays. */
function lineStartPiece(rest: string, evenInCode: boolean): [number, string] | undefined {
  const reference = evenInCode ? undefined : REFERENCE.exec(rest)?.[0];
  if (reference) return [reference.length, reference];
  const word = /^(?:import|export)(?=[\s{*'"(]|$)/.exec(rest)?.[0];
  return word ? [word.length, ` ${word}`] : undefined;
}

/** Length of the piece at the start of `rest`, and what to write for it. */
function nextPiece(rest: string, evenInCode: boolean): [number, string] {
  const char = rest.charAt(0);
  if (char === '\\' && rest.length > 1) return [2, rest.slice(0, 2)];
  if (char === '`' && !evenInCode) {
    const run = /^`+/.exec(rest)?.[0] ?? '`';
    const end = rest.slice(run.length).search(new RegExp(`(?<!\`)${run}(?!\`)`));
    const length = end < 0 ? run.length : run.length * 2 + end;
    return [length, rest.slice(0, length)];
  }
  if (char === '{' || char === '}') return [1, inert(char, evenInCode)];
  const target = char === ']' && !evenInCode ? LINK_TARGET.exec(rest)?.[0] : undefined;
  if (target) return [target.length, target];
  if (char !== '<') return [1, char];
  const lineBreak = /^<br[ \t]*\/?>/i.exec(rest);
  if (lineBreak) return [lineBreak[0].length, '<br />'];
  const tag = COMPONENT_TAG.exec(rest);
  if (tag) return [tag[0].length, tag[0]];
  const link = AUTOLINK.exec(rest);
  if (link?.[1]) return [link[0].length, writtenLink(link[1])];
  return [1, inert(char, evenInCode)];
}

/** A backslash, which shows nowhere; where that may have become a part of an address, the character's number. */
const inert = (char: string, evenInCode: boolean) =>
  evenInCode ? `&#${char.charCodeAt(0)};` : `\\${char}`;

/** An address between angle brackets as a Markdown link: MDX takes the brackets for a tag. */
function writtenLink(address: string): string {
  const escaped = (text: string, marks: RegExp) => text.replace(marks, '\\$&');
  const target = /^[a-z]+:/i.test(address)
    ? address
    : `${/^www\./i.test(address) ? 'http://' : 'mailto:'}${address}`;
  return `[${escaped(address, /[\\`*_~[\]{}&]/g)}](<${escaped(target, /[\\{}]/g)}>)`;
}
