import { defineConfig } from "vitest/config";

// The Remix plugin stays out: it rewrites route files in ways a test runner cannot load.
export default defineConfig({
  test: {
    globalSetup: ["tests/support/words.ts"],
    setupFiles: ["tests/support/setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    // Whether something is quick is for the bench to say; a test beside other work may take its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      // These change nothing outside themselves: files that follow each other share what was loaded.
      { extends: true, test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], isolate: false } },
      { extends: true, test: { name: "db", include: ["tests/db/**/*.test.ts"], isolate: false } },
      {
        extends: true,
        // React as it draws for users; the build they ask is of that kind too.
        test: {
          name: "routes",
          include: ["tests/routes/**/*.test.ts"],
          env: { NODE_ENV: "production" },
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          hookTimeout: 300_000,
          // A page that comes alive on a loaded machine takes its time.
          expect: { poll: { timeout: 15_000 } },
          globalSetup: ["tests/browser/support/setup.ts"],
        },
      },
    ],
  },
});
