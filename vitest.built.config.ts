import { defineConfig } from 'vitest/config';

// Tests that read the sites which scripts/test.ts has built.
export default defineConfig({
  test: {
    include: ['tests/built/**/*.test.ts'],
    // Every core: by itself it leaves one to somebody who waits at the screen.
    maxWorkers: '100%',
    // What many files read is read once a process.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
