// What leaves the page: a link, a file, a record, a table, a calendar. What goes out comes back the same, and what comes
// in from elsewhere is a programme of ours or is refused with a reason.

import fc from "fast-check";
import { deflateSync, strToU8 } from "fflate";
import { expect, test } from "vitest";
import { meetingsAsCalendar } from "../../src/compose/calendar";
import { csvOf } from "../../src/compose/csv";
import { readProgramme, writeProgramme } from "../../src/compose/file";
import { ownTexts } from "../../src/compose/likeness";
import { fragmentOf, readFragment } from "../../src/compose/link";
import { loadOf } from "../../src/compose/load";
import { emptyMeeting, emptyProgramme, type Programme } from "../../src/compose/programme";
import { yamlOf } from "../../src/compose/yaml";
import { NOON } from "../log/events";
import { programme, READY, SHELF } from "./programmes";

const say = (key: string) => key;

test("a link holds all of a programme", () => {
  fc.assert(
    fc.property(programme, (made) => {
      expect(readFragment(fragmentOf(made, SHELF.ready), SHELF.ready)).toEqual(made);
    }),
  );
});

test("a ready programme as it is, is a short link", () => {
  expect(fragmentOf(READY, SHELF.ready).length).toBeLessThan(400);
  expect(ownTexts(READY, SHELF.ready)).toEqual([]);
  const changed = { ...READY, title: "Van mij" };
  expect(ownTexts(changed, SHELF.ready)).toEqual(["Van mij"]);
});

const WHOLE = fragmentOf(READY, SHELF.ready);

test.each([
  ["no link", "#bijeenkomsten", undefined],
  ["nothing", "", undefined],
  ["a link of a later version", "#p2.abc", "newer"],
  ["one of a much later version", "#p9999.!", "newer"],
  ["half a link", WHOLE.slice(0, WHOLE.length / 2), "damaged"],
  ["a sign more in the middle", `${WHOLE.slice(0, 30)}A${WHOLE.slice(30)}`, "damaged"],
  ["no signs at all", "#p1.", "damaged"],
  ["strange signs", "#p1.%%%", "damaged"],
  ["something else, packed", packed("[]"), "damaged"],
  ["no JSON, packed", packed("hallo"), "damaged"],
  ["what grows past any programme", packed(" ".repeat(5_000_000)), "damaged"],
])("%s is no programme", (_, fragment, outcome) => {
  expect(readFragment(fragment, SHELF.ready)).toBe(outcome);
});

function packed(text: string): string {
  const bytes = deflateSync(strToU8(text), { level: 9 });
  return `#p1.${Buffer.from(bytes).toString("base64url")}`;
}

test("whatever stands behind an address, the page goes on", () => {
  fc.assert(
    fc.property(fc.string(), (signs) => {
      expect(["damaged", undefined]).toContain(readFragment(`#p1.${signs}`, SHELF.ready));
    }),
  );
});

test("a file holds all of a programme, also where the site has no ready one", () => {
  fc.assert(
    fc.property(programme, (made) => {
      expect(readProgramme(writeProgramme(made))).toEqual(made);
    }),
  );
});

test.each([
  ["no JSON", "{", "not-json"],
  ["another file of ours", JSON.stringify({ schema: "leerklimaat-log", version: 1 }), "not-ours"],
  ["a later version", JSON.stringify({ schema: "leerklimaat-programma", version: 2 }), "newer"],
  ["no programme", JSON.stringify({ schema: "leerklimaat-programma", version: 1 }), "damaged"],
  ["half a version", JSON.stringify({ schema: "leerklimaat-programma", version: 0.5 }), "damaged"],
  ["20 MB", `"${"x".repeat(20_000_000)}"`, "too-big"],
])("%s is refused", (_, text, why) => {
  expect(readProgramme(text)).toBe(why);
});

test("a record never holds a key that nobody filled in, nor a sign that YAML cannot hold", () => {
  fc.assert(
    fc.property(programme, (made) => {
      const { text } = yamlOf(made, SHELF, "2026-12-03", say);
      expect(text).not.toMatch(/undefined|NaN|\[object|: *$(?!\n +[-a-z])/m);
      expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u2028\u2029\ufeff]/u);
      expect(text.endsWith('basis: redactie\nchanged: "2026-12-03"\n')).toBe(true);
    }),
  );
});

test("no cell of a table is a formula, whatever someone calls a part", () => {
  fc.assert(
    fc.property(programme, (made) => {
      const cells = csvOf(made, SHELF, say, "en")
        .slice(1)
        .split(/,|\r\n/);
      expect(cells.filter((cell) => /^"?[=+@\t＝＋－＠]/.test(cell))).toEqual([]);
    }),
  );
});

test("a table keeps commas, quotes and lines inside a cell", () => {
  const text = csvOf(withTitle('=a,"b"\nc'), SHELF, say, "en");
  expect(text.split("\r\n")[1]).toBe(
    `1,"'=a,""b""\nc",programme.cell.during,programme.cell.lesson,kijken,90,programme.cell.together,` +
      'lessen/kijken.html,Begrenzen,"Doet het samen; Doet het zelf"',
  );
});

function withTitle(title: string): Programme {
  return { ...READY, meetings: READY.meetings.map((one) => ({ ...one, title })) };
}

test("a calendar has the meetings with a day, at the hour where they are", () => {
  const made: Programme = {
    ...emptyProgramme("Titel", { ...emptyMeeting("a", "Eén", false), day: "2026-12-03" }),
    meetings: [
      { ...emptyMeeting("a", "Eén", false), day: "2026-12-31" },
      {
        ...READY.meetings[0],
        id: "b",
        day: "2026-12-31",
        time: "23:30",
      } as Programme["meetings"][0],
      emptyMeeting("c", "Zonder dag", false),
    ],
  };
  const text = meetingsAsCalendar(loadOf(made, SHELF), "own:x", NOON, (place) => ({
    title: `Keer ${place}; met, tekens\\`,
    text: "een\ntwee",
  }));
  expect(text.match(/^DT(?:START|END).*$/gm)?.map((line) => line.trim())).toEqual([
    "DTSTART;VALUE=DATE:20261231",
    "DTEND;VALUE=DATE:20270101",
    "DTSTART:20261231T233000",
    "DTEND:20270101T010000",
  ]);
  expect(text).toContain("SUMMARY:Keer 0\\; met\\, tekens\\\\\r\n");
  expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});
