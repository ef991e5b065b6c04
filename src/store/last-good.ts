import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { attachmentAddressOf } from '../collections/urls.ts';
import { CONTENT_ROOTS, LAST_GOOD_DIR, uploadsFolder } from '../site.ts';
import { COLLECTIONS } from '../collections/index.ts';
import type { Content, ContentEntry } from '../core/entry/content.ts';
import { locate } from './locate.ts';
import { readContent } from './read.ts';
import { walkFields } from '../core/fields.ts';

/** The folders that hold what the last publishing build published, one for each content root. */
export const LAST_GOOD_ROOTS = CONTENT_ROOTS.map((root) => join(LAST_GOOD_DIR, root));

/** What the last publishing build published; empty before the first. */
export const readLastGood = (projectDir: string): Content =>
  readContent(LAST_GOOD_ROOTS, projectDir);

/** Keeps a copy of what has just been published, in place of the one before: file by file, for hardly one has changed. */
export function keepLastGood(content: Content, projectDir = '.') {
  const dir = join(projectDir, LAST_GOOD_DIR);
  const kept = new Set<string>();
  const keep = (file: string, to: string) => {
    // Several entries may show one picture.
    if (kept.has(to)) return;
    kept.add(to);
    const [from, place] = [locate(file, projectDir), join(dir, to)];
    if (isSame(place, from)) return;
    mkdirSync(dirname(place), { recursive: true });
    copyFileSync(from, `${place}.new`);
    const { atime, mtime } = statSync(from);
    utimesSync(`${place}.new`, atime, mtime);
    renameSync(`${place}.new`, place);
  };
  // What stands in for a faulty text keeps its picture, whatever newer texts show under that name.
  const entries = content.entries.toSorted(
    (a, b) => Number(isKept(b.root)) - Number(isKept(a.root)),
  );
  for (const { root, file, collection, ...entry } of entries) {
    const own = ownRoot(root);
    keep(file, join(own, 'content', collection, basename(file)));
    for (const path of uploadsOf({ collection, ...entry }))
      keep(join(uploadsFolder(root), path), join(own, 'uploads', path));
  }
  for (const { file } of content.settings)
    keep(file, join(CONTENT_ROOTS[0] ?? 'src', 'content/settings', basename(file)));
  // Last: until here it is whole, with more than is needed.
  for (const file of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name);
    if (!file.isDirectory() && !kept.has(relative(dir, path))) rmSync(path);
  }
}

/** By size and time, so that content is read once in a build; a folder that was written anew has other times. */
function isSame(file: string, other: string): boolean {
  const [kept, now] = [statSync(file, { throwIfNoEntry: false }), statSync(other)];
  if (kept?.size !== now.size) return false;
  if (kept.mtime.getTime() === now.mtime.getTime()) return true;
  if (!readFileSync(file).equals(readFileSync(other))) return false;
  utimesSync(file, now.atime, now.mtime);
  return true;
}

/** The content root that an entry comes from, its older version too. */
const ownRoot = (root: string) => (isKept(root) ? relative(LAST_GOOD_DIR, root) : root);

const isKept = (root: string) => root.startsWith(LAST_GOOD_DIR);

const uploadsOf = ({
  collection,
  data,
  body,
}: Pick<ContentEntry, 'collection' | 'data' | 'body'>) => [
  ...walkFields(COLLECTIONS[collection].schema, data).flatMap(({ value, meta }) =>
    meta.picture || meta.attachment ? [value] : [],
  ),
  ...(body?.pictures.map(({ src }) => src) ?? []),
  ...(body?.links.flatMap(({ url }) =>
    url.startsWith(attachmentAddressOf('')) ? [url.slice(attachmentAddressOf('').length)] : [],
  ) ?? []),
];
