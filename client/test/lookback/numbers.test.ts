// The arithmetic, against sums done by hand, a second computation, and what must hold whatever the numbers are.
// All of it was also run on the public data that R's psych gives reference numbers for (ability, iqitems,
// MathExam14W, VerbalAggression) and came out the same to the last digit that is known of them; those data are
// of others and are not kept here.

import fc from "fast-check";
import { expect, test } from "vitest";
import {
  aboveChance,
  alphaOf,
  alphasWithout,
  correlation,
  correlationInterval,
  edges,
  itemsFor,
  kr21,
  medianOf,
  shareInterval,
  sum,
  varianceOf,
} from "../../src/lookback/numbers";

test("a small case by hand", () => {
  // 2, 4, 4, 6 lie 2, 0, 0 and 2 from 4: 8 in squares, by 3.
  expect(varianceOf([2, 4, 4, 6])).toBeCloseTo(8 / 3, 12);
  // By each other: (-1.5 * -2) + (-0.5 * 0) + (0.5 * 0) + (1.5 * 2) = 6, by the root of 5 * 8.
  expect(correlation([1, 2, 3, 4], [2, 4, 4, 6])).toBeCloseTo(6 / Math.sqrt(40), 12);
  expect(medianOf([9, 1, 5])).toBe(5);
  expect(medianOf([1, 2, 3, 10])).toBe(2.5);
  expect(medianOf([])).toBeUndefined();
});

test("alpha of three questions and four people, by hand", () => {
  // Totals 3, 2, 1, 0: variance 5/3. Each question is right for 3, 2 and 1 of 4: 1/4, 1/3 and 1/4.
  const rows = [
    [1, 1, 1],
    [1, 1, 0],
    [1, 0, 0],
    [0, 0, 0],
  ];
  expect(alphaOf(rows)).toBeCloseTo((3 / 2) * (1 - (1 / 4 + 1 / 3 + 1 / 4) / (5 / 3)), 12);
  expect(alphaOf(rows.map(([one]) => [one ?? 0]))).toBeUndefined();
  expect(
    alphaOf([
      [1, 0],
      [0, 1],
    ]),
  ).toBeUndefined(); // everyone has the same total
});

test("alpha without an item is that of a quiz that never had it", () => {
  const rows = [
    [1, 1, 0.5],
    [1, 0, 1],
    [0, 1, 0],
    [0, 0, 0],
  ];
  const without = rows.map(([, second, third]) => [second ?? 0, third ?? 0]);
  expect(alphasWithout(rows)[0]).toBeCloseTo(alphaOf(without) ?? 9, 12);
  expect(alphasWithout(rows)).toHaveLength(3);
  expect(alphasWithout(without)).toEqual([undefined, undefined]); // one is no quiz
  expect(alphasWithout([])).toEqual([]);
});

test("KR-21 is the one that R's psych data have, of which the mean and the spread are known", () => {
  // `ability`, complete cases: 1248 people, 16 items, mean 8.367788, sd 3.925753, KR-21 0.790181.
  expect(kr21(16, 1248, 8.367788, 3.925753 ** 2)).toBeCloseTo(0.790181, 6);
  // The standard error that belongs to an alpha of 0.8279519 there is 1.628350.
  expect(3.925753 * Math.sqrt(1 - 0.8279519)).toBeCloseTo(1.62835, 5);
  expect(kr21(1, 10, 0.5, 0.25)).toBeUndefined();
  expect(kr21(5, 10, 5, 0)).toBeUndefined(); // everyone had everything right
});

test("items that are equally hard have the same alpha and KR-21, others a lower KR-21", () => {
  const of = (rows: readonly (readonly number[])[]) => {
    const totals = rows.map(sum);
    return kr21(
      rows[0]?.length ?? 0,
      rows.length,
      sum(totals) / rows.length,
      varianceOf(totals) ?? 0,
    );
  };
  const equal = [
    [1, 1, 1],
    [1, 1, 1],
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [0, 0, 0],
  ];
  expect(of(equal)).toBeCloseTo(alphaOf(equal) ?? 9, 12);
  const steps = [
    [1, 1, 1],
    [1, 1, 0],
    [1, 0, 0],
    [0, 0, 0],
  ];
  expect(of(steps)).toBeLessThan(alphaOf(steps) ?? 0);
});

test("what guessing brings is taken off", () => {
  expect(aboveChance(0.25, 0.25)).toBe(0);
  expect(aboveChance(1, 0.25)).toBe(1);
  expect(aboveChance(0.7, 0.25)).toBeCloseTo(0.6, 12);
  expect(aboveChance(0, 0.5)).toBe(-1);
  expect(aboveChance(1, 1)).toBeUndefined();
});

test("what never differs goes together with nothing", () => {
  expect(correlation([1, 1, 1], [1, 2, 3])).toBeUndefined();
  expect(correlation([], [])).toBeUndefined();
});

test("intervals are those of the books", () => {
  // Wilson for 7 of 10, and none of 10 (Brown, Cai and DasGupta 2001 give the formula).
  const [low, high] = shareInterval(0.7, 10);
  expect([low, high].map((one) => one.toFixed(4))).toEqual(["0.3968", "0.8922"]);
  expect(shareInterval(0, 10).map((one) => one.toFixed(4))).toEqual(["0.0000", "0.2775"]);
  // With 30 people a correlation of 0.20 lies between -0.17 and 0.52.
  expect(correlationInterval(0.2, 30)?.map((one) => one.toFixed(2))).toEqual(["-0.17", "0.52"]);
  expect(correlationInterval(0.2, 3)).toBeUndefined();
});

test("ten questions with an alpha of 0.60 make 27 for 0.80", () => {
  expect(itemsFor(0.8, 0.6, 10)).toBe(27);
  expect(itemsFor(0.8, 0.8, 10)).toBe(10);
  expect(itemsFor(0.8, -0.1, 10)).toBeUndefined();
});

test("who are equal at the border belong to the edge in part", () => {
  // A quarter of 8 is 2: one stands above, and three share the place of one.
  const { high, low } = edges([9, 5, 5, 5, 3, 2, 1, 1], 0.25);
  expect(high.map((one) => one.toFixed(2))).toEqual([
    ...["1.00", "0.33", "0.33", "0.33"],
    ...["0.00", "0.00", "0.00", "0.00"],
  ]);
  expect(low).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
});

const scores = fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 3, maxLength: 3 });
const group = fc.array(scores, { minLength: 4, maxLength: 40 });

test("nothing leaves its bounds, and the order of people does not matter", () => {
  fc.assert(
    fc.property(group, fc.integer(), (rows, seed) => {
      const turned = [...rows].sort((one, other) => hash(one, seed) - hash(other, seed));
      const totals = (some: typeof rows) => some.map(sum);
      const first = (some: typeof rows) => some.map(([one]) => one ?? 0);
      const r = correlation(first(rows), totals(rows));
      expect(r ?? 0).toBeGreaterThanOrEqual(-1);
      expect(r ?? 0).toBeLessThanOrEqual(1);
      expect(correlation(first(turned), totals(turned)) ?? 9).toBeCloseTo(r ?? 9, 9);
      expect(alphaOf(rows) ?? 0).toBeLessThanOrEqual(1 + 1e-9);
      expect(alphaOf(turned) ?? 9).toBeCloseTo(alphaOf(rows) ?? 9, 9);
      const { high, low } = edges(totals(rows), 0.27);
      expect(sum(high)).toBeCloseTo(0.27 * rows.length, 9);
      expect(sum(low)).toBeCloseTo(0.27 * rows.length, 9);
    }),
  );
});

function hash(row: readonly number[], seed: number): number {
  return Math.sin(sum(row.map((one, at) => one * (at + 1))) + seed);
}

test("a share lies in its interval, and more people make it narrower", () => {
  fc.assert(
    fc.property(fc.nat(50), fc.integer({ min: 1, max: 50 }), (right, wrong) => {
      const [share, number] = [right / (right + wrong), right + wrong];
      const [low, high] = shareInterval(share, number);
      expect(low).toBeLessThanOrEqual(share + 1e-12);
      expect(high).toBeGreaterThanOrEqual(share - 1e-12);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      const [less, more] = shareInterval(share, 4 * number);
      expect(more - less).toBeLessThan(high - low);
    }),
  );
});
