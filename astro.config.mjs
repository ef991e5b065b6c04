import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { IMAGE_SETTINGS } from './src/integration/image-settings.ts';
import { wardSite } from './src/integration/index.ts';
import { assetFile } from './src/integration/picture-name.ts';
import { BASE_PATH, OLDEST_BROWSERS, SITE_URL } from './src/site.ts';

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  outDir: process.env.OUT_DIR ?? './dist',
  // Outside node_modules, so that finished pictures survive `npm ci`.
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  // The default, 'jsx', glues Vietnamese words together.
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'always' },
  image: IMAGE_SETTINGS,
  markdown: { syntaxHighlight: false },
  integrations: [mdx(), wardSite()],
  vite: {
    // On a ward's machine nobody may write below node_modules.
    cacheDir: './.cache/vite',
    environments: {
      // Every page names its script: without Astro's own words for the part of the file that it was.
      client: {
        build: {
          rolldownOptions: {
            output: {
              entryFileNames: ({ name }) => `_astro/${name.replace(/\..*/, '')}.[hash].js`,
            },
          },
        },
      },
      prerender: { build: { rolldownOptions: { output: { assetFileNames: assetFile } } } },
    },
    build: {
      assetsInlineLimit: 0,
      target: OLDEST_BROWSERS,
      rolldownOptions: {
        // The helper that the standard's class fields need would be a second script of every page.
        transform: { assumptions: { setPublicClassFields: true } },
        // One warning for every .mdx page, about a line that the MDX compiler itself writes.
        onwarn: (warning, warn) =>
          void (warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning)),
      },
    },
  },
});
