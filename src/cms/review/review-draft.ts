import { isCollection } from '../../collections/index.ts';
import { contactsOf, withoutPublished } from '../../core/entry/contacts.ts';
import { parseEntry, type ParsedEntry } from '../../core/entry/parse-entry.ts';
import { rulesOf, type EntryRules } from '../../core/entry/rules.ts';
import type { Day } from '../../core/dates.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { SOURCE_KEY, writeEntry, type EntryData } from '../format/entry.ts';

/** All that the build would refuse or advise about an entry, as far as one entry can tell, and what has passed by `today`. `data` has its body under "body". */
export function reviewDraft(
  collection: string,
  slug: string,
  data: Record<string, unknown>,
  today?: Day,
): Diagnostic[] {
  const rules =
    isCollection(collection) || collection === 'settings' ? rulesOf(collection, slug) : undefined;
  if (!rules) return [];
  return reviewText(rules, textOf(data, rules.format), today);
}

/** The file as it will be saved; as it is, where damage by other means lets nobody save it. */
function textOf(data: EntryData, format: 'mdx' | 'yaml'): string {
  try {
    return writeEntry(data, format);
  } catch {
    return String(data[SOURCE_KEY]);
  }
}

function reviewText(rules: EntryRules, source: string, today?: Day): Diagnostic[] {
  const parsed = parseEntry(rules, source, today);
  const published = new Set(contactsOf(rules, parsed.data));
  return withoutPublished(parsed.diagnostics, published)
    .map((one) => ({ ...one, line: lineInBody(one, parsed) }))
    .sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

/** Editors see the running text, not the file. */
const lineInBody = ({ path, line }: Diagnostic, { bodyLine }: ParsedEntry) =>
  path?.[0] === 'body' && line ? Math.max(1, line - bodyLine + 1) : undefined;
