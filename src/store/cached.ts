import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

// Outside node_modules, so that it survives `npm ci`.
const CACHE = '.cache';
/** Folders of things that builds keep for one another, each under a key of all that it depends on. */
const FOLDERS = [
  'cms',
  'compressed',
  'papers',
  'file-search',
  'one-file',
  'pictures',
  'share-images',
  'site',
  'upload-notes',
  'uploads',
] as const;
export type CacheFolder = (typeof FOLDERS)[number];
/** How long a thing stays that nobody asks for. */
const KEPT_MS = 7 * 86_400_000;

/** What else is kept of the content, by those who read, publish and draw it. */
const KEPT_ELSEWHERE = ['content', 'last-good', 'astro'];

/** The folder below the project. */
export const cacheFolder = (folder: CacheFolder) => join(CACHE, folder);

/**
 * The file or folder with this key, as a path below the project. When there is none, `make` writes it under the name
 * that it is given.
 */
export async function cached(
  folder: CacheFolder,
  key: string,
  make: (unfinished: string) => void | Promise<void>,
  projectDir = '.',
): Promise<string> {
  const path = join(cacheFolder(folder), key);
  const kept = join(projectDir, path);
  if (!existsSync(kept)) await writeWhole(kept, join(projectDir, cacheFolder(folder)), make);
  const [top = key] = key.split('/');
  utimesSync(join(projectDir, cacheFolder(folder), top), new Date(), new Date());
  return path;
}

/** Whether there is a file or folder with this key. */
export const isCached = (folder: CacheFolder, key: string): boolean =>
  existsSync(join(cacheFolder(folder), key));

/** Takes away all that was made of the content, so that what is erased does not come back. */
export function forgetKept(projectDir = '.'): void {
  for (const folder of [...FOLDERS, ...KEPT_ELSEWHERE])
    rmSync(join(projectDir, CACHE, folder), { recursive: true, force: true });
}

/** Takes away what no build has asked for since long ago. */
export function sweepCache(projectDir = '.'): void {
  for (const folder of FOLDERS) {
    const dir = join(projectDir, CACHE, folder);
    for (const name of existsSync(dir) ? readdirSync(dir) : []) {
      // Another build may have been quicker.
      const stats = statSync(join(dir, name), { throwIfNoEntry: false });
      if (stats && Date.now() - stats.mtimeMs > KEPT_MS)
        rmSync(join(dir, name), { recursive: true, force: true });
    }
  }
}

/** Under its name there is the whole file or folder or none, after a power cut too. Other builds may run at the same time. */
async function writeWhole(
  path: string,
  folder: string,
  make: (unfinished: string) => void | Promise<void>,
): Promise<void> {
  const unfinished = join(folder, randomUUID());
  mkdirSync(folder, { recursive: true });
  try {
    await make(unfinished);
    await flush(unfinished);
    mkdirSync(dirname(path), { recursive: true });
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // A folder cannot take the place of one that another build has put there meanwhile.
    if (!existsSync(path)) throw error;
  }
}

async function flush(path: string): Promise<void> {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path)) await flush(join(path, name));
    return;
  }
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}

/** Writes a file that has one name and changes: whole or not at all. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  // Hidden until it is whole.
  const unfinished = join(dirname(path), `.${randomUUID()}`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(unfinished, content, { flush: true });
  renameSync(unfinished, path);
}

/** A key of some texts or bytes. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const whole = createHash('sha256');
  for (const part of parts) whole.update(`${part.length}\0`).update(part);
  return whole.digest('hex').slice(0, 32);
}

/** Changes with every byte and name in some files and folders. */
export function digestFiles(paths: readonly string[]): string {
  const whole = createHash('sha256');
  for (const path of paths)
    for (const file of listFiles(path))
      whole.update(relative(dirname(path), file)).update(readFileSync(file));
  return whole.digest('hex');
}

function listFiles(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}
