import { copyFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { cached, keyOf } from '../store/cached.ts';

const TEXT = /\.(html|js|css|xml|txt|svg|json|webmanifest)$/;
const FORMS: Readonly<Record<string, (content: Buffer) => Promise<Buffer>>> = {
  br: (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    }),
  gz: (content) => promisify(gzip)(content, { level: 9 }),
};

/** Writes a .br and a .gz beside every text file of a built site, so that a small server never compresses. Most files are the same from one build to the next. */
export async function compress(dir: string): Promise<void> {
  const files = (await readdir(dir, { recursive: true })).filter((file) => TEXT.test(file));
  await Promise.all(files.map((file) => compressFile(join(dir, file))));
}

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path);
  const key = keyOf(content);
  await Promise.all(
    Object.entries(FORMS).map(async ([ending, toForm]) => {
      const kept = await cached('compressed', `${key}.${ending}`, async (file) =>
        writeFile(file, await toForm(content)),
      );
      await copyFile(kept, `${path}.${ending}`);
    }),
  );
}
