import { defineConfig } from 'vitest/config';

/** What the tests that run dist/ need. */
const bundle = {
  globalSetup: ['test/fixtures/fresh-bundle.mjs'],
  setupFiles: ['test/fixtures/bundle-coverage.mjs'],
};

const MOCKED = 'test/unit/**/*.mocked.test.ts';

/** A shared machine stalls now and then for longer than a test may wait; the log names what was tried again. */
const retry = process.env.CI ? 2 : 0;

export default defineConfig({
  test: {
    // Most of a test is waiting for programs that it started.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          exclude: [MOCKED],
          testTimeout: 20_000,
          retry,
          // Modules have no state, so that files share them; loading them anew for each file would take as long as the tests.
          isolate: false,
        },
      },
      {
        // What puts something else in the place of a module would do so for its neighbours.
        test: { name: 'unit-mocked', include: [MOCKED], testTimeout: 20_000, retry },
      },
      {
        test: {
          name: 'scenarios',
          include: ['test/scenarios/**/*.test.ts'],
          ...bundle,
          retry,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'hosts',
          include: ['test/hosts/**/*.test.ts'],
          ...bundle,
          retry,
          // The machines of a file wait most of the time: with those of two files, two cores are idle for half of it.
          maxWorkers: 3,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'workflows',
          include: ['test/workflows/**/*.test.ts'],
          ...bundle,
          retry,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['json'],
      // The folder `coverage/` is the action's.
      reportsDirectory: '.cache/coverage',
      reportOnFailure: true,
    },
  },
});
