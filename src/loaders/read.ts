import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { quoted, type Fault } from '../lib/fault.ts';
import type { ParsedBody } from '../markdown/body.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import { parseBody } from '../markdown/parse.ts';
import { COLLECTIONS, COLLECTION_NAMES, SETTINGS, type CollectionName, type CollectionRules, type SettingName } from './collections.ts';
import { listFiles, listPlainFiles } from './files.ts';
import { readYaml, type Report, type YamlData } from './read-yaml.ts';

const DECOMPOSED = 'Dòng này có chữ dấu rời (dạng NFD), máy tìm kiếm không hiểu. Hãy xóa và gõ lại bằng bàn phím tiếng Việt.';

/** One file of content, read and checked by itself. */
export interface ContentEntry {
  collection: CollectionName;
  id: string;
  /** Path from the project folder. */
  file: string;
  /** The folder that holds "content": "src" or the sample's. */
  root: string;
  data: Record<string, unknown>;
  body?: ParsedBody;
  /** Line of a field in the file, 1-based. */
  lineOf: YamlData['lineOf'];
}

export interface Content {
  entries: ContentEntry[];
  /** Entries whose fields the schema refuses, as written. Never published; their ids are known and their links are checked. */
  refused: ContentEntry[];
  settings: Record<SettingName, Record<string, unknown>>;
  faults: Fault[];
}

/** Reads every collection below the roots' "content" folders. Later roots add to earlier ones. Never throws on content. */
export function readContent(roots: readonly string[], projectDir = '.'): Content {
  const content: Content = { entries: [], refused: [], settings: { owner: {}, channels: {}, periods: {} }, faults: [] };
  for (const root of roots)
    for (const { collection, file } of listFiles(root, projectDir, COLLECTION_NAMES, content.faults)) {
      const { entry, isValid } = readEntry(collection, root, file, readFileSync(join(projectDir, file), 'utf8'), content.faults);
      content[isValid ? 'entries' : 'refused'].push(entry);
    }
  readSettings(roots[0] ?? 'src', projectDir, content);
  return content;
}

/** Reads one file's text. What cannot be read at all is an entry without fields. */
export function readEntry(collection: CollectionName, root: string, file: string, source: string, faults: Fault[]): { entry: ContentEntry; isValid: boolean } {
  const rules: CollectionRules = COLLECTIONS[collection];
  const id = basename(file, extname(file));
  const report: Report = (message, line, field) => faults.push({ file, line, field, message });
  const refuse = (message: string, line?: number) => {
    report(message, line);
    return { entry: { collection, id, file, root, data: {}, lineOf: () => 1 }, isValid: false };
  };
  if (extname(file) !== `.${rules.format}`) return refuse(`Tệp có đuôi ${quoted(extname(file))}, ở đây phải là “.${rules.format}”. Hãy đổi tên tệp.`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return refuse(`Tên tệp ${quoted(id)} phải chỉ gồm chữ thường không dấu, số và gạch nối. Hãy đổi tên tệp.`);
  if (rules.id && !rules.id.pattern.test(id)) report(`Tên tệp là ${quoted(id)}, phải là ${rules.id.hint}. Hãy đổi tên tệp.`);
  for (const line of decomposedLines(source)) report(DECOMPOSED, line);

  const split = rules.format === 'mdx' ? splitFrontMatter(source) : { yaml: source, yamlLine: 1 };
  if ('message' in split) return refuse(split.message, split.line);
  const { isValid, ...fields } = readYaml(split.yaml, split.yamlLine - 1, rules.schema, report);
  const entry: ContentEntry = { collection, id, file, root, ...fields };
  if ('body' in split) entry.body = readBody(rules, isValid ? fields.data : undefined, split.body, split.bodyLine, report);
  return { entry, isValid };
}

function readBody(rules: CollectionRules, data: Record<string, unknown> | undefined, source: string, line: number, report: Report): ParsedBody {
  const body = parseBody(source, line);
  for (const problem of body.faults) report(problem.message, problem.line);
  const words = body.text.split(/\s+/).filter(Boolean).length;
  const needsBody = rules.body === 'required' || (typeof rules.body === 'function' && data && rules.body(data));
  if (needsBody && words === 0 && body.faults.length === 0) report('Bài chưa có chữ nào. Hãy viết nội dung dưới dòng “---” thứ hai.', line);
  if (rules.maxWords && words > rules.maxWords) report(`Nội dung dài ${words} tiếng, tối đa ${rules.maxWords}. Hãy bớt chữ.`, line);
  return body;
}

function readSettings(root: string, projectDir: string, { settings, faults }: Content) {
  const folder = join(root, 'content', 'settings');
  const files = new Set(listPlainFiles(folder, projectDir, faults));
  for (const name of Object.keys(SETTINGS) as SettingName[]) {
    const file = join(folder, `${name}.yaml`);
    const report: Report = (message, line, field) => faults.push({ file, line, field, message });
    if (!files.delete(file)) {
      report('Thiếu tệp này. Hãy tạo lại.');
      continue;
    }
    const source = readFileSync(join(projectDir, file), 'utf8');
    for (const line of decomposedLines(source)) report(DECOMPOSED, line);
    const read = readYaml(source, 0, SETTINGS[name], report);
    if (read.isValid) settings[name] = read.data;
  }
  for (const file of files)
    faults.push({ file, message: `Không có cài đặt nào tên này. Hãy bỏ tệp, hoặc đổi tên; các tên dùng được: ${Object.keys(SETTINGS).join(', ')}.` });
}

/** Lines, from 1, that hold letters and marks as separate characters. */
function decomposedLines(source: string): number[] {
  return source.split('\n').flatMap((text, index) => (text === text.normalize('NFC') ? [] : [index + 1]));
}
