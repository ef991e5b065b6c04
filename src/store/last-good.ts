import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
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

/** Keeps a copy of what has just been published, in place of the one before. */
export function keepLastGood(content: Content, projectDir = '.') {
  const former = join(projectDir, LAST_GOOD_DIR);
  const target = `${former}.new`;
  rmSync(target, { recursive: true, force: true });
  const placeFor = (to: string) => {
    const made = join(target, to);
    mkdirSync(dirname(made), { recursive: true });
    return made;
  };
  const copy = (from: string, to: string) => copyFileSync(from, placeFor(to));
  const copyUpload = (from: string, to: string) => {
    const [kept, made] = [join(former, to), placeFor(to)];
    // Several entries may show one picture.
    if (existsSync(made)) return;
    // Nobody writes into these folders: what is as it was need not be written once more.
    if (existsSync(kept) && readFileSync(kept).equals(readFileSync(from))) linkSync(kept, made);
    else copyFileSync(from, made);
  };
  for (const entry of content.entries) {
    const root = ownRoot(entry.root);
    copy(
      locate(entry.file, projectDir),
      join(root, 'content', entry.collection, basename(entry.file)),
    );
    for (const path of uploadsOf(entry))
      copyUpload(
        locate(join(uploadsFolder(entry.root), path), projectDir),
        join(root, 'uploads', path),
      );
  }
  for (const { file } of content.settings)
    copy(
      locate(file, projectDir),
      join(CONTENT_ROOTS[0] ?? 'src', 'content/settings', basename(file)),
    );
  rmSync(former, { recursive: true, force: true });
  renameSync(target, former);
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
