import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(html|js|css|xml|txt|svg|json|webmanifest)$/;

/** Writes a .br and a .gz beside every text file of a built site that has none yet, so that a small server never compresses. */
export async function compressSite(dir: string): Promise<void> {
  const files = (await readdir(dir, { recursive: true })).filter((file) => TEXT.test(file) && !existsSync(join(dir, `${file}.br`)));
  const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)];
  await Promise.all(
    files.map(async (file) => {
      const path = join(dir, file);
      const content = await readFile(path);
      const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
      await Promise.all([
        toBrotli(content, { params }).then((data) => writeFile(`${path}.br`, data)),
        toGzip(content, { level: 9 }).then((data) => writeFile(`${path}.gz`, data)),
      ]);
    }),
  );
}
