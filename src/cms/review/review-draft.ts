import { COLLECTIONS, isCollection } from '../../collections/index.ts';
import { contactsOf, withoutPublished } from '../../core/entry/contacts.ts';
import { parseEntry, type ParsedEntry } from '../../core/entry/parse-entry.ts';
import { rulesOf, type EntryRules } from '../../core/entry/rules.ts';
import type { Day } from '../../core/dates.ts';
import { placeOf, type Diagnostic, type FileDiagnostic } from '../../core/diagnostic.ts';
import { slugOf } from '../format/slug.ts';
import { SOURCE_KEY, writeEntry, type EntryData } from '../format/entry.ts';

/** A draft as a file of the content. */
interface DraftFile {
  path: string;
  raw: string;
}

/** All that the build would refuse or advise about an entry, as far as one entry can tell, and what has passed by `today`. `data` has its body under "body". */
export function reviewDraft(
  collection: string,
  slug: string,
  data: Record<string, unknown>,
  today?: Day,
): Diagnostic[] {
  const rules = rulesFor(collection, slug);
  if (!rules) return [];
  const parsed = parseEntry(rules, textOf(data, rules.format), today);
  const published = new Set(contactsOf(rules, parsed.data));
  return inOrder(withoutPublished(parsed.diagnostics, published), parsed);
}

/** The file that a save would write; a new entry's under a name that no entry has. */
export function fileOfDraft(
  collection: string,
  slug: string,
  data: Record<string, unknown>,
  today: Day,
): DraftFile | undefined {
  const rules = rulesFor(collection, slug);
  if (!rules) return undefined;
  const name = slug || newName(collection, data, today);
  return {
    path: `src/content/${collection}/${name}.${rules.format}`,
    raw: textOf(data, rules.format),
  };
}

/** What the browser has found, and what the server finds besides, beside all other entries: in this one, or in others that need what it had. */
export function withOthers(
  own: readonly Diagnostic[],
  faults: readonly FileDiagnostic[],
  collection: string,
  { path, raw }: DraftFile,
): Diagnostic[] {
  const rules = rulesFor(collection, path.replace(/^.*\/|\.[a-z]+$/g, ''));
  if (!rules) return [...own];
  const parsed = parseEntry(rules, raw);
  const said = new Set(own.map(({ message }) => message));
  const more = faults.filter(({ message }) => !said.has(message));
  return [
    ...own,
    ...inOrder(
      more.filter(({ file }) => file === path),
      parsed,
    ),
    ...more.flatMap((fault) => (fault.file === path ? [] : [elsewhere(fault)])),
  ].sort(errorsFirst);
}

/** By the entry and its field: its place is on another screen. */
const elsewhere = (fault: FileDiagnostic): Diagnostic => ({
  severity: fault.severity,
  message: fault.message,
  field: [placeOf(fault), fault.field].filter(Boolean).join(' › '),
});

const rulesFor = (collection: string, slug: string): EntryRules | undefined =>
  isCollection(collection) || collection === 'settings' ? rulesOf(collection, slug) : undefined;

/** As the file will be called, but for an end of its own. */
function newName(collection: string, data: Record<string, unknown>, today: Day): string {
  const isDated = isCollection(collection) && COLLECTIONS[collection].cms?.slug !== undefined;
  const title = ['title', 'name']
    .map((field) => data[field])
    .find((one) => typeof one === 'string');
  const name = `${slugOf(title || 'bai')}-dang-viet`;
  return isDated ? `${today}-${name}` : name;
}

/** The file as it will be saved; as it is, where damage by other means lets nobody save it. */
function textOf(data: EntryData, format: 'mdx' | 'yaml'): string {
  try {
    return writeEntry(data, format);
  } catch {
    return String(data[SOURCE_KEY]);
  }
}

const errorsFirst = (a: Diagnostic, b: Diagnostic) =>
  Number(a.severity === 'warning') - Number(b.severity === 'warning');

const inOrder = (diagnostics: readonly Diagnostic[], parsed: ParsedEntry): Diagnostic[] =>
  diagnostics.map((one) => ({ ...one, line: lineInBody(one, parsed) })).sort(errorsFirst);

/** Editors see the running text, not the file. */
const lineInBody = ({ path, line }: Diagnostic, { bodyLine }: ParsedEntry) =>
  path?.[0] === 'body' && line ? Math.max(1, line - bodyLine + 1) : undefined;
