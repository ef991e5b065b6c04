/** What every Astro project of the bench has in common; nothing is cached inside node_modules. */
export const SHARED = {
  site: 'https://bench.example',
  trailingSlash: 'always',
  compressHTML: true,
  cacheDir: './.cache',
  devToolbar: { enabled: false },
  // Pages are written side by side: on a slow disk one after the other takes a third longer.
  build: { inlineStylesheets: 'always', concurrency: 8 },
  markdown: { syntaxHighlight: false },
};
