import { filter } from '../filter-entries.ts';

/** An entry that another may name. */
export interface Choice {
  slug: string;
  title: string;
}

/** The words of an entry's title: names of fields, or sentences such as "{{fields.number}}. {{fields.title}}". */
export const titleOf = (data: Record<string, unknown>, patterns: readonly string[]): string =>
  patterns
    .map((pattern) => (pattern.includes('{{') ? pattern : `{{fields.${pattern}}}`))
    .map((pattern) =>
      pattern.replace(/\{\{fields\.(\w+)\}\}/g, (_, name: string) => String(data[name] ?? '')),
    )
    .join(' ');

/** The choices that a search means, the nearest first, without those that are chosen. */
export function findChoices(
  choices: readonly Choice[],
  query: string,
  chosen: readonly string[],
): Choice[] {
  const open = choices.filter(({ slug }) => !chosen.includes(slug));
  if (!query.trim()) return open;
  return filter(query, open, { extract: ({ title }) => title })
    .sort((a, b) => b.score - a.score)
    .map(({ original }) => original);
}
