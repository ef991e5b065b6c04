/** Kinds of entries that have a share picture of their own, with the word above its title. */
export const SHARED_KINDS = {
  guides: 'Hướng dẫn',
  news: 'Tin tức',
  tasks: 'Việc phường giao',
  documents: 'Văn bản',
} as const;

export type SharedCollection = keyof typeof SHARED_KINDS;

/** File name of an entry's share picture. It changes with the title: apps keep what they once fetched from an address. */
export const shareFileOf = (collection: SharedCollection, id: string, title: string) =>
  `${id}-${hashOf(SHARED_KINDS[collection] + title)}`;

/** Address of that picture without the base path. */
export const shareAddressOf = (collection: SharedCollection, id: string, title: string) =>
  `/chia-se/${shareFileOf(collection, id, title)}.png`;

/** FNV-1a: short, and the same in Node and in the browser. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text)
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}
