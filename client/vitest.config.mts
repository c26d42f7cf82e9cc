// Where the client's tests are. Nothing of this reaches a page.

import { defineConfig } from "vitest/config";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    {
      name: "texts", // as esbuild takes in XML (tools/leerklimaat/site/client.py)
      transform: (source, file) =>
        file.endsWith(".xml") ? `export default ${JSON.stringify(source)};` : undefined,
    },
  ],
  test: {
    include: ["test/**/*.test.ts"],
    passWithNoTests: false,
    testTimeout: 60_000, // a busy machine is slow, not wrong
  },
});
