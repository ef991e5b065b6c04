import { COMPONENT_NAMES } from './components.ts';

const NAMES = COMPONENT_NAMES.join('|');
const COMPONENT_TAG = new RegExp(`^<(?:/(?:${NAMES})\\s*|(?:${NAMES})(?:\\s+[A-Za-z][\\w-]*="[^"<>{}\\n]*")*\\s*/?)>`);
const AUTOLINK = /^<((?:https?:\/\/|mailto:|tel:)[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/;
// Fences also stand in quotes and lists. What follows an opening run of backticks holds no backtick, else it is code in a line.
const FENCE = /^((?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*)[ \t]*(`{3,}(?!.*`)|~{3,})/;
const CONTAINER_MARKS = /^[ \t>]*/;

interface Fence {
  marker: string;
  isQuoted: boolean;
}

/**
 * Makes ordinary text inert for an MDX parser: braces, a lone "<", and lines that start with import or export show
 * as typed. Never adds or removes a line, so that line numbers in messages stay right. `evenInCode` spares nothing.
 */
export function neutralise(body: string, evenInCode = false): string {
  let fence: Fence | undefined;
  return withoutComments(body)
    .split('\n')
    .map((line) => {
      if (evenInCode) return neutraliseLine(line, true);
      if (fence) {
        const isInside: boolean = !fence.isQuoted || /^\s*>/.test(line);
        if (!isInside || closes(line, fence)) fence = undefined;
        if (isInside) return line;
      }
      fence = openedFence(line);
      return fence ? line : neutraliseLine(line, false);
    })
    .join('\n');
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

function neutraliseLine(line: string, evenInCode: boolean): string {
  const inert = line.replace(/^(\s*)(import|export)(?=[\s{*'"(]|$)/, (_, space: string, word: string) => `${space}&#${word.charCodeAt(0)};${word.slice(1)}`);
  let out = '';
  for (let at = 0; at < inert.length;) {
    const [taken, written] = nextPiece(inert.slice(at), evenInCode);
    // "Xem!<https://…>" is no picture.
    if (taken > 1 && written.startsWith('[')) out = out.replace(/(?<!\\)!$/, '&#33;');
    out += written;
    at += taken;
  }
  return out;
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
  if (char === '{' || char === '}') return [1, `\\${char}`];
  if (char !== '<') return [1, char];
  const lineBreak = /^<br\s*\/?>/i.exec(rest);
  if (lineBreak) return [lineBreak[0].length, '<br />'];
  const tag = COMPONENT_TAG.exec(rest);
  if (tag) return [tag[0].length, tag[0]];
  const link = AUTOLINK.exec(rest);
  if (link?.[1]) return [link[0].length, writtenLink(link[1])];
  return [1, '\\<'];
}

/** An address between angle brackets as a Markdown link: MDX takes the brackets for a tag. */
function writtenLink(address: string): string {
  const escaped = (text: string, marks: RegExp) => text.replace(marks, '\\$&');
  const target = /^[a-z]+:/i.test(address) ? address : `mailto:${address}`;
  return `[${escaped(address, /[\\`*_~[\]{}&]/g)}](<${escaped(target, /[\\{}]/g)}>)`;
}
