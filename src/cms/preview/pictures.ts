import type { ImageMetadata } from 'astro';
import type { PictureOf } from './entries.ts';

/** Pictures as this browser can show them: those just chosen from its memory, others from the server that keeps the uploads. */
export function pictureReader(
  chosen: () => ReadonlyMap<string, string>,
  uploads: string,
): PictureOf {
  const sizes = new Map<string, Promise<{ width: number; height: number }>>();
  return async (path) => {
    const own = [...chosen()].find(([file]) => file.endsWith(`/${path}`) || file === path)?.[1];
    const src = own ?? `${uploads}${path}`;
    const size = sizes.get(src) ?? measure(src);
    sizes.set(src, size);
    return { src, ...(await size), format: 'webp' } satisfies ImageMetadata;
  };
}

/** A picture that does not load has no size; its alt text still shows. */
async function measure(src: string): Promise<{ width: number; height: number }> {
  const image = new Image();
  image.src = src;
  try {
    await image.decode();
  } catch {
    return { width: 0, height: 0 };
  }
  return { width: image.naturalWidth, height: image.naturalHeight };
}
