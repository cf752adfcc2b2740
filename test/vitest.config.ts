/** How the tests run: every *.test.ts below test/, in worker processes, with real servers and databases. */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The file that takes by far the longest begins first, or the other worker has nothing left to do beside it. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith('crash-embedded.test.ts');
    const sorted = await super.sort(files);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/postgres-setup.ts'],
    testTimeout: 20_000,
    // Nothing replaces a module, so files can share them: loading them anew for each file was half of the time.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // One for each core of the smallest machine: many files wait for time-outs and processes rather than for a processor.
    maxWorkers: 2,
    // Only the crash stories run side by side within a file; each has processes of its own.
    maxConcurrency: 3,
  },
});
