import { defineConfig } from 'vitest/config';

// Tests that read the sites which scripts/test.ts has built.
export default defineConfig({
  test: { include: ['tests/built/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
