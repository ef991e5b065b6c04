import { extname } from 'node:path';
import { keyOf } from '../store/cached.ts';

const PICTURE = /\.(?:jpe?g|png|webp)$/i;

/** The published name of a picture, by what is in it: the same whoever publishes it, and one for the same picture under two names. */
export const pictureFile = (bytes: Uint8Array, ending: string) => `_astro/${keyOf(bytes)}${ending}`;

/** How Astro's bundler names the files that pages bring along. */
export function assetFile({
  names: [name = ''],
  source,
}: {
  names: readonly string[];
  source: string | Uint8Array;
}): string {
  return PICTURE.test(name) && typeof source !== 'string'
    ? pictureFile(source, extname(name))
    : '_astro/[name].[hash][extname]';
}
