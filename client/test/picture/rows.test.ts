// The picture as data: nothing is added up, not met is no level, and differences are told as they are.

import fc from "fast-check";
import { expect, test } from "vitest";
import { changesOf, GAPS, gapsOf, rowsOf, TOLD_FROM } from "../../src/picture/rows";
import { beside, FRAME, picture, roundOf } from "./frames";

const NOTHING = { told: new Set<string>(), checks: new Map(), others: new Map() };
const profile = FRAME.profiles[0];

test("what only some work places have is there when something was said of it", () => {
  const places = (round = roundOf({ c1: 2 })) =>
    rowsOf(FRAME, { ...NOTHING, round }).map(({ place }) => place);
  expect(places()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(places(roundOf({ c12: 1 }))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12]);
  expect(rowsOf(FRAME, { ...NOTHING, before: roundOf({ c11: 0 }) })).toHaveLength(11);
});

test("not met is no level, and neither is one that the framework no longer has", () => {
  const round = roundOf({ c1: 0, c2: 3 });
  const gone = new Map([...round.levels, ["competence:c3", { level: "weg", at: round.since }]]);
  const rows = rowsOf(FRAME, { ...NOTHING, round: { ...round, levels: gone } });
  expect(rows.slice(0, 4).map(({ now }) => now)).toEqual(["not-met", 3, "none", "none"]);
});

test("only a level from three up asks for a story", () => {
  fc.assert(
    fc.property(beside, (one) => {
      for (const { now, isTold, competence } of rowsOf(FRAME, one)) {
        const asks = typeof now === "number" && now >= TOLD_FROM;
        expect(isTold).toBe(asks ? one.told.has(competence.id) : undefined);
      }
    }),
  );
});

test("a text that changed since is known by its hash", () => {
  const round = roundOf({ c1: 2, c2: 2 });
  const levels = new Map([
    ...round.levels,
    ["competence:c2", { level: "twee", at: round.since, textHash: "0123" }] as const,
  ]);
  const rows = rowsOf(FRAME, { ...NOTHING, round: { ...round, levels } });
  expect(rows.filter(({ isStale }) => isStale).map(({ place }) => place)).toEqual([2]);
});

test("the three largest differences come first, and nothing of what goes further than the example", () => {
  // The example: 1 2 3 4 5 1 2 3 4 5.
  const round = roundOf({ c1: 5, c2: 1, c3: 1, c4: 1, c5: 5, c7: 0, c9: 3, c10: 1 });
  const gaps = gapsOf(rowsOf(FRAME, { ...NOTHING, round, profile }));
  expect(gaps.map(({ row, from, to }) => [row.place, from, to])).toEqual([
    [10, 1, 5],
    [4, 1, 4],
    [3, 1, 3],
  ]);
});

test("no difference is larger than one that is told", () => {
  fc.assert(
    fc.property(picture, (rows) => {
      const gaps = gapsOf(rows);
      const all = rows
        .map(({ now, example }) =>
          typeof now === "number" && example !== undefined ? example - now : 0,
        )
        .filter((size) => size > 0)
        .sort((one, other) => other - one);
      expect(gaps.map(({ from, to }) => to - from)).toEqual(all.slice(0, GAPS));
    }),
  );
});

test("what changed is what differs, and without an earlier round nothing did", () => {
  fc.assert(
    fc.property(beside, (one) => {
      const rows = rowsOf(FRAME, one);
      const changed = new Set(changesOf(rows));
      for (const row of rows) {
        expect(changed.has(row)).toBe(one.before !== undefined && row.before !== row.now);
      }
    }),
  );
});
