import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMetadata } from '../../src/store/uploads/metadata.ts';
import { blackPng, picture } from '../fixtures/uploads/make.ts';

// Prints what checking and cleaning uploads costs: time cold and warm, and the peak memory of a process that does nothing else.
const FOLDER = 'uploads';
const SAMPLE = 'tests/fixtures/sample/uploads/mau';
const PICTURES = 40;

const rows: Record<string, unknown> = {};
await measure(`${PICTURES} sample pictures`, samplePictures());
await measure('PNG, 225 megapixels', { 'a.png': blackPng(15_000, 15_000) });
await measure('PNG, 400 megapixels', { 'a.png': blackPng(20_000, 20_000) });
await measure('PNG, 49 megapixels', {
  'a.png': blackPng(7000, 7000, { depth: 8, colours: 2, channels: 3 }),
});
await measure('PNG interlaced, 36 megapixels', {
  'a.png': blackPng(6000, 6000, { depth: 8, colours: 6, channels: 4, isInterlaced: true }),
});
await measure('JPEG, 48 megapixels', {
  'a.jpg': await picture().resize(8000, 6000).jpeg().toBuffer(),
});
await measure('JPEG progressive, 24 megapixels', {
  'a.jpg': await picture().resize(6000, 4000).jpeg({ progressive: true }).toBuffer(),
});
await measure('WebP lossless, 36 megapixels', {
  'a.webp': await picture().resize(6000, 6000).webp({ quality: 1, effort: 0 }).toBuffer(),
});
console.table(rows);

/** The sample's pictures over and over, each with other bytes at its end, so that none is in the cache yet. */
function samplePictures(): Record<string, Buffer> {
  const names = readdirSync(SAMPLE);
  return Object.fromEntries(
    Array.from({ length: PICTURES }, (_, index) => {
      const name = names[index % names.length] ?? '';
      return [
        `${index}-${name}`,
        Buffer.concat([readFileSync(join(SAMPLE, name)), Buffer.from([index])]),
      ];
    }),
  );
}

async function measure(what: string, uploads: Record<string, Buffer>): Promise<void> {
  const project = mkdtempSync(join(tmpdir(), 'bench-uploads-'));
  try {
    mkdirSync(join(project, FOLDER));
    for (const [name, bytes] of Object.entries(uploads))
      writeFileSync(join(project, FOLDER, name), bytes);
    const cold = run(project);
    const warm = run(project);
    const start = performance.now();
    if (cold.published) await findMetadata(join(project, '.cache'));
    const check = cold.published ? performance.now() - start : 0;
    const { published, refused, megabytes, idleMegabytes } = cold;
    rows[what] = {
      published,
      refused,
      'cold ms': Math.round(cold.milliseconds),
      'warm ms': Math.round(warm.milliseconds),
      'metadata ms': Math.round(check),
      'peak MB': Math.round(megabytes),
      'of it work MB': Math.round(megabytes - idleMegabytes),
    };
  } finally {
    rmSync(project, { recursive: true });
  }
}

function run(
  project: string,
): Record<'published' | 'refused' | 'milliseconds' | 'megabytes' | 'idleMegabytes', number> {
  return JSON.parse(
    spawnSync(process.execPath, ['tests/fixtures/uploads/measure.ts', project, FOLDER], {
      encoding: 'utf8',
    }).stdout,
  );
}
