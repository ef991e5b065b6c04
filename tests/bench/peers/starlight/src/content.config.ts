import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

// The bench writes the guide there, with the text of our own page.
export const collections = { docs: defineCollection({ loader: glob({ pattern: '**/*.md', base: './.cache/docs' }), schema: docsSchema() }) };
