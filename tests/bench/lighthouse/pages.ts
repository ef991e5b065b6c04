import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface BenchPage {
  kind: string;
  /** Address below the base path, without a slash in front. */
  path: string;
}

interface Kind {
  kind: string;
  folder: string;
  /** Names of the entries among the folder's pages; without it the kind is the folder's own page. */
  entries?: RegExp;
}

const KINDS: readonly Kind[] = [
  { kind: 'home', folder: '' },
  { kind: 'guide list', folder: 'huong-dan/' },
  { kind: 'guide', folder: 'huong-dan/', entries: /^/ },
  { kind: 'audience', folder: 'danh-cho/', entries: /^/ },
  { kind: 'news item', folder: 'tin-tuc/', entries: /^\d{4}-/ },
  { kind: 'news list', folder: 'tin-tuc/' },
  { kind: 'task', folder: 'tien-do/', entries: /^nv-\d+$/ },
  { kind: 'task list', folder: 'tien-do/' },
  { kind: 'help points', folder: 'diem-ho-tro/' },
  { kind: 'emergency', folder: 'khan-cap/' },
];

/** One page of each kind, the largest where there are several. */
export function choosePages(dist: string): BenchPage[] {
  return KINDS.map(({ kind, folder, entries }) => ({
    kind,
    path: entries ? `${folder}${largestPage(dist, folder, entries)}/` : folder,
  }));
}

function largestPage(dist: string, folder: string, entries: RegExp): string {
  const sizeOf = (name: string) => statSync(join(dist, folder, name, 'index.html')).size;
  const names = readdirSync(join(dist, folder))
    .filter((name) => entries.test(name) && existsSync(join(dist, folder, name, 'index.html')))
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  if (!names[0]) throw new Error(`The built site has no page in ${folder}.`);
  return names[0];
}
