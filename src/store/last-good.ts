import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { attachmentAddressOf } from '../collections/urls.ts';
import { CONTENT_ROOTS, LAST_GOOD_DIR, uploadsFolder } from '../site.ts';
import { COLLECTIONS } from '../collections/index.ts';
import type { Content, ContentEntry } from '../core/entry/content.ts';
import { readContent } from './read.ts';
import { walkFields } from '../core/fields.ts';

/** The folders that hold what the last publishing build published, one for each content root. */
export const LAST_GOOD_ROOTS = CONTENT_ROOTS.map((root) => join(LAST_GOOD_DIR, root));

/** What the last publishing build published; empty before the first. */
export const readLastGood = (projectDir: string): Content =>
  readContent(LAST_GOOD_ROOTS, projectDir);

/** Keeps a copy of what has just been published, in place of the one before. */
export function keepLastGood(content: Content, projectDir = '.') {
  const target = join(projectDir, `${LAST_GOOD_DIR}.new`);
  rmSync(target, { recursive: true, force: true });
  for (const entry of content.entries) {
    const root = join(target, ownRoot(entry.root));
    copy(
      join(projectDir, entry.file),
      join(root, 'content', entry.collection, basename(entry.file)),
    );
    for (const path of uploadsOf(entry))
      copy(join(projectDir, uploadsFolder(entry.root), path), join(root, 'uploads', path));
  }
  for (const { file } of content.settings)
    copy(
      join(projectDir, file),
      join(target, CONTENT_ROOTS[0] ?? 'src', 'content/settings', basename(file)),
    );
  rmSync(join(projectDir, LAST_GOOD_DIR), { recursive: true, force: true });
  renameSync(target, join(projectDir, LAST_GOOD_DIR));
}

/** The content root that an entry comes from, its older version too. */
const ownRoot = (root: string) =>
  root.startsWith(LAST_GOOD_DIR) ? relative(LAST_GOOD_DIR, root) : root;

const uploadsOf = ({ collection, data, body }: ContentEntry) => [
  ...walkFields(COLLECTIONS[collection].schema, data).flatMap(({ value, meta }) =>
    meta.picture || meta.attachment ? [value] : [],
  ),
  ...(body?.pictures.map(({ src }) => src) ?? []),
  ...(body?.links.flatMap(({ url }) =>
    url.startsWith(attachmentAddressOf('')) ? [url.slice(attachmentAddressOf('').length)] : [],
  ) ?? []),
];

function copy(from: string, to: string) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}
