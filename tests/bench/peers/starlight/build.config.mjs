import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

// For the build bench: no search index and no list of every page in every page, which would cost more than the text.
export default defineConfig({
  site: 'https://bench.example',
  trailingSlash: 'always',
  outDir: './.cache/build/dist',
  // As the other sites of the bench.
  build: { concurrency: 8 },
  cacheDir: './.cache/build/astro',
  integrations: [
    starlight({
      title: 'Bình dân học vụ số',
      locales: { root: { label: 'Tiếng Việt', lang: 'vi' } },
      sidebar: [{ label: 'Trang chủ', link: '/' }],
      pagefind: false,
      expressiveCode: false,
    }),
  ],
});
