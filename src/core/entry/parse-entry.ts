import type { ParsedBody } from '../body.ts';
import type { Day } from '../dates.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { fieldLabel, walkFields } from '../fields.ts';
import { findPersonalData } from '../privacy/index.ts';
import { findBodyFaults } from '../plain-language/body-rules.ts';
import { reviewEntry } from '../plain-language/index.ts';
import { bodyText } from '../plain-language/text.ts';
import { readFieldText } from '../dialect/field-faults.ts';
import { splitFrontMatter } from '../dialect/front-matter.ts';
import { findExcess } from '../dialect/limits.ts';
import { parseBody } from '../dialect/parse.ts';
import { UNREADABLE, parseYaml } from './parse-yaml.ts';
import type { EntryRules } from './rules.ts';

/** A diagnostic of one entry. A phone or an e-mail comes in the form of `publishedContacts`: it is none where it is published. */
export interface EntryDiagnostic extends Diagnostic {
  contact?: string;
}

/** All that the text of one entry says by itself. */
export interface ParsedEntry {
  /** As the schema gives it; as written when the schema refuses it. */
  data: Record<string, unknown>;
  /** Whether the schema takes the fields. */
  isValid: boolean;
  body?: ParsedBody;
  /** Line that the words of the body start on, 1-based. */
  bodyLine: number;
  /** Where the links in texts of the fields lead. */
  fieldLinks: { path: PropertyKey[]; url: string }[];
  diagnostics: EntryDiagnostic[];
}

const BODY: PropertyKey[] = ['body'];

/** An entry of which nothing can be read. */
export const unreadEntry = (diagnostics: EntryDiagnostic[]): ParsedEntry => ({
  data: {},
  isValid: false,
  bodyLine: 1,
  fieldLinks: [],
  diagnostics,
});

/**
 * Reads the text of one entry and judges it by itself: front matter, YAML, schema, dialect, personal data, editors' rules.
 * The same for the build, the server and the editor's browser. Never throws.
 * What has passed by `today`, the day of writing, is judged where it is given.
 */
export function parseEntry(rules: EntryRules, source: string, today?: Day): ParsedEntry {
  const split = splitSource(rules, source);
  if ('message' in split)
    return unreadEntry([{ ...errorAt(UNREADABLE), technical: split.message, line: split.line }]);
  const yaml = parseYaml(split.yaml, split.yamlLine - 1, rules.schema);
  // A slice would keep the whole file in memory.
  const data = structuredClone(yaml.data);
  const fields = walkFields(rules.schema, data);
  const texts = fields.map((field) => ({ ...field, ...readFieldText(field) }));
  const body = rules.format === 'mdx' ? parseBody(split.body, split.bodyLine) : undefined;
  const pathOn = (line: number) =>
    rules.format === 'mdx' && line >= split.bodyLine ? BODY : yaml.pathOn(line);
  const lengthFaults = (one: ParsedBody) =>
    findBodyFaults(rules, yaml.isValid ? data : undefined, one).map((message) => ({
      line: split.bodyLine,
      message,
    }));
  const lineAt = ({ path = [], found = '' }: Diagnostic) =>
    path[0] === 'body' ? split.bodyLine + linesBefore(split.body, found) : yaml.lineOf(path);
  // One error a field is enough: a value that the schema refuses is not judged as well.
  const refused = new Set(yaml.diagnostics.map(({ path }) => JSON.stringify(path)));
  const judged: Diagnostic[] = [
    ...texts.flatMap(({ path, faults }) => faults.map((message) => errorAt(message, path))),
    ...(yaml.isRead
      ? reviewEntry({
          collection: rules.name ?? 'settings',
          data,
          fields,
          body: body && bodyText(body.parts),
          today,
        })
      : []),
  ].filter(({ path }) => !refused.has(JSON.stringify(path)));
  const diagnostics: EntryDiagnostic[] = [
    ...yaml.diagnostics,
    // An absurd text is refused for that alone.
    ...(findExcess(source) ? [] : findPersonalDataInSource(source)).map((one) => ({
      ...one,
      path: pathOn(one.line),
    })),
    ...(body ? [...body.faults, ...lengthFaults(body)] : []).map(({ line, message }) => ({
      ...errorAt(message, BODY),
      line,
    })),
    ...judged.map((one) => ({ ...one, line: lineAt(one) })),
  ];
  return {
    data,
    isValid: yaml.isValid,
    ...(body && { body }),
    bodyLine: split.bodyLine + linesBefore(split.body, split.body.trimStart()),
    fieldLinks: texts.flatMap(({ path, links }) => links.map((url) => ({ path, url }))),
    diagnostics: diagnostics.map((one) => labelled(rules, one)),
  };
}

/** A diagnostic with its field as the form calls it. */
export function labelled<D extends Diagnostic>({ schema, cms }: EntryRules, diagnostic: D): D {
  const field = fieldLabel(schema, diagnostic.path ?? [], cms?.body?.label);
  return field ? { ...diagnostic, field } : diagnostic;
}

/** Line of a field in an entry's text, 1-based. Asked for so seldom that reading once more costs less than keeping all lines. */
export function findFieldLine(
  rules: EntryRules,
  source: string,
  path: readonly PropertyKey[],
): number {
  const split = splitSource(rules, source);
  return 'message' in split
    ? 1
    : parseYaml(split.yaml, split.yamlLine - 1, rules.schema).lineOf(path);
}

/** Personal data in a text, each once a line. */
export function findPersonalDataInSource(source: string): (EntryDiagnostic & { line: number })[] {
  const text = source.normalize('NFC');
  const notes = findPersonalData(text).map(({ severity, index, contact, message }) => ({
    severity,
    message,
    ...(contact && { contact }),
    line: text.slice(0, index).split('\n').length,
  }));
  return [
    ...new Map(
      notes.map((note) => [`${note.line} ${note.contact ?? note.message}`, note]),
    ).values(),
  ];
}

const errorAt = (message: string, path?: PropertyKey[]): Diagnostic => ({
  severity: 'error',
  path,
  message,
});

const splitSource = ({ format }: EntryRules, source: string) =>
  format === 'mdx'
    ? splitFrontMatter(source)
    : { yaml: source, yamlLine: 1, body: '', bodyLine: 1 };

/** How many lines stand before some words of a text; none when they are not found, such as words across lines. */
const linesBefore = (text: string, words: string) =>
  text.slice(0, Math.max(0, text.toLowerCase().indexOf(words.toLowerCase()))).split('\n').length -
  1;
