// Where the client's tests are. Nothing of this reaches a page.
//
// A test of a page says in its first line that it wants a document, and has one of its own: what it
// defines there cannot be taken back. The others share what they import, for to load it anew for each
// file takes longer than the tests.

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const ROOT = import.meta.dirname;
const TESTS = "test/**/*.test.ts";
const WITH_DOCUMENT = globSync(TESTS, { cwd: ROOT }).filter((name) =>
  readFileSync(join(ROOT, name), "utf8").startsWith("// @vitest-environment "),
);

export default defineConfig({
  root: ROOT,
  plugins: [
    {
      name: "texts", // as esbuild takes in XML (tools/leerklimaat/site/client.py)
      transform: (source, file) =>
        file.endsWith(".xml") ? `export default ${JSON.stringify(source)};` : undefined,
    },
  ],
  test: {
    passWithNoTests: false,
    pool: "threads", // to start one takes half of what a process takes
    testTimeout: 60_000, // a busy machine is slow, not wrong
    projects: [
      { extends: true, test: { name: "pages", include: WITH_DOCUMENT } },
      {
        extends: true,
        test: { name: "parts", include: [TESTS], exclude: WITH_DOCUMENT, isolate: false },
      },
    ],
  },
});
