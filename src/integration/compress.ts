import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { cached, keyOf } from '../store/cached.ts';
import type { SiteFolder } from './render/site-folder.ts';

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

/** Puts a .br and a .gz beside every text file of a site, so that a small server never compresses. Forms of files that have not changed are those of the former site. */
export async function compress(site: SiteFolder): Promise<void> {
  const files = [...site.files].filter(([file]) => TEXT.test(file));
  await Promise.all(
    files.map(async ([file, { sha256 }]) => {
      for (const ending of Object.keys(FORMS)) {
        const form = `${file}.${ending}`;
        const former = site.hasFormer(file, sha256) && site.former.files.get(form);
        if (former) site.place(form, former, () => readFileSync(join(site.former.dir, form)));
        else
          site.put(
            form,
            await readFile(await compressed(readFileSync(join(site.dir, file)), ending)),
          );
      }
    }),
  );
}

/** The file of a compressed form, made once for each content. */
const compressed = (content: Buffer, ending: string): Promise<string> =>
  cached('compressed', `${keyOf(content)}.${ending}`, async (file) =>
    writeFile(file, (await FORMS[ending]?.(content)) ?? ''),
  );
