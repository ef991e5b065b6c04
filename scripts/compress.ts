import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { copyFile, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(html|js|css|xml|txt|svg|json|webmanifest)$/;
// Outside node_modules, so that it survives `npm ci`. Most pages stay the same from one build to the next.
const CACHE = '.cache/compressed';
const ONE_WEEK = 7 * 86_400_000;

/** Writes a .br and a .gz beside every text file of a built site, so that a small server never compresses. */
export async function compressSite(dir: string): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  removeOld();
  const files = (await readdir(dir, { recursive: true })).filter((file) => TEXT.test(file));
  await Promise.all(files.map((file) => compressFile(join(dir, file))));
}

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path);
  const kept = join(CACHE, hash('sha256', content));
  if (!existsSync(`${kept}.br`)) {
    const params = {
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    };
    const [small, large] = await Promise.all([
      promisify(brotliCompress)(content, { params }),
      promisify(gzip)(content, { level: 9 }),
    ]);
    await writeWhole(`${kept}.gz`, large);
    // Last, so that both are there.
    await writeWhole(`${kept}.br`, small);
  }
  await Promise.all(
    ['.br', '.gz'].map(async (ending) => {
      utimesSync(kept + ending, new Date(), new Date());
      await copyFile(kept + ending, path + ending);
    }),
  );
}

/** Under its name there is the whole file or none, after a power cut too. Other builds may run at the same time. */
async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, content, { flush: true });
  await rename(unfinished, path);
}

function removeOld() {
  for (const name of readdirSync(CACHE).map((name) => join(CACHE, name)))
    if (Date.now() - statSync(name).mtimeMs > ONE_WEEK) rmSync(name, { force: true });
}
