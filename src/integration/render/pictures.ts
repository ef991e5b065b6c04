import { readFileSync, writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { hashTransform, propsToFilename } from 'astro/assets/utils/node';
import { cached, keyOf } from '../../store/cached.ts';
import { BASE_PATH } from '../../site.ts';
import { IMAGE_SETTINGS } from '../image-settings.ts';
import { pictureFile } from '../picture-name.ts';
import { currentInputs, type PictureForm } from './content-data.ts';

type Transform = PictureForm['options'];

/** A picture as Astro's components get it. */
interface Picture {
  /** Its published file. */
  file: string;
  asset: object;
}

/** What Astro's image components call. */
interface AstroAsset {
  addStaticImage: (options: Transform, properties: string[], source: string) => string;
  recordReferencedImage: (source: string) => void;
}

/** Pictures of the content, in the place of the modules that Astro would bundle: by the path of their clean copy, which names what is in it. */
export class Pictures extends Map<string, object> {
  readonly #known = new Map<string, Picture>();

  /** Astro asks with the entry that shows the picture behind it. */
  override get(id: string) {
    return super.get(id.split('?')[0] ?? '');
  }

  /** Puts other pictures in the place of those that were there. */
  async fill(paths: Iterable<string>): Promise<void> {
    super.clear();
    for (const path of paths) {
      const source = resolve(`.${path}`);
      const known = this.#known.get(source) ?? (await read(source));
      this.#known.set(source, known);
      super.set(path, known.asset);
    }
    const sources = new Set([...this.keys()].map((path) => resolve(`.${path}`)));
    for (const source of this.#known.keys()) if (!sources.has(source)) this.#known.delete(source);
  }

  /** The published file of a clean copy. */
  fileOf(source: string): string {
    const known = this.#known.get(source);
    if (!known) throw new Error(`No entry shows ${source}.`);
    return known.file;
  }
}

/** Has Astro's components say which pictures a page shows, in the place of what a build by Astro itself sets up. */
export function notePictures(): void {
  (globalThis as { astroAsset?: AstroAsset }).astroAsset = {
    addStaticImage: (options, properties, source) => {
      const { src } = options;
      const address = typeof src === 'object' ? src.src : src;
      const original = `/${address.slice(BASE_PATH.length)}`;
      const name = propsToFilename(
        original,
        options,
        hashTransform(options, IMAGE_SETTINGS.service.entrypoint, properties),
      );
      currentInputs(name).forms.set(name.slice(1), { source, options });
      return encodeURI(BASE_PATH + name.slice(1));
    },
    recordReferencedImage: (source) => void currentInputs(source).originals.add(source),
  };
}

async function read(source: string): Promise<Picture> {
  const bytes = readFileSync(source);
  const metadata = await imageMetadata(bytes, source);
  const file = pictureFile(bytes, `.${metadata.format}`);
  // As Astro writes it into a bundle: what is undefined is left out, and would change the names of its forms.
  const known = JSON.parse(JSON.stringify({ src: BASE_PATH + file, ...metadata })) as object;
  const asset = new Proxy(known, {
    get(target, name) {
      if (name === 'clone') return structuredClone(target);
      if (name === 'fsPath') return source;
      const value: unknown = Reflect.get(target, name);
      if (value !== undefined) currentInputs(source).originals.add(source);
      return value;
    },
  });
  return { file, asset };
}

/** The bytes of a form of a picture; made once. */
export async function makeForm(file: string, { source, options }: PictureForm): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const key = keyOf(file, JSON.stringify([sharp.versions, IMAGE_SETTINGS])) + extname(file);
  const kept = await cached('pictures', key, async (unfinished) => {
    const { default: service } = await import('astro/assets/services/sharp');
    const { data } = await service.transform(
      readFileSync(source),
      { ...options, src: file },
      // Astro fills in the rest, which this service does not read.
      IMAGE_SETTINGS as unknown as Parameters<typeof service.transform>[2],
      console,
    );
    writeFileSync(unfinished, data);
  });
  return readFileSync(kept);
}
