import { COLLECTIONS, isCollection } from '../../collections/index.ts';
import type { Day } from '../dates.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { FieldVisit } from '../fields.ts';
import { plainText } from './text.ts';

/** An entry as the rules see it. */
export interface ReviewedEntry {
  collection: string;
  /** As written, or as the schema gives it. */
  data: Record<string, unknown>;
  /** Every text of the fields with what the schema says of it (`walkFields`). */
  fields: readonly FieldVisit[];
  /** The running text (`bodyText`). */
  body?: string | undefined;
  /** The day on which it is written; undefined where entries of every age are read. */
  today?: Day | undefined;
}

export interface ReviewedText {
  path: PropertyKey[];
  /** With its **bold** marks, links and tags. */
  text: string;
  /** What a reader sees of it (`plainText`). */
  plain: string;
}

/** One rule: the entry, and its prose, which most rules read. */
export type Rule = (entry: ReviewedEntry, prose: readonly ReviewedText[]) => Found;
/** One thing, several or none. */
export type Found = Diagnostic | Diagnostic[];

const remark =
  (severity: Diagnostic['severity']) =>
  (path: PropertyKey[], message: string, found?: string): Diagnostic => ({
    severity,
    path,
    message,
    ...(found && { found }),
  });
/** A fault: the entry is not published. */
export const refuse = remark('error');
/** A warning: it stops nothing. */
export const advise = remark('warning');

/** Fields that repeat somebody else's words or names, or that only editors see: how they are written is not judged. */
const NOT_OURS = new Set([
  'source',
  'sources',
  'verbatim',
  'hiddenTerms',
  'missing',
  'unsure',
  'byline',
  'issuer',
  'signer',
  'aliases',
  'sourceNote',
]);

/** What readers read in our own words: texts of the fields with their marks, then the running text. */
export function proseOf({ collection, fields, body }: ReviewedEntry): ReviewedText[] {
  const isProse = ({ path, value, meta }: FieldVisit) =>
    !meta.relation &&
    !meta.picture &&
    /\s/.test(value.trim()) &&
    !/^https?:/i.test(value) &&
    !path.some((key) => NOT_OURS.has(String(key)));
  const isQuoting = isCollection(collection) && COLLECTIONS[collection].isQuoting;
  const texts = isQuoting
    ? []
    : fields.filter(isProse).map(({ path, value }) => ({ path, text: value }));
  return [...texts, ...(body ? [{ path: ['body'], text: body }] : [])].map((one) => ({
    ...one,
    plain: plainText(one.text),
  }));
}
