import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { quoted, type Fault } from '../lib/fault.ts';
import { fieldName, walkFields } from '../lib/fields.ts';
import { findBodyFaults } from '../lib/review/body-rules.ts';
import { reviewEntry, type Remark } from '../lib/review/index.ts';
import { bodyText } from '../lib/review/text.ts';
import type { ParsedBody } from '../lib/body.ts';
import { normaliseSource, splitFrontMatter } from '../markdown/front-matter.ts';
import { findExcess } from '../markdown/limits.ts';
import { parseBody } from '../markdown/parse.ts';
import { Readings, digestReading, type Reading } from './cache.ts';
import {
  COLLECTIONS,
  COLLECTION_NAMES,
  type CollectionName,
  type CollectionRules,
} from '../collections/index.ts';
import { SETTINGS, SETTING_NAMES, type SettingName } from '../collections/settings.ts';
import { listFiles, listPlainFiles } from './files.ts';
import { reportPersonalData, type PersonalNote } from './personal-data.ts';
import { readYaml, type Report, type YamlData } from './read-yaml.ts';

/** One file of content, read and checked by itself. */
export interface ContentEntry {
  collection: CollectionName;
  id: string;
  /** Path from the project folder. */
  file: string;
  /** The folder that holds "content": "src" or the sample's. */
  root: string;
  /** Differs when the file differs, or what decides what becomes of it. */
  digest: string;
  data: Record<string, unknown>;
  body?: ParsedBody;
  /** What may be somebody's, for an editor to look at. */
  personalData?: PersonalNote[];
  /** What would make it easier to read. */
  advice?: Omit<Fault, 'file'>[];
  /** Line of a field in the file, 1-based. */
  lineOf: YamlData['lineOf'];
}

export interface Content {
  entries: ContentEntry[];
  /** Entries whose fields the schema refuses, as written. Never published; their ids are known and their links are checked. */
  refused: ContentEntry[];
  /** Those that could be read. */
  settings: Setting[];
  faults: Fault[];
}

export interface Setting {
  name: SettingName;
  file: string;
  data: Record<string, unknown>;
}

/** Reads every collection below the roots' "content" folders. Later roots add to earlier ones; their settings stand in for those. Never throws on content. */
export function readContent(roots: readonly string[], projectDir = '.'): Content {
  const content: Content = { entries: [], refused: [], settings: [], faults: [] };
  for (const root of roots) {
    const readings = Readings.open(root, projectDir);
    for (const { collection, file } of listFiles(
      root,
      projectDir,
      COLLECTION_NAMES,
      content.faults,
    )) {
      const { entry, isValid } = readEntry(
        collection,
        root,
        file,
        readFileSync(join(projectDir, file), 'utf8'),
        content.faults,
        readings,
      );
      content[isValid ? 'entries' : 'refused'].push(entry);
    }
    readings?.save();
    readSettings(root, projectDir, content, root === roots[0]);
  }
  return content;
}

/** Reads one file's text, or takes what an earlier run has read. What cannot be read at all is an entry without fields. */
export function readEntry(
  collection: CollectionName,
  root: string,
  file: string,
  written: string,
  faults: Fault[],
  readings?: Readings,
): { entry: ContentEntry; isValid: boolean } {
  const source = normaliseSource(written);
  const rules: CollectionRules = COLLECTIONS[collection];
  const digest = digestReading(collection, file, source);
  const read = () => readSource(collection, file, source);
  const { isValid, faults: found, ...fields } = readings?.get(digest, read) ?? read();
  faults.push(...found);
  // Lines are asked for when there is a fault, so seldom that reading once more costs less than keeping them.
  const lineOf: ContentEntry['lineOf'] = (path) => {
    const split = splitSource(rules, source);
    return 'message' in split
      ? 1
      : readYaml(split.yaml, split.yamlLine - 1, rules.schema, () => undefined).lineOf(path);
  };
  return {
    entry: { collection, id: basename(file, extname(file)), file, root, digest, lineOf, ...fields },
    isValid,
  };
}

function readSource(collection: CollectionName, file: string, source: string): Reading {
  const rules: CollectionRules = COLLECTIONS[collection];
  const id = basename(file, extname(file));
  const faults: Fault[] = [];
  const report: Report = (message, line, field) => faults.push({ file, line, field, message });
  const refuse = (message: string, line?: number): Reading => {
    report(message, line);
    return { data: {}, isValid: false, faults };
  };
  if (extname(file) !== `.${rules.format}`)
    return refuse(
      `Tệp có đuôi ${quoted(extname(file))}, ở đây phải là “.${rules.format}”. Hãy đổi tên tệp.`,
    );
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    return refuse(
      `Tên tệp ${quoted(id)} phải chỉ gồm chữ thường không dấu, số và gạch nối. Hãy đổi tên tệp.`,
    );
  if (rules.id && !rules.id.pattern.test(id))
    report(`Tên tệp là ${quoted(id)}, phải là ${rules.id.hint}. Hãy đổi tên tệp.`);

  const split = splitSource(rules, source);
  if ('message' in split) return refuse(split.message, split.line);
  const {
    data: slices,
    isValid,
    lineOf,
  } = readYaml(split.yaml, split.yamlLine - 1, rules.schema, report);
  // A slice would keep the whole file in memory.
  const data = structuredClone(slices);
  // An absurd text is refused for that alone.
  const personalData = findExcess(source) ? [] : reportPersonalData(source, report);
  const body =
    'body' in split
      ? readBody(rules, isValid ? data : undefined, split.body, split.bodyLine, report)
      : undefined;
  const lineAt: LineAt = ({ path, found }) =>
    'body' in split && path[0] === 'body'
      ? split.bodyLine + findLine(split.body, found)
      : lineOf(path);
  const advice = isValid ? reportReview(collection, data, body, lineAt, report) : [];
  return { data, isValid, personalData, advice, ...(body && { body }), faults };
}

type LineAt = (remark: Remark) => number;

/** How many lines stand before some words of a text; none when they are not found, such as words across lines. */
const findLine = (text: string, words = '') =>
  text.slice(0, Math.max(0, text.toLowerCase().indexOf(words.toLowerCase()))).split('\n').length -
  1;

/** The running text is no field of a file. */
const fieldOf = ({ path }: Remark) => (path[0] === 'body' ? undefined : fieldName(path));

/** Reports what the editors' rules refuse; gives what they advise. */
function reportReview(
  collection: CollectionName,
  data: Record<string, unknown>,
  body: ParsedBody | undefined,
  lineAt: LineAt,
  report: Report,
): Omit<Fault, 'file'>[] {
  const remarks = reviewEntry({
    collection,
    data,
    fields: walkFields(COLLECTIONS[collection].schema, data),
    body: body && bodyText(body.parts),
  });
  for (const remark of remarks)
    if (remark.level === 'refuse') report(remark.message, lineAt(remark), fieldOf(remark));
  return remarks
    .filter(({ level }) => level === 'advise')
    .map((remark) => ({ line: lineAt(remark), field: fieldOf(remark), message: remark.message }));
}

const splitSource = ({ format }: CollectionRules, source: string) =>
  format === 'mdx' ? splitFrontMatter(source) : { yaml: source, yamlLine: 1 };

function readBody(
  rules: CollectionRules,
  data: Record<string, unknown> | undefined,
  source: string,
  line: number,
  report: Report,
): ParsedBody {
  const body = parseBody(source, line);
  for (const problem of body.faults) report(problem.message, problem.line);
  for (const message of findBodyFaults(rules, data, body)) report(message, line);
  return body;
}

function readSettings(
  root: string,
  projectDir: string,
  { settings, faults }: Content,
  isComplete: boolean,
) {
  const folder = join(root, 'content', 'settings');
  const files = new Set(listPlainFiles(folder, projectDir, faults));
  for (const name of SETTING_NAMES) {
    const file = join(folder, `${name}.yaml`);
    if (!files.delete(file)) {
      if (isComplete) faults.push({ file, message: 'Thiếu tệp này. Hãy tạo lại.' });
      continue;
    }
    const setting = readSetting(name, file, readFileSync(join(projectDir, file), 'utf8'), faults);
    const place = settings.findIndex((one) => one.name === name);
    if (setting) settings.splice(place < 0 ? settings.length : place, 1, setting);
  }
  for (const file of files)
    faults.push({
      file,
      message: `Không có cài đặt nào tên này. Hãy bỏ tệp, hoặc đổi tên; các tên dùng được: ${SETTING_NAMES.join(', ')}.`,
    });
}

/** Reads one setting's text; undefined when the schema refuses it or it holds personal data. */
export function readSetting(
  name: SettingName,
  file: string,
  written: string,
  faults: Fault[],
): Setting | undefined {
  const source = normaliseSource(written);
  const report: Report = (message, line, field) => faults.push({ file, line, field, message });
  const { isValid, data } = readYaml(source, 0, SETTINGS[name].schema, report);
  const faultsOfFields = faults.length;
  reportPersonalData(source, report);
  return isValid && faults.length === faultsOfFields ? { name, file, data } : undefined;
}
