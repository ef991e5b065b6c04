import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import news from '../../../../../../src/collections/news.ts';

export const collections = {
  news: defineCollection({
    loader: glob({ pattern: '*.mdx', base: './src/content/news' }),
    schema: ({ image }) => news.schema(image),
  }),
};
