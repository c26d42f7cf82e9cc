// Where the client's tests are. Nothing of this reaches a page.

import { defineConfig } from "vitest/config";

export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ["test/**/*.test.ts"],
    passWithNoTests: false,
    testTimeout: 60_000, // a busy machine is slow, not wrong
  },
});
