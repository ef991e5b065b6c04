import { createRequire } from 'node:module';
import { defineCollection } from 'astro:content';
import { bodySchema } from '../../../../../../src/collections/body.ts';
import news from '../../../../../../src/collections/news.ts';

// As the site's own configuration does it, and why.
const { wardLoader } = createRequire(import.meta.url)(
  '../../../../../../src/store/loader.ts',
) as typeof import('../../../../../../src/store/loader.ts');

// The loader reads and checks all of src/content; the pages need the news.
export const collections = {
  news: defineCollection({
    loader: wardLoader('news'),
    schema: ({ image }) => news.schema(image).safeExtend({ body: bodySchema(image) }),
  }),
};
