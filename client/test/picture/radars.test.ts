// Which competences share a radar: at most eight axes, at least three, everything once and in order.

import fc from "fast-check";
import { expect, test } from "vitest";
import { FEWEST, MOST, radarsOf } from "../../src/picture/radars";
import type { Row } from "../../src/picture/rows";
import { rowsOf } from "../../src/picture/rows";
import { FRAME, roundOf } from "./frames";

function rowsIn(sizes: readonly number[]): Row[] {
  return sizes.flatMap((size, cluster) =>
    Array.from({ length: size }, (_, at): Row => {
      const id = `competence:c${cluster}-${at}`;
      const competence = {
        id,
        cluster: `cluster:g${cluster}`,
        isBound: false,
        textHash: "",
        page: "",
      };
      return { competence, place: at, now: "none", isStale: false };
    }),
  );
}

test("the framework of today makes two, by whole clusters", () => {
  const all = rowsOf(FRAME, {
    ...{
      round: roundOf({ c11: 1, c12: 1 }),
      told: new Set(),
      checks: new Map(),
      others: new Map(),
    },
  });
  expect(radarsOf(all).map((some) => some.map(({ place }) => place))).toEqual([
    [1, 2, 3, 4, 5, 6],
    [7, 8, 9, 10, 11, 12],
  ]);
  expect(radarsOf(all.slice(0, 10)).map(({ length }) => length)).toEqual([6, 4]);
});

test("too few competences make no radar", () => {
  expect(radarsOf(rowsIn([2]))).toEqual([]);
  expect(radarsOf(rowsIn([3])).map(({ length }) => length)).toEqual([3]);
});

test("a radar has no more axes than one can read, and none gets lost", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 8 }), (sizes) => {
      const rows = rowsIn(sizes);
      const found = radarsOf(rows);
      expect(found.flat()).toEqual(rows.length < FEWEST ? [] : rows);
      for (const { length } of found) {
        expect(length).toBeGreaterThanOrEqual(FEWEST);
        expect(length).toBeLessThanOrEqual(MOST);
      }
    }),
  );
});
