import { withoutMarks } from '../core/text.ts';

interface Found<T> {
  string: string;
  score: number;
  index: number;
  original: T;
}

/** The day in the name of an entry that has one. */
const dayOf = (item: unknown) =>
  /^\d{4}-\d{2}-\d{2}/.exec((item as { slug?: string } | null)?.slug ?? '')?.[0] ?? '';

/** Entries that have a day, the newest first: it is meant most often. The others stay in their order. */
export const newestFirst = <T>(items: readonly T[], entryOf: (item: T) => unknown): T[] =>
  [...items].sort((a, b) => dayOf(entryOf(b)).localeCompare(dayOf(entryOf(a))));

const simple = (text: string) => withoutMarks(text.normalize('NFC')).toLowerCase();

/**
 * Entries whose text has every word of the query, marks aside: “nguoi cao” finds “Người cao tuổi”. The newest come first.
 * Takes the place of the package “fuzzy” in Decap, so it has its shape; Decap shows scores above 5 only.
 */
export function filter<T>(
  query: string,
  items: readonly T[],
  { extract = String }: { extract?: (item: T) => string } = {},
): Found<T>[] {
  const words = simple(query).split(/\s+/).filter(Boolean);
  const found = items.flatMap((original, index) => {
    const string = extract(original) ?? '';
    const text = simple(string);
    if (!words.every((word) => text.includes(word))) return [];
    // What begins as the query does comes first, then what has a word that begins so.
    const score = text.startsWith(words.join(' '))
      ? 100
      : words.every((word) => ` ${text}`.includes(` ${word}`))
        ? 50
        : 10;
    return [{ string, score, index, original }];
  });
  return newestFirst(found, ({ original }) => original);
}
