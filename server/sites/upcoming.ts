import { join } from 'node:path';
import { removeFolder } from '../remove-folder.ts';
import type { BuildResult } from './build-state.ts';
import {
  findDamage,
  readManifest,
  writeManifest,
  type BuiltFrom,
  type Manifest,
} from './manifest.ts';

/** The site of the day to come, in a folder of sites. */
export const upcomingIn = (dir: string) => join(dir, 'upcoming');

/** Has the site of a day to come built, and keeps it until then. */
export async function prepareSite(
  dir: string,
  from: BuiltFrom,
  build: (outDir: string) => Promise<BuildResult>,
): Promise<void> {
  if (await findPrepared(dir, from)) return;
  await removeFolder(dir);
  const result = await build(dir);
  if (!result.ok || !result.files) return removeFolder(dir);
  const { files, setAside = [] } = result;
  // The list comes last: without one the folder is none.
  await writeManifest(dir, {
    ...{ ...from, publishedAt: new Date().toISOString(), files, setAside },
    ...{ isLinked: false, unfinished: [], leftAt: {} },
  });
}

/** What was made ready for just this day and content. Undefined when there is none. */
async function findPrepared(
  dir: string,
  { fingerprint, day }: BuiltFrom,
): Promise<Manifest | undefined> {
  const manifest = await readManifest(dir).catch(() => undefined);
  return manifest?.fingerprint === fingerprint && manifest.day === day ? manifest : undefined;
}

/** The same, with every file of it whole. */
export async function findPreparedWhole(
  dir: string,
  from: BuiltFrom,
): Promise<Manifest | undefined> {
  const manifest = await findPrepared(dir, from);
  return manifest && !(await findDamage(dir, manifest, 'content')) ? manifest : undefined;
}
