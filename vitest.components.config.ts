import { getViteConfig } from 'astro/config';

// Tests that draw one component alone. Astro compiles it as for a page, without what only a whole site needs.
export default getViteConfig(
  {
    test: {
      name: 'components',
      include: ['tests/components/**/*.test.ts'],
      testTimeout: 60_000,
    },
  },
  { configFile: false, compressHTML: true, trailingSlash: 'always' },
);
