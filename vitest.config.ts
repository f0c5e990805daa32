import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/helpers/redis-server.ts", "tests/helpers/poppler.ts"],
    testTimeout: 20_000,
    // Nothing of ours keeps state in a module but what never changes: files share what they import.
    isolate: false,
  },
});
