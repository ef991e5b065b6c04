import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { newsSchema } from '../../../../../../src/schemas/news.ts';

export const collections = {
  news: defineCollection({
    loader: glob({ pattern: '*.mdx', base: './src/content/news' }),
    schema: ({ image }) => newsSchema(image),
  }),
};
