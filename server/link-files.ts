import { link, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { forEach } from './for-each.ts';

/** Has files of one folder stand in another, too, without copying them. */
export async function linkFiles(files: readonly string[], from: string, to: string): Promise<void> {
  for (const folder of new Set(files.map(dirname)))
    await mkdir(join(to, folder), { recursive: true });
  await forEach(files, (file) => link(join(from, file), join(to, file)));
}
