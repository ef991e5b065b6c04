import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,content,architecture,publishing}/**/*.test.ts'],
    setupFiles: ['tests/support/property-seed.ts'],
  },
});
