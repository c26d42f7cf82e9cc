// Files that someone might put back: real ones, spoiled by chance, always in the same way. None may
// throw, be slow, or give an event that is none. A few here; `python -m tests.fuzz` asks for thousands.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { preview, readFile, writeFile } from "../../src/log/file";
import { judge } from "../../src/log/guard";
import { compact } from "../../src/log/merge";
import { events, NOON } from "./events";

const RUNS = Number(process.env["LEERKLIMAAT_FUZZ"] ?? 300);
const TOLD = process.env["LEERKLIMAAT_FUZZ_TOLD"];
const SLOW = 5_000;
/** From here on a text is not spoiled further: what multiplies would never end. */
const LONG = 100_000;

const FILES = join(import.meta.dirname, "files");
const REAL = readdirSync(FILES).map((name) => readFileSync(join(FILES, name), "utf8"));

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, "", [], {}, -1, 0.5, 1e12, 1e300, 2 ** 53, "__proto__", "x"),
  fc.constantFrom<unknown>(
    "scene:../x",
    "javascript:alert(1)",
    "<script>",
    "\u0000",
    "\ud800",
    "🏽",
  ),
  fc.constantFrom<unknown>("2026-13-45T99:00:00Z", "+275761-01-01T00:00:00Z", "bank:a/b/c/d/e"),
  fc.constant("a").map((sign) => sign.repeat(100_000)),
  fc.jsonValue({ maxDepth: 3 }),
);

type Spoil = (text: string) => string;

/** Bytes that were lost, came twice, or are others. */
const bytes: fc.Arbitrary<Spoil> = fc
  .record({ from: fc.nat(), length: fc.nat(200), by: fc.string({ unit: "binary", maxLength: 20 }) })
  .map(({ from, length, by }) => (text) => {
    const at = from % (text.length + 1);
    return text.slice(0, at) + by + text.slice(at + length);
  });

const cut: fc.Arbitrary<Spoil> = fc.nat().map((end) => (text) => text.slice(0, end % text.length));

const again: fc.Arbitrary<Spoil> = fc
  .integer({ min: 2, max: 100 })
  .map((times) => (text) => inside(text, (all) => Array(times).fill(all).flat()));

/** A field of an event, or of the file itself, that holds something else. */
const field: fc.Arbitrary<Spoil> = fc
  .record({ at: fc.nat(), which: fc.nat(), value: odd, ofFile: fc.boolean() })
  .map(({ at, which, value, ofFile }) => (text) => {
    const file = parsed(text);
    const events = Array.isArray(file?.["events"]) ? file["events"] : [];
    const part = ofFile ? file : events[at % Math.max(1, events.length)];
    const keys = part !== null && typeof part === "object" ? Object.keys(part) : [];
    if (file === undefined || keys.length === 0) {
      return text;
    }
    part[keys[which % keys.length] ?? ""] = value;
    return JSON.stringify(file);
  });

const extra: fc.Arbitrary<Spoil> = odd.map(
  (value) => (text) => inside(text, (all) => [...all, value]),
);

const deep: fc.Arbitrary<Spoil> = fc
  .constantFrom("[", '{"a":', '{"events":[')
  .map((sign) => (text) => text.slice(0, -1) + sign.repeat(100_000));

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return Object(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function inside(text: string, change: (events: unknown[]) => unknown[]): string {
  const file = parsed(text);
  return file !== undefined && Array.isArray(file["events"])
    ? JSON.stringify({ ...file, events: change(file["events"]) })
    : text;
}

const texts = fc.oneof(
  fc.constantFrom(...REAL),
  events.map((all) => writeFile(all, NOON)),
);
const spoils = fc.array(fc.oneof(bytes, cut, again, field, field, field, extra, deep), {
  minLength: 1,
  maxLength: 4,
});

test("whatever a file holds, it is refused or gives events that can be written and read", () => {
  const told = { clean: 0, accepted: 0, slow: 0 };
  fc.assert(
    fc.property(texts, spoils, events.map(compact), (text, some, own) => {
      const begin = performance.now();
      const hostile = some.reduce(
        (spoiled, spoil) => (spoiled.length < LONG ? spoil(spoiled) : spoiled),
        text,
      );
      const read = readFile(hostile);
      if ("refused" in read) {
        told.clean += 1;
      } else {
        told.accepted += 1;
        expect(read.events.map((event) => judge(event))).toEqual(read.events);
        const found = preview(own, read);
        expect(found).not.toBe("too-big");
        const written = readFile(writeFile(read.events, NOON));
        expect(written).toMatchObject({ skipped: 0 });
      }
      told.slow += Number(performance.now() - begin > SLOW);
    }),
    { numRuns: RUNS, seed: 20261130, endOnFailure: true },
  );
  expect(told.slow).toBe(0);
  expect(Math.min(told.clean, told.accepted)).toBeGreaterThan(RUNS / 20);
  if (TOLD !== undefined) {
    writeFileSync(TOLD, JSON.stringify(told));
  }
}, 600_000);
