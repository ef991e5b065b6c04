import { readlinkSync } from 'node:fs';
import { readdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { flush } from './flush.ts';

/** Link to the site that residents see; a web server beside this program serves what it points to. */
const LIVE = 'live';
/** A published site: its number counts the publications, since clocks and the times of files go wrong. */
const PUBLISHED = /^\d+-[0-9a-f]+$/;
const DAMAGED = /^\d+-[0-9a-f]+\.damaged$/;

/** The name of the site that the link points to. */
export function readLive(dir: string): string | undefined {
  try {
    return readlinkSync(join(dir, LIVE));
  } catch {
    return undefined;
  }
}

/** Points the link to a site by one rename: at no moment is there none. */
export async function pointLive(dir: string, name: string): Promise<void> {
  const link = join(dir, LIVE);
  await rm(`${link}.new`, { force: true });
  await symlink(name, `${link}.new`);
  await rename(`${link}.new`, link);
  await flush(dir);
}

/** Names of the sites, the last published first. */
export const listSites = async (dir: string): Promise<string[]> =>
  newestFirst(await namesIn(dir), PUBLISHED);

/** Names of those that were not whole, the last published first. */
export const listDamaged = async (dir: string): Promise<string[]> =>
  newestFirst(await namesIn(dir), DAMAGED);

/** The number of the next publication. */
export const nextNumber = async (dir: string): Promise<number> =>
  1 + Math.max(0, ...(await namesIn(dir)).map(numberOf));

/** Which publication a site is. */
export const numberOf = (name: string): number => Number.parseInt(name, 10) || 0;

const namesIn = (dir: string) => readdir(dir).catch((): string[] => []);

const newestFirst = (names: readonly string[], pattern: RegExp) =>
  names.filter((name) => pattern.test(name)).toSorted((a, b) => numberOf(b) - numberOf(a));
