import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileDiagnostic } from '../../src/core/diagnostic.ts';
import { prepareUploads } from '../../src/store/uploads.ts';
import { findMetadata } from '../../src/store/uploads/metadata.ts';
import { GOOD_PDFS, goodPictures } from '../fixtures/uploads/good.ts';
import { hostileUploads } from '../fixtures/uploads/hostile.ts';
import { blackPng, picture } from '../fixtures/uploads/make.ts';
import { FOLDER, projectWith, removeProjects } from '../fixtures/uploads/project.ts';

const GOOD = await goodPictures();
const HOSTILE = await hostileUploads();
const PRIVATE = [
  'Exif',
  'DienThoaiMau',
  'NguoiChupMau',
  'xmpmeta',
  '<script',
  'eXIf',
  'tEXt',
  'iTXt',
  'Photoshop',
  'ICC_PROFILE',
];

afterAll(removeProjects);

describe('hostile uploads', () => {
  let found: Awaited<ReturnType<typeof prepareUploads>>;
  const project = projectWith(HOSTILE);
  const faultsOf = (path: string): FileDiagnostic[] =>
    found.faults.filter(({ file }) => `${FOLDER}/${path}`.startsWith(file));
  beforeAll(async () => void (found = await prepareUploads(FOLDER, project)));

  it.each(HOSTILE)('$what is refused once, with what to do', ({ path, says }) => {
    const faults = faultsOf(path);
    expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining(says)]);
    expect(faults[0]?.message).toMatch(/ Hãy /);
  });
  it('are not published, and nothing of them is kept', () => {
    expect([...found.files.keys()]).toEqual([]);
    expect(readdirSync(join(project, '.cache/uploads'))).toEqual([]);
  });
});

describe('good pictures', () => {
  let files: ReadonlyMap<string, string>;
  const project = projectWith(GOOD);
  const cleanOf = (path: string) => readFileSync(join(project, files.get(path) ?? 'none'));
  beforeAll(async () => {
    const found = await prepareUploads(FOLDER, project);
    expect(found.faults).toEqual([]);
    files = found.files;
  });

  it.each(GOOD)(
    '$what is published upright, in sRGB and not too large',
    async ({ path, width, height }) => {
      const clean = await sharp(cleanOf(path)).metadata();
      expect(clean).toMatchObject({ width, height, space: 'srgb', depth: 'uchar' });
      expect(files.get(path)?.endsWith(`/${path.split('/').at(-1)}`)).toBe(true);
    },
  );
  it.each(GOOD)('$what keeps nothing but its pixels', ({ path }) => {
    const clean = cleanOf(path);
    expect(PRIVATE.filter((text) => clean.includes(text))).toEqual([]);
  });
  it('hold places and names before they are cleaned, and none after', async () => {
    expect(await findMetadata(join(project, FOLDER))).toHaveLength(5);
    expect(await findMetadata(join(project, '.cache'))).toEqual([]);
  });
  it('hold what must be gone before they are cleaned', () => {
    const before = Buffer.concat(GOOD.map(({ bytes }) => bytes));
    expect(PRIVATE.filter((text) => !before.includes(text))).toEqual(['iTXt', 'Photoshop']);
  });
});

describe('good documents', () => {
  it.each(GOOD_PDFS)('$what is published as it is', async (upload) => {
    const project = projectWith([upload]);
    const { files, faults } = await prepareUploads(FOLDER, project);
    expect(faults).toEqual([]);
    expect(readFileSync(join(project, files.get(upload.path) ?? 'none')).equals(upload.bytes)).toBe(
      true,
    );
  });
});

describe('decoders', () => {
  it('that have let foreign code in do not run', async () => {
    const avif = await picture(32, 32).avif({ effort: 0 }).toBuffer();
    await expect(sharp(avif).metadata()).rejects.toThrow('unsupported image format');
  });
});

describe('memory', () => {
  it.each([
    ['of 225 megapixels', blackPng(15_000, 15_000), 0],
    ['of 49 megapixels', blackPng(7000, 7000), 1],
  ])('a picture %s costs less than 200 MB', (_, bytes, published) => {
    const project = projectWith([{ what: '', path: 'a.png', bytes }]);
    const measured = spawnSync(
      process.execPath,
      ['tests/fixtures/uploads/measure.ts', project, FOLDER],
      { encoding: 'utf8' },
    );
    const result = JSON.parse(measured.stdout) as Record<string, number>;
    expect(result).toMatchObject({ published, refused: 1 - published });
    expect(result.megabytes).toBeLessThan(200);
  });
});
