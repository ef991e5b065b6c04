import { open, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { forEach } from '../for-each.ts';

/** Waits until a file, or the names in a folder, have reached the disk. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The same for a folder and all that is in it: what has its name after this survives a power cut whole. Files that are on the disk already are passed over. */
export async function flushAll(
  dir: string,
  isFlushed: (file: string) => boolean = () => false,
): Promise<void> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  await forEach(entries, async (entry) => {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory() || !isFlushed(relative(dir, path))) await flush(path);
  });
  await flush(dir);
}
