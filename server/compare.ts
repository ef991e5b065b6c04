import { COLLECTIONS } from '../src/collections/index.ts';
import { SETTINGS } from '../src/collections/settings.ts';
import { normalizeSource, parseYaml, splitFrontMatter } from '../src/core/dialect/front-matter.ts';
import { quoted } from '../src/core/diagnostic.ts';
import { entryName } from '../src/core/entry-name.ts';
import { fieldLabel, metaAt } from '../src/core/fields.ts';
import { compareWords, type WordRun } from '../src/core/word-diff.ts';
import { parsePath } from './paths.ts';

/** A field of the form that two versions have otherwise, and what changed in words. */
export interface FieldDifference {
  field: string;
  runs: WordRun[];
}

interface Text {
  fields: Readonly<Record<string, unknown>>;
  body: string;
}

/** What editors call the entry or setting at a path. */
export function nameAt(path: string, source: string | undefined): string {
  const parsed = parsePath(path);
  if (parsed.kind === 'setting') return `Mục ${quoted(SETTINGS[parsed.name].label)}`;
  if (parsed.kind === 'upload') return `Tệp ${quoted(parsed.below)}`;
  return entryName(parsed.collection, parsed.id, fieldsIn(path, source));
}

/** The fields of a text; none where it cannot be read. */
export const fieldsIn = (path: string, source: string | undefined): Text['fields'] =>
  readText(path, source).fields;

/** What changes from one version of an entry to another, field by field as the form calls them. */
export function compareEntries(
  path: string,
  before: string | undefined,
  after: string | undefined,
): FieldDifference[] {
  const [old, next] = [readText(path, before), readText(path, after)];
  const { schema, body } = rulesOf(path);
  const keys = [...new Set([...Object.keys(old.fields), ...Object.keys(next.fields)])];
  const rows = keys.map((key) => ({
    field: fieldLabel(schema, [key]) || key,
    texts: [old, next].map(({ fields }) => tell(schema, [key], fields[key])),
  }));
  rows.push({ field: body, texts: [old.body, next.body] });
  return rows.flatMap(({ field, texts: [one = '', other = ''] }) =>
    one === other ? [] : [{ field, runs: compareWords(one, other) }],
  );
}

function rulesOf(path: string) {
  const parsed = parsePath(path);
  if (parsed.kind === 'setting') return { schema: SETTINGS[parsed.name].schema, body: '' };
  if (parsed.kind === 'upload') throw new Error(`${path} has no fields.`);
  const { schema, cms } = COLLECTIONS[parsed.collection];
  return { schema, body: cms?.body?.label ?? 'Bài viết' };
}

/** A file as far as it can be read: what cannot stands as it is. */
export function readText(path: string, source = ''): Text {
  const text = normalizeSource(source);
  const split = path.endsWith('.mdx') ? splitFrontMatter(text) : { yaml: text, body: '' };
  const parsed = 'message' in split ? split : parseYaml(split.yaml);
  if ('message' in split || 'message' in parsed || parsed.document.errors.length > 0)
    return { fields: {}, body: text };
  const fields: unknown = parsed.document.toJS({ maxAliasCount: 0 });
  return { fields: { ...(fields as object) }, body: split.body.trim() };
}

type Schema = Parameters<typeof fieldLabel>[0];

/** A value in words: codes by their labels, parts of a list or a group a line each. */
function tell(schema: Schema, path: readonly PropertyKey[], value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value))
    return value.map((item, at) => tell(schema, [...path, at], item)).join('\n');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, part]) => {
        const { title = key } = metaAt(schema, [...path, key]);
        return `${title}: ${tell(schema, [...path, key], part)}`;
      })
      .join('\n');
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  return metaAt(schema, path).labels?.[String(value)] ?? String(value);
}
