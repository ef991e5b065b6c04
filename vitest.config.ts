import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{unit,content,architecture,publishing}/**/*.test.ts'],
          setupFiles: ['tests/support/property-seed.ts'],
        },
      },
      'vitest.components.config.ts',
    ],
  },
});
