import { defineCollection } from 'astro:content';
import { wardLoader } from '../../../../../../src/loaders/loader.ts';
import { bodySchema } from '../../../../../../src/schemas/body.ts';
import { newsSchema } from '../../../../../../src/schemas/news.ts';

// The loader reads and checks all of src/content; the pages need the news.
export const collections = {
  news: defineCollection({ loader: wardLoader('news'), schema: ({ image }) => newsSchema(image).safeExtend({ body: bodySchema(image) }) }),
};
