import { readdir, rm, rmdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { forEach } from './for-each.ts';

/** Takes away a folder, if there is one. Node's own `rm` begins with all of its files at once (see `forEach`). */
export async function removeFolder(dir: string): Promise<void> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  const pathOf = ({ parentPath, name }: (typeof entries)[number]) => join(parentPath, name);
  await forEach(
    entries.filter((entry) => !entry.isDirectory()),
    (entry) => unlink(pathOf(entry)),
  );
  const folders = entries.filter((entry) => entry.isDirectory()).map(pathOf);
  // What is inside is longer.
  for (const folder of folders.toSorted((a, b) => b.length - a.length)) await rmdir(folder);
  await rm(dir, { recursive: true, force: true });
}
