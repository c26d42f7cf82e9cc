// @vitest-environment happy-dom
// The table: as many cells as it should have, and none of them a formula.

import fc from "fast-check";
import { expect, test } from "vitest";
import { rowsOf } from "../../src/data/rows";
import { tableOf } from "../../src/data/table";
import { moment } from "../../src/words";
import { events, NOON } from "../log/events";
import { answer, known, rows, say, WORDINGS } from "./told";

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

test("a table tells what was done in texts, and has ids in a column of their own", async () => {
  const some = await rows(
    { kind: "note-written", text: 'Zij zei "nee", en\nliep weg.', target: "scene:bord-weg/gezien" },
    answer("bank:a/een", ["vragen"], 2 / 3),
    { kind: "quiz-ended", run: "run-0001", points: 2.3333, items: 4, target: "bank:a" },
    { kind: "card-reviewed", rating: 2, target: "term:grens" },
    { kind: "reset", target: "bank:weg" },
  );
  expect(cells(tableOf(some, say, "nl"))).toEqual([
    ["at", "record", "kind", "about", "outcome", "target"].map((name) => `readable.${name}`),
    ...[
      ["Het bord weg", "note-written", "Wat zag je aan Samira?", 'Zij zei "nee", en\nliep weg.'],
      [
        ...["Quiz: aan tafel", "item-answered"],
        "Samira schuift haar bord weg. Wat doe je eerst?",
        "Je vraagt wat er is. (readable.share 67)",
      ],
      ["Quiz: aan tafel", "quiz-ended", "", "readable.points 2,33 4"],
      ["terms", "card-reviewed", "Grens", "readable.rating.effort"],
    ].map(([title = "", kind, ...rest], index) => [
      ...[moment(NOON.toISOString(), "nl"), title, `kind.${kind}`, ...rest],
      some[index]?.target,
    ]),
  ]);
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
  const did = { kind: "note-written", text, target: "scene:bord-weg/gezien" } as const;
  const [, row] = cells(tableOf(await rows(did), say, "nl"));
  expect(row?.[4]).toBe(`'${text}`);
});

test("whatever was done, a table has as many rows, of as many cells", () => {
  fc.assert(
    fc.property(events, (all) => {
      const some = rowsOf(all, known(WORDINGS), say, "nl");
      const table = cells(tableOf(some, say, "nl"));
      expect(table).toHaveLength(some.length + 1);
      expect(table.every((row) => row.length === 6)).toBe(true);
    }),
  );
});
