import { toSlug } from '../text.ts';

/** Makes ids for the headings of one body: plain ASCII, never twice the same, and with a prefix that no id of the page around it has. */
export function headingIds(...taken: string[]): (text: string) => string {
  const used = new Set(taken);
  const counts = new Map<string, number>();
  return (text) => {
    const slug = `muc-${toSlug(text) || 'khong-ten'}`;
    let count = counts.get(slug) ?? 1;
    let id = slug;
    while (used.has(id)) id = `${slug}-${++count}`;
    used.add(id);
    counts.set(slug, count);
    return id;
  };
}
