import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that build whole sites begin first: else one core waits in the end until the last of them is done. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isShort = ({ moduleId }: TestSpecification) =>
      Number(!/\/(?:changes|killed)\.test\.ts$/.test(moduleId));
    return (await super.sort(files)).toSorted((a, b) => isShort(a) - isShort(b));
  }
}

// Tests that read the sites which scripts/test.ts has built.
export default defineConfig({
  test: {
    include: ['tests/built/**/*.test.ts'],
    // Every core: by itself it leaves one to somebody who waits at the screen.
    maxWorkers: '100%',
    // What many files read is read once a process.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
