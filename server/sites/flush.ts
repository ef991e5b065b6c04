import { execFile } from 'node:child_process';
import { open, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
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

/**
 * The same for a folder and all that is in it: what has its name after this survives a power cut whole. Linux does that
 * in one call for the whole file system (of 2,100 pages, 3 ms of the processor in place of 440); elsewhere it
 * goes from file to file, and passes over those that are on the disk already.
 */
export async function flushAll(
  dir: string,
  isFlushed: (file: string) => boolean = () => false,
): Promise<void> {
  if (await flushFileSystem(dir)) return;
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  await forEach(entries, async (entry) => {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory() || !isFlushed(relative(dir, path))) await flush(path);
  });
  await flush(dir);
}

/** False where the machine has no such call, or it says that not all went well: file by file tells what. */
async function flushFileSystem(dir: string): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  return promisify(execFile)('sync', ['--file-system', dir]).then(
    () => true,
    () => false,
  );
}
