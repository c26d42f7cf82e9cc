// @vitest-environment happy-dom
// What is drawn and what is written are the same numbers: bars, radars and table against the rows.

import fc from "fast-check";
import { expect, test } from "vitest";
import { barsFigure, radarFigures, tableBox } from "../../src/picture/drawn";
import { keyOf } from "../../src/picture/key";
import type { Row } from "../../src/picture/rows";
import { FRAME, picture, SAYINGS, signOf } from "./frames";

const CALLED = { round: "vandaag", before: "toen", profile: "Pas begonnen" };
const KNOWN = {
  ...{ frame: FRAME, criteria: {}, ways: {} },
  pages: { plan: "plan.html", evidence: "bewijs.html" },
};
const RUNS = { numRuns: 40 };

function texts(found: Iterable<Element>): string[] {
  return [...found].map(({ textContent }) => (textContent ?? "").trim());
}

function numbers(found: Iterable<Element>, name: string): string[] {
  return [...found].map((element) => element.getAttribute(name) ?? "");
}

test("a bar fills as many steps as its level says, and marks the example and the earlier level", () => {
  fc.assert(
    fc.property(picture, (rows) => {
      const bars = [...barsFigure(rows, CALLED, SAYINGS).querySelectorAll(".lk-picture__bars svg")];
      expect(bars).toHaveLength(rows.length);
      for (const [at, row] of rows.entries()) {
        const bar = bars[at];
        const look = row.isTold === false ? ".lk-picture__bare" : ".lk-picture__now";
        const steps = numbers(bar?.querySelectorAll(`rect${look}`) ?? [], "data-step");
        const level = typeof row.now === "number" ? row.now : 0;
        expect(steps).toEqual(Array.from({ length: level }, (_, step) => String(step + 1)));
        expect(bar?.querySelectorAll("rect[data-step]")).toHaveLength(5);
        expect(numbers(bar?.querySelectorAll("[data-example]") ?? [], "data-example")).toEqual(
          row.example === undefined ? [] : [String(row.example)],
        );
        expect(numbers(bar?.querySelectorAll("[data-before]") ?? [], "data-before")).toEqual(
          typeof row.before === "number" ? [String(row.before)] : [],
        );
        expect(bar?.getAttribute("aria-label")).toBe(SAYINGS.sentence(row));
      }
    }),
    RUNS,
  );
});

test("a radar has a point for each level and says each in words", () => {
  fc.assert(
    fc.property(picture, (rows) => {
      const radars = radarFigures(rows, SAYINGS).flatMap((one) => [...one.querySelectorAll("svg")]);
      const drawn = radars.flatMap((radar) =>
        numbers(radar.querySelectorAll("[data-level]"), "data-level"),
      );
      expect(drawn).toEqual(
        rows.flatMap(({ now }) => (typeof now === "number" ? [String(now)] : [])),
      );
      const said = radars.map((radar) => radar.getAttribute("aria-label")).join(" ");
      for (const row of rows) {
        expect(said).toContain(`${SAYINGS.title(row)}: ${SAYINGS.sentence(row)}`);
      }
    }),
    RUNS,
  );
});

test("the table has the numbers and words of every row, and no others", () => {
  const cell = (stand: Row["now"] | undefined) =>
    typeof stand === "number"
      ? `${signOf(stand)} ${SAYINGS.level(stand)}`
      : stand === undefined
        ? ""
        : SAYINGS.stand(stand);
  fc.assert(
    fc.property(picture, (rows) => {
      const [box] = tableBox(rows, CALLED, KNOWN, SAYINGS);
      const lines = [...(box?.querySelectorAll("tbody tr") ?? [])];
      expect(texts(lines.map((line) => line.querySelector("th") ?? line))).toEqual(
        rows.map((row) => `${row.place}. ${SAYINGS.title(row)}`),
      );
      for (const [at, row] of rows.entries()) {
        const column = (name: string) =>
          lines[at]?.querySelector(`[data-column="${name}"]`)?.textContent ?? "";
        const proof = { true: " told", false: " bare", undefined: "" }[String(row.isTold)];
        expect(column("now")).toBe(`${cell(row.now)}${proof}`);
        expect(column("example")).toBe(cell(row.example));
        expect(column("before")).toBe(cell(row.before));
        const { right, asked } = row.check ?? {};
        expect(column("check")).toBe(row.check ? `table.right ${right} ${asked}` : "");
        const [low, high] = row.others?.range ?? [];
        expect(column("others").match(/\d+/g) ?? []).toEqual(
          low === undefined ? [] : [String(low), String(high)],
        );
        expect(lines[at]?.textContent).not.toMatch(/\d[.,]\d/);
      }
    }),
    RUNS,
  );
});

test("only the marks that are drawn are explained", () => {
  fc.assert(
    fc.property(picture, (rows) => {
      const told = texts(keyOf(rows, { round: "nu" }, SAYINGS).querySelectorAll("li"));
      const explained = (words: string) => told.some((text) => text.startsWith(words));
      expect(explained("key.now nu")).toBe(true);
      expect(explained("key.bare")).toBe(rows.some(({ isTold }) => isTold === false));
      expect(explained("key.median")).toBe(rows.some(({ others }) => others?.median));
      expect(explained("not_met")).toBe(rows.some(({ now }) => now === "not-met"));
      expect(explained("key.before")).toBe(false);
    }),
    RUNS,
  );
});
