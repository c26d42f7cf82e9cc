// Reads GIFT with gift-pegjs: a file per line as a JSON text, its questions back as one line.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const { parse } = createRequire(import.meta.url)("gift-pegjs");

for await (const line of createInterface({ input: process.stdin })) {
  let found;
  try {
    found = { questions: parse(JSON.parse(line)) };
  } catch (fault) {
    found = { refused: fault.message, at: fault.location?.start };
  }
  process.stdout.write(`${JSON.stringify(found)}\n`);
}
