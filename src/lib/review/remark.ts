import { COLLECTIONS, isCollection } from '../../collections/index.ts';
import type { Day } from '../dates.ts';
import type { FieldVisit } from '../fields.ts';
import { plainText } from './text.ts';

/** What an editor is told about an entry. */
export interface Remark {
  /** Refused: not published as it stands. Advised: published, but easier to read when followed. */
  level: 'refuse' | 'advise';
  /** Where it stands: keys and list places, counted from 0; ["body"] is the running text. */
  path: PropertyKey[];
  /** Line in the body, from 1, when known. */
  line?: number;
  /** The words in question, as they stand in the text. */
  found?: string;
  /** What, and what to do. */
  message: string;
}

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
export type Rule = (entry: ReviewedEntry, prose: readonly ReviewedText[]) => Remark[];

/** A remark that stops nothing. */
export const advise = (path: PropertyKey[], message: string, found?: string): Remark => ({
  level: 'advise',
  path,
  message,
  ...(found && { found }),
});

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
