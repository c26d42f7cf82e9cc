// @vitest-environment happy-dom

import fc from "fast-check";
import { expect, test } from "vitest";
import { pageOf, rowsOf, tableOf } from "../../src/data/readable";
import type { Entry } from "../../src/log/event";
import { MemoryStore } from "../../src/log/store";
import { moment, type Values } from "../../src/words";
import { counting, events, NOON } from "../log/events";

function say(key: string, values: Values = {}): string {
  return [key.replace("client.data.", ""), ...Object.values(values)].join(" ");
}

function name(record: string): string {
  return record === "scene:bord-weg" ? "Het bord weg" : record;
}

/** Reads CSV as a spreadsheet does. */
function cells(csv: string, separator = ";"): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of csv
    .replace("\uFEFF", "")
    .matchAll(new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\r\n]*))(${separator}|\r\n)`, "g"))) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== separator) {
      rows.push([]);
    }
  }
  return rows.slice(0, -1);
}

async function rows(...did: Entry[]) {
  const store = new MemoryStore(counting());
  for (const entry of did) {
    await store.append(entry, NOON);
  }
  return rowsOf(await store.all(), name, say, "nl");
}

test("a table tells what was done, and what came of it", async () => {
  const some = await rows(
    { kind: "note-written", text: 'Zij zei "nee", en\nliep weg.', target: "scene:bord-weg/gezien" },
    {
      kind: "item-answered",
      run: "run-0001",
      mode: "check",
      score: 2 / 3,
      answer: ["a=3"],
      target: "bank:a/een",
    },
    { kind: "quiz-ended", run: "run-0001", points: 2.3333, items: 4, target: "bank:a" },
    { kind: "card-reviewed", rating: 2, target: "term:grens" },
    { kind: "reset", target: "bank:weg" },
  );
  expect(cells(tableOf(some, say, "nl")).slice(1)).toEqual(
    [
      ["Het bord weg", "kind.note-written", 'Zij zei "nee", en\nliep weg.'],
      ["bank:a", "kind.item-answered", "readable.share 67 (a=3)"],
      ["bank:a", "kind.quiz-ended", "readable.points 2,33 4"],
      ["terms", "kind.card-reviewed", "readable.rating.effort"],
    ].map((row, index) => [moment(NOON.toISOString(), "nl"), ...row, some[index]?.target]),
  );
  expect(cells(tableOf(some, say, "en"), ",")).toHaveLength(some.length + 1);
});

// The same signs as in tests/exports/test_table.py.
test.each([
  ...["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"].flatMap((sign) => [
    sign,
    `${sign}1+1`,
  ]),
  '=HYPERLINK("//a";"b")',
])("a note %j is no formula", async (text) => {
  const [, row] = cells(
    tableOf(await rows({ kind: "note-written", text, target: "scene:a" }), say, "nl"),
  );
  expect(row?.[3]).toBe(`'${text}`);
});

test("whatever was done, a table has as many rows, of as many cells", () => {
  fc.assert(
    fc.property(events, (all) => {
      const some = rowsOf(all, name, say, "nl");
      const table = cells(tableOf(some, say, "nl"));
      expect(table).toHaveLength(some.length + 1);
      expect(table.every((row) => row.length === 5)).toBe(true);
    }),
  );
});

test("settings are told in words and local time", async () => {
  const some = await rows(
    { kind: "settings", value: true, target: "settings:persist" },
    { kind: "settings", value: 7.5, target: "settings:daily" },
    { kind: "settings", value: NOON.toISOString(), target: "settings:backup" },
  );
  expect(some.map((row) => row.outcome)).toEqual([
    "readable.yes",
    "7,5",
    moment(NOON.toISOString(), "nl"),
  ]);
});

test("a kept sentence is told by its own name, also of a question that is gone; an erased one is not", async () => {
  const some = await rows(
    { kind: "note-written", text: "Ik zie je bord.", target: "bank:weg/weg" },
    { kind: "note-written", text: "even", target: "bank:a/een" },
    { kind: "note-written", text: "", target: "bank:a/een" },
  );
  expect(cells(tableOf(some, say, "nl")).slice(1)).toEqual([
    [
      moment(NOON.toISOString(), "nl"),
      ...["bank:weg", "kind.sentence-kept", "Ik zie je bord.", "bank:weg/weg"],
    ],
  ]);
  document.documentElement.lang = "nl";
  const page = new DOMParser().parseFromString(pageOf(some, NOON, say), "text/html");
  expect([...page.querySelectorAll("li")].map((line) => line.textContent)).toEqual([
    "22 november 2026: kind.sentence-kept: Ik zie je bord.",
  ]);
});

test("a page holds texts as texts", async () => {
  document.documentElement.lang = "nl";
  const text = "<script>alert(1)</script> & <img src=x onerror=alert(1)>";
  const html = pageOf(
    await rows({ kind: "note-written", text, target: "scene:bord-weg/a" }),
    NOON,
    say,
  );
  const page = new DOMParser().parseFromString(html, "text/html");
  expect(page.querySelector("script, img")).toBeNull();
  expect(page.documentElement.lang).toBe("nl");
  expect(page.querySelector("h2")?.textContent).toBe("Het bord weg");
  expect(page.querySelector("li")?.textContent).toBe(
    `22 november 2026: kind.note-written: ${text}`,
  );
});
