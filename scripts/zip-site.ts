import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { zipSync } from 'fflate';
import { defaultTreeAdapter as tree, parse, serialize } from 'parse5';
import {
  attributeOf,
  descendantsOf,
  filesOf,
  setAttribute,
  type Element,
} from '../src/integration/check-site/pages.ts';

/** The page to open; all others lie in a folder beside it. */
const START = 'MO-TRANG-NAY.html';
const FOLDER = 'trang';
/** What only a server, a search engine or an editor asks for, and scripts, which browsers do not let a page on a disk load. */
const LEFT_OUT =
  /\.(?:br|gz|js|webmanifest)$|^(?:admin|bien-tap|bat-dau|chia-se|pagefind|\.well-known)\/|^(?:404\.html|robots\.txt|sitemap\.xml|tim-kiem\/muc-luc\.json)$/;
const ADDRESSES = ['href', 'src', 'action'];

/** A built site as a zip file that any computer opens without a server: addresses lead from page to page on the disk. */
export function zipSite(dir: string, base: string): Uint8Array {
  const files = [...filesOf(dir)].filter((file) => !LEFT_OUT.test(file));
  return zipSync(
    Object.fromEntries(
      files.map((file) => {
        const bytes = readFileSync(join(dir, file));
        const isPage = file.endsWith('.html');
        return [placeOf(file), isPage ? Buffer.from(onDisk(bytes.toString(), file, base)) : bytes];
      }),
    ),
  );
}

const placeOf = (file: string) => (file === 'index.html' ? START : `${FOLDER}/${file}`);

/** The page with addresses that hold on a disk. */
function onDisk(html: string, file: string, base: string): string {
  const page = parse(html);
  const relative = (address: string) => fromDisk(address, file, base);
  for (const element of descendantsOf(page)) {
    if (element.tagName === 'script' || isManifest(element)) tree.detachNode(element);
    for (const name of ADDRESSES) {
      const address = attributeOf(element, name);
      if (address !== undefined) setAttribute(element, name, relative(address));
    }
    const pictures = attributeOf(element, 'srcset');
    if (pictures) setAttribute(element, 'srcset', pictures.replace(/(?<=^|,\s+)\S+/g, relative));
  }
  return serialize(page);
}

const isManifest = (element: Element) => attributeOf(element, 'rel') === 'manifest';

/** An address of the site, seen from a file's place on the disk; any other as it is. */
function fromDisk(address: string, file: string, base: string): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(base.length)) ?? [];
  const wanted = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return posix.relative(posix.dirname(placeOf(file)), placeOf(wanted)) + rest;
}
