import { defineConfig } from 'vitest/config';

/** One project a package, so that `--project server` runs just that one. Browser journeys run one after another. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      ...['rulebook', 'documents', 'site', 'workspace'].map((name) => ({
        test: { name, include: [`packages/${name}/**/*.test.{ts,tsx}`], testTimeout: 30_000 },
      })),
      {
        test: {
          name: 'server',
          include: ['packages/server/**/*.test.ts'],
          globalSetup: ['packages/server/test/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          globalSetup: ['e2e/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
