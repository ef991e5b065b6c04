import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { SHARED } from '../shared/config.mjs';

export default defineConfig({ ...SHARED, integrations: [mdx()] });
