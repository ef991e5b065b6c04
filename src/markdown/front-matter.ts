import type { LineFault } from '../lib/diagnostic.ts';
import { hasMore } from './limits.ts';

const MAX_CHARACTERS = 64_000;
const MAX_LINES = 600;
const MAX_NESTED = 300;
const FORBIDDEN_KEYS =
  /^[ \t]*(?:-[ \t]+)?["']?(layout|slug|__proto__|constructor|prototype)["']?[ \t]*:/m;
const QUOTED = /(?<=^|[\s[{,:-])(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')/gm;
const BLOCK_START = /(?:^|[:-]\s+)[|>][+-]?[1-9]?[+-]?\s*$/;
const REFUSED: [RegExp, string][] = [
  [
    /(?:^|[\s[{,:-])[&*][\w-]/m,
    'Phần đầu tệp có dấu “&” hoặc “*” đứng ngay trước chữ. Hãy đặt cả câu trong dấu nháy kép "…".',
  ],
  [
    /(?:^|[\s[{,:-])!{1,2}[\w<]/m,
    'Phần đầu tệp có dấu “!” đứng ngay trước chữ. Hãy đặt cả câu trong dấu nháy kép "…".',
  ],
  [/^[ \t]*(?:-[ \t]+)?<<[ \t]*:/m, 'Phần đầu tệp có mục “<<”. Hãy bỏ mục ấy.'],
];

export interface SplitSource {
  /** YAML between the two "---" lines, and the line on which it starts, 1-based. */
  yaml: string;
  yamlLine: number;
  body: string;
  bodyLine: number;
}

/** Splits a file into front matter and body, without a YAML parser. */
export function splitFrontMatter(source: string): SplitSource | LineFault {
  if (source.startsWith('\uFEFF'))
    return {
      line: 1,
      message: 'Tệp có ký tự lạ (BOM) ở đầu. Hãy lưu lại tệp dạng UTF-8 không BOM.',
    };
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source);
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

/** Looks, before any YAML parser does, for what could make a parser slow or a framework run something: anchors, aliases, tags, merge keys, `layout`, prototype keys. */
export function findYamlFault(yaml: string): LineFault | undefined {
  if (yaml.length > MAX_CHARACTERS)
    return {
      line: 1,
      message: `Phần đầu tệp dài quá ${MAX_CHARACTERS / 1000} nghìn chữ cái. Hãy chuyển bớt xuống thân bài.`,
    };
  if (hasMore(yaml, /\n/g, MAX_LINES))
    return {
      line: 1,
      message: `Phần đầu tệp dài quá ${MAX_LINES} dòng. Hãy chuyển bớt xuống thân bài.`,
    };
  if (hasMore(yaml, /[[{]|-[ \t]+(?=-[ \t])/g, MAX_NESTED))
    return {
      line: 1,
      message: 'Phần đầu tệp có quá nhiều dấu [ { hoặc -. Hãy viết mỗi mục một dòng.',
    };
  const lineOf = (found: RegExpExecArray) =>
    yaml.slice(0, found.index + found[0].search(/\S/)).split('\n').length;
  const flow = withoutBlocks(yaml);
  const bare = flow.replace(QUOTED, (text) => text.replace(/[^\n]/g, '_'));
  for (const [pattern, message] of REFUSED) {
    const found = pattern.exec(bare);
    if (found) return { line: lineOf(found), message };
  }
  const key = FORBIDDEN_KEYS.exec(flow);
  return key
    ? { line: lineOf(key), message: `Không được dùng mục “${key[1]}”. Hãy bỏ dòng ấy.` }
    : undefined;
}

/** The YAML with the text of block scalars ("|" and ">") blanked: marks mean nothing there. Lengths and lines stay. */
function withoutBlocks(yaml: string): string {
  let blockIndent = -1;
  return yaml
    .split('\n')
    .map((line) => {
      const indent = line.search(/\S/);
      if (blockIndent >= 0 && (indent < 0 || indent > blockIndent)) return '_'.repeat(line.length);
      const marks = /^(?:[ \t]*-[ \t]+)*[ \t]*/.exec(line)?.[0] ?? '';
      const isItem = /^[|>]/.test(line.slice(marks.length));
      blockIndent = BLOCK_START.test(line) ? (isItem ? line.lastIndexOf('-') : marks.length) : -1;
      return line;
    })
    .join('\n');
}
