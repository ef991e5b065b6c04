import { LineCounter, isAlias, isScalar, parseDocument, visit, type Document } from 'yaml';
import type { LineFault } from '../diagnostic.ts';
import { plainBody, plainLetters } from '../plain-letters.ts';
import { hasMore } from './limits.ts';

const MAX_CHARACTERS = 64_000;
const MAX_LINES = 600;
const MAX_NESTED = 300;
const FORBIDDEN_KEYS = new Set(['<<', 'layout', 'slug', '__proto__', 'constructor', 'prototype']);

/** The fields between two lines “---”. */
const FRONT_MATTER = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

export interface SplitSource {
  /** YAML between the two "---" lines, and the line on which it starts, 1-based. */
  yaml: string;
  yamlLine: number;
  body: string;
  bodyLine: number;
}

/** YAML as the parser gives it, faulty or not, and where its lines begin. */
export interface ParsedYaml {
  document: Document;
  lines: LineCounter;
}

/** A file's text, whatever the machine that wrote it: no byte order mark, plain line ends, composed and plain letters. */
export function normalizeSource(source: string): string {
  const text = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
  const head = FRONT_MATTER.exec(text)?.[0];
  return head ? plainLetters(head) + plainBody(text.slice(head.length)) : plainLetters(text);
}

/** Splits a file, normalised, into front matter and body, without a YAML parser. */
export function splitFrontMatter(source: string): SplitSource | LineFault {
  const match = FRONT_MATTER.exec(source);
  if (!match)
    return {
      line: 1,
      message:
        'Tệp phải bắt đầu bằng dòng “---”, các mục, rồi một dòng “---”. Hãy thêm hai dòng ấy.',
    };
  return {
    yaml: match[1] ?? '',
    yamlLine: 2,
    body: source.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}

/** Parses the fields, and refuses what could make a parser slow or a framework run something: too much text, anchors, aliases, tags, merge keys, `layout`, prototype keys. */
export function parseYaml(yaml: string): ParsedYaml | LineFault {
  const excess = findYamlExcess(yaml);
  if (excess) return { line: 1, message: excess };
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    schema: 'core',
    prettyErrors: false,
    logLevel: 'error',
  });
  return findForbidden(document, yaml, lines) ?? { document, lines };
}

function findYamlExcess(yaml: string): string | undefined {
  if (yaml.length > MAX_CHARACTERS)
    return `Phần đầu tệp dài quá ${MAX_CHARACTERS / 1000} nghìn ký tự. Hãy chuyển bớt xuống bài viết.`;
  if (hasMore(yaml, /\n/g, MAX_LINES))
    return `Phần đầu tệp dài quá ${MAX_LINES} dòng. Hãy chuyển bớt xuống bài viết.`;
  if (hasMore(yaml, /[[{]|-[ \t]+(?=-[ \t])/g, MAX_NESTED))
    return 'Phần đầu tệp có quá nhiều dấu [ { hoặc -. Hãy viết mỗi mục một dòng.';
  return undefined;
}

/** The first thing in the fields that is refused. */
function findForbidden(
  document: Document,
  yaml: string,
  lines: LineCounter,
): LineFault | undefined {
  let fault: LineFault | undefined;
  const refuse = (at: number | undefined, message: string) => {
    fault = { line: lines.linePos(at ?? 0).line, message };
    return visit.BREAK;
  };
  visit(document, {
    Pair: (_, { key }) =>
      isScalar(key) && FORBIDDEN_KEYS.has(String(key.value))
        ? refuse(key.range?.[0], `Không được dùng mục “${String(key.value)}”. Hãy bỏ dòng ấy.`)
        : undefined,
    Node: (_, node) => {
      const at = node.range?.[0];
      if (isAlias(node)) return refuse(at, signFault('“&” hoặc “*”'));
      if (node.anchor !== undefined)
        return refuse(yaml.lastIndexOf(`&${node.anchor}`, at), signFault('“&” hoặc “*”'));
      return node.tag === undefined
        ? undefined
        : refuse(yaml.lastIndexOf('!', at), signFault('“!”'));
    },
  });
  return fault;
}

const signFault = (signs: string) =>
  `Phần đầu tệp có dấu ${signs} đứng ngay trước chữ. Hãy đặt cả câu trong dấu nháy kép "…".`;
