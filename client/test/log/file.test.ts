import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, type LogEvent, VERSION } from "../../src/log/event";
import {
  type Backup,
  MAX_BYTES,
  MAX_EVENTS,
  preview,
  readFile,
  writeFile,
} from "../../src/log/file";
import { compact, merge } from "../../src/log/merge";
import { MemoryStore } from "../../src/log/store";
import { counting, events, NOON, sets } from "./events";

/** As the versions before wrote them: exported by their own code, and not changed since. */
const OLD = [
  { version: 1, count: 6 },
  { version: 2, count: 12 },
].map((old) => ({
  ...old,
  text: readFileSync(join(import.meta.dirname, `files/version-${old.version}.json`), "utf8"),
}));

const GOOD: LogEvent = {
  id: "event-0001",
  device: "device-a",
  counter: 1,
  at: "2026-11-22T12:00:00.000Z",
  kind: "scene-chosen",
  run: "run-0001",
  step: 0,
  target: "scene:bord-weg/tafel/vragen",
  textHash: "0123456789ab",
};

function fileWith(event: unknown, head: object = {}): string {
  return JSON.stringify({ ...JSON.parse(writeFile([], NOON)), events: [event], ...head });
}

describe("export and import", () => {
  test("give back exactly what there was", () => {
    fc.assert(
      fc.property(events, (all) => {
        const read = readFile(writeFile(all, NOON));
        const events = [...all].sort(compare);
        expect(read).toEqual({ at: NOON.toISOString(), events, skipped: 0 });
      }),
      { numRuns: 500 },
    );
  });

  test("on an empty device give the log that was exported", () => {
    fc.assert(
      fc.property(events.map(compact), (all) => {
        const read = readFile(writeFile(all, NOON));
        expect("events" in read && preview([], read)).toMatchObject({
          events: all,
          added: all.length,
          known: 0,
          skipped: 0,
          gone: [],
          stale: 0,
        });
      }),
      { numRuns: 500 },
    );
  });

  test("the preview counts what the import does", () => {
    fc.assert(
      fc.property(sets(2), ([one = [], other = []]) => {
        const own = compact(one);
        const found = preview(own, { at: NOON.toISOString(), events: other, skipped: 0 });
        if (found === "too-big") {
          throw new Error("it is small");
        }
        const after = merge(own, found.events);
        expect(after.length).toBe(own.length + found.added - found.gone.length);
        expect(found.known).toBe(other.filter((e) => own.some((o) => o.id === e.id)).length);
        expect(found.added + found.known + found.stale).toBe(other.length);
        expect(found.gone.filter((event) => after.includes(event))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

test("200,000 events are written in a file that can be read", () => {
  const many = Array.from({ length: 200_000 }, (_, index) => ({
    ...GOOD,
    id: `event-${String(index).padStart(8, "0")}`,
    counter: index + 1,
  }));
  const text = writeFile(many, NOON);
  expect(text.length / many.length).toBeLessThan(JSON.stringify(GOOD).length + 20);
  const read = readFile(text);
  expect("events" in read && read.events.length).toBe(200_000);
});

describe("one bad event does not refuse a file", () => {
  test.each<[string, object]>([
    ["a kind we do not know", { kind: "scene-hacked" }],
    ["a kind that is no text", { kind: 7 }],
    ["a counter without end", { counter: 1e300 }],
    ["the id of another", { id: GOOD.id, step: 5 }],
    ["something that has seen itself", { kind: "reset", seen: { "device-a": 2 } }],
    ["something that has seen more than there can be", { kind: "reset", seen: { "device-b": -1 } }],
    ["a list of what was seen", { kind: "reset", seen: [1, 2] }],
  ])("%s is passed over and counted", (_, fields) => {
    const bad = { ...GOOD, id: "event-0002", counter: 2, ...fields };
    const text = JSON.stringify({ ...JSON.parse(writeFile([GOOD], NOON)), events: [GOOD, bad] });
    expect(readFile(text)).toEqual({ at: NOON.toISOString(), events: [GOOD], skipped: 1 });
  });

  test("an event that is here and reads otherwise there stays as it is here", () => {
    const other = { ...GOOD, target: "scene:bord-weg/tafel/wachten" };
    const found = preview([GOOD], { at: GOOD.at, events: [other], skipped: 0 });
    expect(found).toMatchObject({ events: [], added: 0, known: 0, skipped: 1, gone: [] });
  });

  test("what it made of the next can be read", async () => {
    const store = new MemoryStore(counting());
    await store.absorb([
      { ...GOOD, counter: 1e12 },
      { ...GOOD, id: "event-0002", counter: 9e15 - 2e9 },
    ]);
    for (let times = 0; times < 3; times += 1) {
      await store.append({ kind: "note-written", text: `${times}`, target: "scene:a" }, NOON);
    }
    const all = await store.all();
    const read = readFile(writeFile(all, NOON));
    expect(read).toMatchObject({ skipped: 0, events: all });
    expect(all.map((event) => event.kind === "note-written" && event.text)).toContain("2");
  });
});

describe("a file is refused", () => {
  const whole = writeFile([GOOD, { ...GOOD, id: "event-0002", counter: 2 }], NOON);

  test("when it is cut off anywhere", () => {
    for (let end = 0; end < whole.trimEnd().length; end += 1) {
      expect(readFile(whole.slice(0, end))).toHaveProperty("refused");
    }
  });

  test("when it is any other JSON", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readFile(text)).toHaveProperty("refused");
      }),
    );
  });

  test.each([
    ["too-big", " ".repeat(MAX_BYTES + 1)],
    ["too-big", fileWith(null, { events: Array(MAX_EVENTS + 1).fill(null) })],
    ["not-json", "{"],
    ["not-ours", "[]"],
    ["not-ours", "null"],
    ["not-ours", fileWith(GOOD, { schema: "iets-anders" })],
    ["newer", fileWith(GOOD, { version: VERSION + 1 })],
    ["damaged", fileWith(GOOD, { version: 0 })],
    ["damaged", fileWith(GOOD, { version: "1" })],
    ["damaged", fileWith(GOOD, { at: "gisteren" })],
    ["damaged", fileWith(GOOD, { events: { 0: GOOD } })],
    ["damaged", fileWith({ ...GOOD, kind: "scene-hacked" })],
    ["damaged", fileWith({ ...GOOD, kind: 7 })],
    ["damaged", fileWith(null)],
    ["damaged", fileWith([GOOD])],
  ])("as %s", (refused, text) => {
    expect(readFile(text)).toEqual({ refused });
  });

  test.each<[string, unknown]>([
    ["id", ""],
    ["id", "x".repeat(41)],
    ["id", "<script>"],
    ["device", null],
    ["counter", -1],
    ["counter", 1.5],
    ["counter", 1e300],
    ["counter", "1"],
    ["at", "2026-11-22"],
    ["at", "2026-13-45T12:00:00Z"],
    ["target", "scene:../../x"],
    ["target", "javascript:alert(1)"],
    ["target", `scene:${"a".repeat(200)}`],
    ["target", ["scene:a"]],
    ["textHash", "xyz"],
    ["keyHash", 12],
    ["run", undefined],
    ["step", -1],
    ["step", 1e9],
  ])("when %s is %j", (field, value) => {
    expect(readFile(fileWith({ ...GOOD, [field]: value }))).toEqual({ refused: "damaged" });
  });

  test.each<[string, object]>([
    ["an answer without a score", { kind: "item-answered", score: undefined }],
    ["a score above one", { score: 1.01 }],
    ["a score that is no number", { score: "1" }],
    ["an answer that is a text", { answer: "a" }],
    ["an answer that was typed", { answer: ["Zij zuchtte."] }],
    ["an answer without end", { answer: Array(41).fill("a") }],
    ["a mode we do not have", { mode: "exam" }],
    ["more certain than certain", { confidence: 4 }],
    ["more points than items", { kind: "quiz-ended", points: 4, items: 3 }],
    ["fewer points than none", { kind: "quiz-ended", points: -1, items: 3 }],
    ["a fourth button", { kind: "card-reviewed", rating: 4 }],
    ["a mark that says neither", { kind: "read-marked", isRead: "yes" }],
    ["a note of a bookmark that is no text", { kind: "bookmark-kept", note: 1 }],
    ["a longer one than there can be", { kind: "bookmark-kept", note: "a".repeat(501) }],
  ])("when it holds %s", (_, fields) => {
    const answered = { kind: "item-answered", mode: "check", score: 1, answer: ["a"] };
    expect(readFile(fileWith({ ...GOOD, ...answered, ...fields }))).toEqual({ refused: "damaged" });
  });

  test("when a note is longer than a note can be", () => {
    const note = { ...GOOD, kind: "note-written", text: "a".repeat(5001) };
    expect(readFile(fileWith(note))).toEqual({ refused: "damaged" });
  });
});

describe.each(OLD)("a file of version $version", ({ version, count, text }) => {
  const written = JSON.parse(text);

  test("says that it is one, and is older than what we write", () => {
    expect(written.version).toBe(version);
    expect(version).toBeLessThan(VERSION);
  });

  test("is read as it was written", () => {
    const read = readFile(text);
    expect(read).toEqual({ at: written.at, events: written.events, skipped: 0 });
    const found = "events" in read && preview([], read);
    expect(found).toMatchObject({ added: count, known: 0, gone: [], stale: 0, skipped: 0 });
  });

  test("goes on in a file of today, with what is new replacing what was there", async () => {
    const store = new MemoryStore(counting());
    await store.absorb(written.events);
    expect(await store.all()).toEqual([...written.events].sort(compare));
    const target = "scene:bord-weg/gezien";
    await store.append({ kind: "note-written", text: "nieuw", target }, NOON);
    const read = readFile(writeFile(await store.all(), NOON));
    const notes = "events" in read ? read.events.filter((event) => event.target === target) : [];
    expect(notes).toMatchObject([{ kind: "note-written", text: "nieuw" }]);
    expect("events" in read && read.events.length).toBe(count);
    // What was replaced is known as seen, and never comes back out of the old file.
    expect("events" in read && preview(read.events, readAgain(text))).toMatchObject({
      added: 0,
      known: count - 1,
      stale: 1,
    });
  });
});

function readAgain(text: string): Backup {
  const read = readFile(text);
  if ("refused" in read) {
    throw new Error(read.refused);
  }
  return read;
}

test("what does not belong in an event never gets in", () => {
  const text = fileWith(GOOD).replace('"id"', '"__proto__":{"admin":true},"extra":1,"id"');
  const read = readFile(text);
  expect(read).toEqual({ at: NOON.toISOString(), events: [GOOD], skipped: 0 });
  expect(Object.hasOwn({}, "admin")).toBe(false);
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});
