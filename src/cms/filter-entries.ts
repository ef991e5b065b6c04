import { withoutMarks } from '../core/text.ts';

interface Found<T> {
  string: string;
  score: number;
  index: number;
  original: T;
}

const simple = (text: string) => withoutMarks(text.normalize('NFC')).toLowerCase();

/**
 * Entries whose text has every word of the query, marks aside: “nguoi cao” finds “Người cao tuổi”.
 * Takes the place of the package “fuzzy” in Decap, so it has its shape; Decap shows scores above 5 only.
 */
export function filter<T>(
  query: string,
  items: readonly T[],
  { extract = String }: { extract?: (item: T) => string } = {},
): Found<T>[] {
  const words = simple(query).split(/\s+/).filter(Boolean);
  return items.flatMap((original, index) => {
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
}
