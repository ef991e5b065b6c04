import { defineConfig } from 'astro/config';
import { SHARED } from '../shared/config.mjs';

// Keeps every page for the next build, which costs the first one time: measured by itself, the other Astro sites have it off.
// A kept page is a copied file; copied one by one, 1,000 of them take longer than all the rest that Astro does after its start.
export default defineConfig({ ...SHARED, build: { ...SHARED.build, concurrency: 8 }, experimental: { incrementalBuild: true } });
