import { defineConfig } from 'vitest/config';

const settings = {
  setupFiles: ['tests/support/property-seed.ts'],
  // Builds run beside these tests: how long one takes says nothing.
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 60_000 } },
};
/** Tests that put other modules in the place of ours, or load one anew with other settings. */
const APART = [
  'tests/unit/site.test.ts',
  'tests/unit/integration/follow-content.test.ts',
  'tests/unit/queries/per-build.test.ts',
  'tests/unit/cms/{complete,conflict,server}.test.ts',
  'tests/unit/core/progress/codes.test.ts',
  'tests/content/content-apart.test.ts',
  'tests/server/{build-process,builder,report}.test.ts',
];

export default defineConfig({
  test: {
    // More than a small machine has cores: a test of the server waits half of its time.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{unit,content,architecture}/**/*.test.ts'],
          exclude: APART,
          // What many files import is loaded once: half of the time went into that.
          isolate: false,
          ...settings,
        },
      },
      // Servers of their own, in processes that load the code of the server once.
      {
        test: {
          name: 'server',
          include: ['tests/server/**/*.test.ts'],
          exclude: APART,
          isolate: false,
          ...settings,
        },
      },
      { test: { name: 'apart', include: APART, ...settings } },
      'vitest.components.config.ts',
    ],
  },
});
