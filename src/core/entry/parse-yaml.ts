import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Document,
  type LineCounter,
  type YAMLError,
  visit,
} from 'yaml';
import type { z } from 'zod';
import { quoted, type Diagnostic } from '../diagnostic.ts';
import { parseYaml as parseFrontMatter } from '../dialect/front-matter.ts';
import { explainIssues } from '../schema-issues.ts';

export interface ParsedYaml {
  /** As the schema gives it; as written when the schema refuses it. */
  data: Record<string, unknown>;
  /** Whether the schema takes it. */
  isValid: boolean;
  /** Whether it is YAML with fields at all. */
  isRead: boolean;
  diagnostics: Diagnostic[];
  /** Line of a field in the file, 1-based. */
  lineOf: (path: readonly PropertyKey[]) => number;
  /** The innermost field on a line of the file. */
  pathOn: (line: number) => PropertyKey[];
}

/** What editors are told of a file whose fields cannot be read: how it is written is nothing that they can see. */
export const UNREADABLE =
  'Các ô của bài này không đọc được: tệp bị lỗi, hoặc chữ quá nhiều. Hãy bớt chữ; vẫn không được thì báo người kỹ thuật.';

/** Reads YAML and checks it against its schema. `lineOffset` lines stand before it in the file. */
export function parseYaml(
  yaml: string,
  lineOffset: number,
  schema: z.ZodType<Record<string, unknown>>,
): ParsedYaml {
  const refuse = (technical: string, line: number): ParsedYaml => ({
    data: {},
    isValid: false,
    isRead: false,
    diagnostics: [{ severity: 'error', line: lineOffset + line, message: UNREADABLE, technical }],
    lineOf: () => lineOffset + 1,
    pathOn: () => [],
  });
  const parsed = parseFrontMatter(yaml);
  if ('message' in parsed) return refuse(parsed.message, parsed.line);
  const { document, lines } = parsed;
  const places = {
    lineOf: (path: readonly PropertyKey[]) => lineOffset + findLine(document, lines, path),
    pathOn: (line: number) => findPath(document, lines, line - lineOffset),
  };
  const [error] = document.errors;
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    return refuse(technicalOf(error, yaml.split('\n')[line - 1] ?? ''), line);
  }
  const raw = toPlain(document);
  if (!raw)
    return refuse('Các mục viết sai cách: mỗi dòng phải là “tên mục: giá trị”. Hãy sửa lại.', 1);
  const result = schema.safeParse(raw);
  if (result.success)
    return { data: result.data, isValid: true, isRead: true, diagnostics: [], ...places };
  const diagnostics = explainIssues(result.error, raw, schema).map((words): Diagnostic => ({
    severity: 'error',
    line: places.lineOf(words.path),
    ...words,
  }));
  return { data: raw, isValid: false, isRead: true, diagnostics, ...places };
}

/** The fields as plain values; undefined when the file holds a list or one value, or a reference that slipped past the first check. */
function toPlain(document: Document): Record<string, unknown> | undefined {
  if (document.contents === null) return {};
  if (!isMap(document.contents)) return undefined;
  try {
    return document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function technicalOf({ code }: YAMLError, text: string): string {
  if (code === 'DUPLICATE_KEY')
    return `Có hai mục cùng tên ở dòng ${quoted(text.trim())}. Hãy bỏ một.`;
  if (code === 'TAB_AS_INDENT') return 'Đầu dòng có phím Tab. Hãy thay bằng dấu cách.';
  if (code === 'MULTIPLE_DOCS') return 'Có dòng “---” ở giữa tệp. Hãy bỏ dòng ấy.';
  if (code === 'MISSING_CHAR')
    return 'Thiếu dấu đóng: nháy kép ", nháy đơn \' hoặc ngoặc, ở dòng này hay dòng ở trên. Hãy thêm cho đủ cặp.';
  return `Dòng ${quoted(text.trim())} viết sai cách: thường do thiếu dấu nháy kép quanh câu có dấu hai chấm, hoặc thụt dòng lệch. Hãy sửa dòng này.`;
}

/** Line of the deepest part of a path that exists, from 1. */
function findLine(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const node = isMap(parent)
      ? parent.items.find((pair) => String(pair.key) === key)?.key
      : document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return lines.linePos(range[0]).line;
  }
  return 1;
}

/** Path of the last field that begins on a line or before it, from 1. */
function findPath(document: Document, lines: LineCounter, line: number): PropertyKey[] {
  let found: PropertyKey[] = [];
  visit(document, {
    Node(key, node, ancestors) {
      if (!node.range || lines.linePos(node.range[0]).line > line) return;
      const path = ancestors.flatMap((parent, at): PropertyKey[] => {
        const child = ancestors[at + 1] ?? node;
        if (isPair(parent)) return isScalar(parent.key) ? [String(parent.key.value)] : [];
        return isSeq(parent) ? [parent.items.indexOf(child)] : [];
      });
      if (key !== null) found = path;
    },
  });
  return found;
}
