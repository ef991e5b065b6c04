import { defineConfig } from 'astro/config';
import { SHARED } from '../shared/config.mjs';

// Keeps what it needs to know which pages are still right, which costs the first build time: measured by itself, the other Astro sites have it
// off. The pages stay where they are from one build to the next.
export default defineConfig({
  ...SHARED,
  vite: { build: { emptyOutDir: false } },
  experimental: { incrementalBuild: true },
});
