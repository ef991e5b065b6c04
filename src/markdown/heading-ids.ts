import { toSlug } from '../lib/text.ts';

/** Makes ids for the headings of one page: plain ASCII, never twice the same, never one of those taken. */
export function headingIds(...taken: string[]): (text: string) => string {
  const used = new Set(taken);
  const counts = new Map<string, number>();
  return (text) => {
    const slug = toSlug(text).replace(/^(?=\d)/, 'muc-') || 'muc';
    let count = counts.get(slug) ?? 1;
    let id = slug;
    while (used.has(id)) id = `${slug}-${++count}`;
    used.add(id);
    counts.set(slug, count);
    return id;
  };
}
