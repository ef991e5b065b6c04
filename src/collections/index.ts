import type { ImageMetadata } from 'astro';
import { z } from 'zod';
import type { Collection, CollectionName } from './collection.ts';

/**
 * The table of all collections, read from the files of this folder: a new file is a new collection. Vite lists the
 * folder while it bundles, Node when it runs.
 */
const modules: Record<string, { default?: Collection }> = import.meta.env
  ? import.meta.glob(['./*.ts', '!./index.ts'], { eager: true })
  : requireFolder();

function requireFolder(): Record<string, { default?: Collection }> {
  // Not imported: a browser's bundle has no file system, and never comes here.
  const [fs, node] = [process.getBuiltinModule('node:fs'), process.getBuiltinModule('node:module')];
  const require = node.createRequire(import.meta.url);
  return Object.fromEntries(
    fs
      .readdirSync(import.meta.dirname)
      .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
      .map((name) => [name, require(`./${name}`) as { default?: Collection }]),
  );
}

/** A picture as its path below the uploads folder: what files and forms hold. Its type is that of Astro's pictures. */
const pathOfPicture = () =>
  z.string().meta({
    picture: true,
    title: 'Ảnh',
    description: 'Ảnh được xoay đúng chiều, thu nhỏ và bỏ nơi chụp trước khi gửi đi.',
  }) as unknown as z.ZodType<ImageMetadata>;

/** A collection with its schema as files and forms are read by it. */
export interface CollectionRules extends Omit<Collection, 'schema'> {
  name: CollectionName;
  schema: z.ZodType<Record<string, unknown>>;
  /** The same schema with other pictures. */
  schemaWith: Collection['schema'];
}

/** Every collection of src/content by its name. */
export const COLLECTIONS = Object.fromEntries(
  Object.values(modules)
    .flatMap((module) => module.default ?? [])
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((collection) => [
      collection.name,
      { ...collection, schema: collection.schema(pathOfPicture), schemaWith: collection.schema },
    ]),
) as unknown as Readonly<Record<CollectionName, CollectionRules>>;

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** Those that people write, in the order of the CMS. */
export const EDITED = Object.values(COLLECTIONS)
  .flatMap((collection) => (collection.cms ? [{ ...collection, cms: collection.cms }] : []))
  .sort((a, b) => a.cms.order - b.cms.order);

export const isCollection = (name: string): name is CollectionName =>
  Object.hasOwn(COLLECTIONS, name);

export type { CollectionName, DataOf } from './collection.ts';
