import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { findMetadata } from '../../src/store/uploads/metadata.ts';
import { PHONE_EXIF, XMP, picture } from '../fixtures/uploads/make.ts';

const site = mkdtempSync(join(tmpdir(), 'built-'));
afterAll(() => rmSync(site, { recursive: true }));

const ENCODERS: Record<string, (image: Sharp) => Sharp> = {
  jpg: (image) => image.jpeg(),
  png: (image) => image.png(),
  webp: (image) => image.webp(),
  avif: (image) => image.avif({ effort: 0 }),
};

async function faultsOfSiteWith(ending: string, image: Sharp) {
  const dir = mkdtempSync(join(site, 'dist-'));
  mkdirSync(join(dir, '_astro'));
  const bytes = await ENCODERS[ending]?.(image).toBuffer();
  writeFileSync(join(dir, '_astro', `photo.${ending}`), bytes ?? '');
  return (await findMetadata(dir)).map(({ file, message }) => [file.slice(dir.length), message]);
}

describe('a picture of a built site', () => {
  it.each([
    ['jpg', 'exif'],
    ['png', 'exif'],
    ['webp', 'exif'],
    ['avif', 'Exif'],
  ])('is reported for a %s with the place it was taken at', async (ending, what) =>
    expect(await faultsOfSiteWith(ending, picture(64, 64).withExif(PHONE_EXIF))).toEqual([
      [`/_astro/photo.${ending}`, expect.stringContaining(`(${what})`)],
    ]),
  );
  it.each([
    ['jpg', 'xmp'],
    ['png', 'xmp'],
    ['webp', 'xmp'],
    ['avif', 'rdf+xml'],
  ])('is reported for a %s with a program’s notes', async (ending, what) =>
    expect(await faultsOfSiteWith(ending, picture(64, 64).withXmp(XMP))).toEqual([
      [`/_astro/photo.${ending}`, expect.stringContaining(`(${what})`)],
    ]),
  );
  it.each(Object.keys(ENCODERS))('passes as a plain %s', async (ending) =>
    expect(await faultsOfSiteWith(ending, picture(64, 64))).toEqual([]),
  );
});
