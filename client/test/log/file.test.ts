import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, type LogEvent, VERSION } from "../../src/log/event";
import { MAX_EVENTS, preview, readFile, writeFile } from "../../src/log/file";
import { compact } from "../../src/log/merge";
import { events, NOON, sets } from "./events";

const OLD = join(import.meta.dirname, "files/version-1.json");

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
        expect(read).toEqual({ at: NOON.toISOString(), events: [...all].sort(compare) });
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
          dropped: 0,
        });
      }),
      { numRuns: 500 },
    );
  });

  test("the preview counts what the import does", () => {
    fc.assert(
      fc.property(sets(2), ([one = [], other = []]) => {
        const own = compact(one);
        const found = preview(own, { at: NOON.toISOString(), events: other });
        if (found === "disagrees") {
          throw new Error("ids agree here");
        }
        expect(found.events.length).toBe(own.length + found.added - found.dropped);
        expect(found.known).toBe(other.filter((e) => own.some((o) => o.id === e.id)).length);
      }),
      { numRuns: 500 },
    );
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
    ["too-big", " ".repeat(30_000_001)],
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
    ["damaged", fileWith(GOOD, { events: [GOOD, GOOD] })],
    ["unknown-kind", fileWith({ ...GOOD, kind: "scene-hacked" })],
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
  ])("when it holds %s", (_, fields) => {
    const answered = { kind: "item-answered", mode: "check", score: 1, answer: ["a"] };
    expect(readFile(fileWith({ ...GOOD, ...answered, ...fields }))).toEqual({ refused: "damaged" });
  });

  test("when a note is longer than a note can be", () => {
    const note = { ...GOOD, kind: "note-written", text: "a".repeat(5001) };
    expect(readFile(fileWith(note))).toEqual({ refused: "damaged" });
  });
});

test("a file of version 1 is read as it was written", () => {
  const text = readFileSync(OLD, "utf8");
  const read = readFile(text);
  expect(read).toEqual({
    at: JSON.parse(text).at,
    events: JSON.parse(text).events,
  });
  expect("events" in read && preview([], read)).toMatchObject({ added: 6, dropped: 0 });
});

test("what does not belong in an event never gets in", () => {
  const text = fileWith(GOOD).replace('"id"', '"__proto__":{"admin":true},"extra":1,"id"');
  const read = readFile(text);
  expect(read).toEqual({ at: NOON.toISOString(), events: [GOOD] });
  expect(Object.hasOwn({}, "admin")).toBe(false);
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

test("a file that contradicts the log is found out before anything changes", () => {
  const other = { ...GOOD, target: "scene:bord-weg/tafel/wachten" };
  expect(preview([GOOD], { at: GOOD.at, events: [other] })).toBe("disagrees");
});
