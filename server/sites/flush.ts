import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { forEach } from './for-each.ts';

/** Waits until a file, or the names in a folder, have reached the disk. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The same for a folder and all that is in it: what has its name after this survives a power cut whole. */
export async function flushAll(dir: string): Promise<void> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  await forEach(entries, ({ parentPath, name }) => flush(join(parentPath, name)));
  await flush(dir);
}
