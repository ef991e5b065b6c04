import { createRequire } from 'node:module';
import { defineCollection, type SchemaContext } from 'astro:content';
import { z } from 'zod';
import type { Loader } from 'astro/loaders';
import { bodySchema } from './collections/body.ts';
import type { CollectionRegistry, DataOf } from './collections/collection.ts';
import { COLLECTIONS, COLLECTION_NAMES, type CollectionName } from './collections/index.ts';

// Node loads the loader itself, as for every other command: Vite would transform each of its files first, in every build.
const { wardLoader } = createRequire(import.meta.url)(
  './store/loader.ts',
) as typeof import('./store/loader.ts');

/** What Astro keeps of an entry: its fields, and the body of an MDX file beside them. */
type Stored<N extends CollectionName> = CollectionRegistry[N]['format'] extends 'mdx'
  ? DataOf<N> & { body: z.output<ReturnType<typeof bodySchema>> }
  : DataOf<N>;
type WardCollections = {
  [N in CollectionName]: {
    loader: Loader;
    schema: (context: SchemaContext) => z.ZodType<Stored<N>>;
  };
};

const wardCollections = Object.fromEntries(
  COLLECTION_NAMES.map((name) => {
    const { format, schemaWith } = COLLECTIONS[name];
    return [
      name,
      defineCollection({
        loader: wardLoader(name),
        schema: ({ image }) => {
          const fields = schemaWith(image) as z.ZodObject;
          return format === 'mdx' ? fields.safeExtend({ body: bodySchema(image) }) : fields;
        },
      }),
    ];
  }),
) as unknown as WardCollections;

export const collections = {
  ...wardCollections,
  settings: defineCollection({ loader: wardLoader('settings') }),
  attachments: defineCollection({
    loader: wardLoader('attachments'),
    schema: z.strictObject({
      file: z.string(),
      bytes: z.int(),
      pages: z.int().optional(),
    }),
  }),
  papers: defineCollection({
    loader: wardLoader('papers'),
    schema: z.strictObject({ bytes: z.int() }),
  }),
  buildDiagnostics: defineCollection({
    loader: wardLoader('buildDiagnostics'),
    schema: z.strictObject({
      entry: z.string(),
      isQuarantined: z.boolean(),
      notes: z.array(z.string()),
    }),
  }),
};
