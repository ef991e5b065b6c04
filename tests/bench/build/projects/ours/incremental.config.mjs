import { defineConfig } from 'astro/config';
import { SHARED } from '../shared/config.mjs';

// Keeps every page for the next build, which costs the first one time: measured by itself, the other Astro sites have it off.
export default defineConfig({ ...SHARED, experimental: { incrementalBuild: true } });
