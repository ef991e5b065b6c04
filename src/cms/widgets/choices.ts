import { filter, newestFirst } from '../filter-entries.ts';

/** An entry of a list. */
export interface Listed {
  slug: string;
  data: Readonly<Record<string, unknown>>;
}

/** An entry that another may name. */
export interface Choice extends Listed {
  title: string;
}

/** The words of an entry's title: names of fields, or sentences such as "{{fields.number}}. {{fields.title}}". */
export const titleOf = (
  data: Readonly<Record<string, unknown>>,
  patterns: readonly string[],
): string =>
  patterns
    .map((pattern) => (pattern.includes('{{') ? pattern : `{{fields.${pattern}}}`))
    .map((pattern) =>
      pattern.replace(/\{\{fields\.(\w+)\}\}/g, (_, name: string) => String(data[name] ?? '')),
    )
    .join(' ');

/** The choices that stand for the same as the entry in a field; all while it says nothing there. It is none of them itself. */
export const choicesWithin = (
  choices: readonly Choice[],
  field: string,
  { slug, data }: Listed,
): Choice[] =>
  choices.filter(
    (choice) => choice.slug !== slug && (!data[field] || choice.data[field] === data[field]),
  );

/** The choices that a search means, the nearest first, without those that are chosen. */
export function findChoices(
  choices: readonly Choice[],
  query: string,
  chosen: readonly string[],
): Choice[] {
  const open = choices.filter(({ slug }) => !chosen.includes(slug));
  if (!query.trim()) return newestFirst(open, (choice) => choice);
  return filter(query, open, { extract: ({ title }) => title })
    .sort((a, b) => b.score - a.score)
    .map(({ original }) => original);
}

/** What a list says of how much it offers; where nothing is left, whether that is because it stands in the field already. */
export const countOf = ({ length }: readonly Choice[], isChosen = false) => {
  if (length > 0) return `Có ${length} mục.`;
  return isChosen ? 'Đã chọn rồi.' : 'Không tìm thấy.';
};
