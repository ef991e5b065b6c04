import { COLLECTIONS } from '../../collections/index.ts';
import { quoted } from '../diagnostic.ts';
import { splitFrontMatter } from '../dialect/front-matter.ts';
import { fieldLabel } from '../fields.ts';
import { parseEntry } from './parse-entry.ts';

/** What the office adds to a sent report, once. */
const ADDED_LATER = ['confirmation', 'sentBack'];
/** What an editor may mend in a sent report, with the day of mending beside it: words, no figure. */
const WORDS = ['title', 'alt', 'obstacle', 'next'];

/** What became another one in a report that was sent. */
export interface ReportChange {
  /** The changed fields, as the form calls them. */
  labels: readonly string[];
  /** Whether only words were mended, and no number in them. */
  isSpelling: boolean;
  /** Whether the day of mending stands beside it. */
  isMarked: boolean;
}

/** How a sent report differs from what was sent, other than by the office's word; undefined where it says the same. */
export function findReportChange(sent: string, now: string): ReportChange | undefined {
  const before = read(sent);
  const after = read(now);
  const fields = changedFields([], before.data, after.data);
  const isBodyChanged = before.text !== after.text;
  if (fields.length === 0 && !isBodyChanged) return undefined;
  const labels = new Set(fields.map(({ label }) => label));
  return {
    labels: [...labels, ...(isBodyChanged ? ['lời báo cáo'] : [])],
    isSpelling:
      fields.every(({ isSpelling }) => isSpelling) &&
      digitsOf(before.text) === digitsOf(after.text),
    isMarked: after.data.spellingFixed !== undefined,
  };
}

const labelOf = (path: readonly PropertyKey[]) =>
  quoted(fieldLabel(COLLECTIONS.reports.schema, path));

function read(source: string) {
  const split = splitFrontMatter(source);
  const { data } = parseEntry(COLLECTIONS.reports, source);
  return { data, text: 'body' in split ? split.body.trim() : source };
}

interface Change {
  label: string;
  isSpelling: boolean;
}

/** The innermost fields that differ, the day of a mended spelling left out; a changed list is one field. */
function changedFields(
  path: readonly PropertyKey[],
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Change[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  keys.delete('spellingFixed');
  if (path.length === 0)
    for (const key of ADDED_LATER) if (before[key] === undefined) keys.delete(key);
  return [...keys].flatMap((key) => differing([...path, key], before[key], after[key]));
}

function differing(path: readonly PropertyKey[], before: unknown, after: unknown): Change[] {
  if (before === after) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return before.flatMap((one, index) => differing([...path, index], one, after[index]));
  if (isRecord(before) && isRecord(after)) return changedFields(path, before, after);
  const isWord = WORDS.includes(String(path.findLast((key) => typeof key === 'string')));
  // A word may be mended, its numbers may not.
  const isNumber = isWord && digitsOf(String(before)) !== digitsOf(String(after));
  return [
    { label: `${labelOf(path)}${isNumber ? ': con số' : ''}`, isSpelling: isWord && !isNumber },
  ];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const digitsOf = (text: string) => text.match(/\d+/g)?.join(' ') ?? '';
