import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Every core: by itself it leaves one to somebody who waits at the screen.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{unit,content,architecture,server}/**/*.test.ts'],
          setupFiles: ['tests/support/property-seed.ts'],
          // Builds run beside these tests: how long one takes says nothing.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      'vitest.components.config.ts',
    ],
  },
});
