import { link, mkdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { forEach } from '../for-each.ts';
import { hashOf, type Manifest, type SiteFiles } from './manifest.ts';

/** What a tab asks for long after it was opened; the names change with the content. */
const ASKED_FOR_LATER = /^(?:_astro|pagefind)\//;
const KEPT_MS = 7 * 86_400_000;

/** A site's folder and what it holds. */
export interface ListedSite {
  dir: string;
  manifest: Manifest;
}

/**
 * Brings what open tabs of the former site may still ask for into a new site's folder. Gives when each file has left.
 * Copies where the new site has no file in common with the former one: what the disk has spoilt must not spoil every site.
 */
export async function bringFormerFiles(
  dir: string,
  files: SiteFiles,
  former: ListedSite,
  { now, isLinked }: { now: Date; isLinked: boolean },
): Promise<Record<string, string>> {
  const leftAt: Record<string, string> = {};
  const missing = Object.entries(former.manifest.files).filter(
    ([file]) => ASKED_FOR_LATER.test(file) && !Object.hasOwn(files, file),
  );
  await forEach(missing, async ([file, { size, sha256 }]) => {
    const left = former.manifest.leftAt[file] ?? now.toISOString();
    if (now.getTime() - Date.parse(left) > KEPT_MS) return;
    const [from, to] = [join(former.dir, file), join(dir, file)];
    await mkdir(dirname(to), { recursive: true });
    if (isLinked) {
      if ((await stat(from).catch(() => undefined))?.size !== size) return;
      await link(from, to);
    } else {
      const bytes = await readFile(from).catch(() => '');
      if (hashOf(bytes) !== sha256) return;
      await writeFile(to, bytes);
    }
    leftAt[file] = left;
  });
  return leftAt;
}

/**
 * Gives each file the time at which its content was first published, whatever the clock says: other web servers tell
 * by it whether a reader has the newest. In whole seconds, since some of them count no finer.
 */
export async function keepTimes(
  dir: string,
  files: SiteFiles,
  former: ListedSite | undefined,
  now: Date,
): Promise<void> {
  await forEach(Object.entries(files), async ([file, { sha256 }]) => {
    const isSame = former?.manifest.files[file]?.sha256 === sha256;
    const before = former && (await secondsOf(join(former.dir, file)));
    const seconds = Math.floor(now.getTime() / 1000);
    const time = before === undefined ? seconds : isSame ? before : Math.max(seconds, before + 1);
    await utimes(join(dir, file), time, time);
  });
}

/** When a file was last changed; undefined when there is none. */
const secondsOf = async (file: string) => {
  const stats = await stat(file).catch(() => undefined);
  return stats && Math.floor(stats.mtimeMs / 1000);
};
