import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { cached, isCached, keyOf } from '../store/cached.ts';
import type { SiteFolder } from './render/site-folder.ts';

const TEXT = /\.(html|js|css|xml|txt|svg|json|webmanifest)$/;
/** So many bytes of new text are compressed at their best in a second and a half. */
const WELL_AT_ONCE = 1_000_000;
const QUICK = 5;

const brotli = (content: Buffer, quality: number = constants.BROTLI_MAX_QUALITY) =>
  promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });
const FORMS = {
  br: (content: Buffer) => brotli(content),
  gz: (content: Buffer) => promisify(gzip)(content, { level: 9 }),
};
type Form = keyof typeof FORMS;

/**
 * Puts a .br and a .gz beside every text file of a site, so that a small server never compresses. Forms of files that
 * have not changed are those of the former site. Much new text is compressed quickly where the site is in a hurry.
 */
export async function compress(site: SiteFolder, wellAtOnce = WELL_AT_ONCE): Promise<void> {
  const forms = [...site.files.keys()]
    .filter((file) => TEXT.test(file))
    .flatMap((file) => (Object.keys(FORMS) as Form[]).map((ending) => ({ file, ending })));
  const open = forms.filter(({ file, ending }) => !placeFormer(site, file, ending));
  const bytes = open
    .filter(({ ending }) => ending === 'br')
    .reduce((sum, { file }) => sum + (site.files.get(file)?.size ?? 0), 0);
  const isQuick = site.isHurried && bytes > wellAtOnce;
  await Promise.all(
    open.map(async ({ file, ending }) => {
      const form = `${file}.${ending}`;
      const content = readFileSync(join(site.dir, file));
      const key = `${keyOf(content)}.${ending}`;
      if (isQuick && ending === 'br' && !isCached('compressed', key)) {
        site.put(form, await brotli(content, QUICK));
        site.unfinished.push(form);
      } else site.put(form, await readFile(await compressed(content, ending, key)));
    }),
  );
}

/** Whether the former site has this form as good as it gets; it is in its place then. */
function placeFormer(site: SiteFolder, file: string, ending: Form): boolean {
  const form = `${file}.${ending}`;
  const former = site.hasFormer(file, site.files.get(file)?.sha256) && site.former.files.get(form);
  if (!former || site.former.unfinished?.has(form)) return false;
  site.place(form, former, () => readFileSync(join(site.former.dir, form)));
  return true;
}

/** The file of a compressed form, made once for each content. */
const compressed = (content: Buffer, ending: Form, key: string): Promise<string> =>
  cached('compressed', key, async (file) => writeFile(file, await FORMS[ending](content)));
