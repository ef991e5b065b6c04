import { createHash } from 'node:crypto';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import type { FileDiagnostic } from '../../src/core/diagnostic.ts';
import { forEach } from '../for-each.ts';

/** Lies in each site's folder. A web server never sends a name that begins with a dot. */
const MANIFEST = '.site.json';

const siteFile = z.object({ size: z.number(), sha256: z.string() });
const manifest = z.object({
  /** What the site was built from; empty when that changed during the build, so that nobody takes it for the newest. */
  fingerprint: z.string(),
  /** The ward's day that the pages speak of. */
  day: z.string(),
  publishedAt: z.iso.datetime(),
  /** Whether files are links to those of the site before. */
  isLinked: z.boolean().default(false),
  files: z.record(z.string(), siteFile),
  /** What is wrong with entries that it shows in an earlier version, or not. */
  setAside: z.array(z.custom<FileDiagnostic>()).readonly().default([]),
  /** What the next site of the same content has to make better. */
  unfinished: z.array(z.string()).readonly().default([]),
  /** Files that only earlier sites needed, kept for open tabs, each with the time at which it was needed no more. */
  leftAt: z.record(z.string(), z.iso.datetime()),
});

export type SiteFiles = Readonly<Record<string, z.output<typeof siteFile>>>;
/** What a site's folder holds, file by file. */
export type Manifest = z.output<typeof manifest>;
/** What a site was built from, and which day its pages speak of. */
export type BuiltFrom = Pick<Manifest, 'fingerprint' | 'day'>;

/** Whether two sites say the same, though one may have more beside its pages. */
export const sayTheSame = (one: Manifest, other: Manifest): boolean =>
  one.fingerprint !== '' && one.fingerprint === other.fingerprint && one.day === other.day;

/** Changes whenever the list of a site's folder is written. Throws when there is none. */
export const versionOf = async (dir: string): Promise<string> => {
  const { ino, mtimeMs, size } = await stat(join(dir, MANIFEST));
  return [ino, mtimeMs, size].join();
};

/** Reads the list of a site's folder. Throws when there is none, or half of one. */
export const readManifest = async (dir: string): Promise<Manifest> =>
  manifest.parse(JSON.parse(await readFile(join(dir, MANIFEST), 'utf8')));

/** Writes the list of a site's folder into it. */
export const writeManifest = (dir: string, list: Manifest): Promise<void> =>
  writeFile(join(dir, MANIFEST), JSON.stringify(list));

/** Reads every file of a folder, and what is in it. */
export async function listFiles(dir: string): Promise<SiteFiles> {
  const files: Record<string, SiteFiles[string]> = {};
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  await forEach(
    entries.filter((entry) => entry.isFile() && entry.name !== MANIFEST),
    async ({ parentPath, name }) => {
      const bytes = await readFile(join(parentPath, name));
      files[relative(dir, join(parentPath, name))] = { size: bytes.length, sha256: hashOf(bytes) };
    },
  );
  return files;
}

/**
 * The first file that is not as its site's list has it. By size alone that takes a moment, and finds what a power cut
 * has emptied or cut; by content it reads everything, and finds what a disk has spoilt.
 */
export async function findDamage(
  dir: string,
  { files }: Manifest,
  by: 'size' | 'content',
): Promise<string | undefined> {
  let damaged: string | undefined;
  await forEach(Object.entries(files), async ([file, { size, sha256 }]) => {
    const path = join(dir, file);
    const isWhole =
      by === 'size'
        ? (await stat(path).catch(() => undefined))?.size === size
        : hashOf(await readFile(path).catch(() => '')) === sha256;
    if (!isWhole) damaged ??= file;
  });
  return damaged;
}

export const hashOf = (bytes: Buffer | string): string =>
  createHash('sha256').update(bytes).digest('hex');
