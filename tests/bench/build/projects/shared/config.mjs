/** What every Astro project of the bench has in common; nothing is cached inside node_modules. */
export const SHARED = {
  site: 'https://bench.example',
  trailingSlash: 'always',
  compressHTML: true,
  cacheDir: './.cache',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'always' },
  markdown: { syntaxHighlight: false },
};
