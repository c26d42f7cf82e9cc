// Hands that were typed: what counts, who leads, how long the bars are.

import { describe, expect, test } from "vitest";
import { handsFrom, isSplit, leading, lengths, total } from "../../src/group/votes";

test.each([
  ["12", 12],
  [" 0 ", 0],
  ["999", 999],
  ["", undefined],
  ["-1", undefined],
  ["1000", undefined],
  ["2.5", undefined],
  ["1e2", 100],
  ["veel", undefined],
])("of what was typed, %j counts as %j", (typed, number) => {
  expect(handsFrom(typed)).toBe(number);
});

describe("counted", () => {
  test("what was left open is no hand", () => {
    expect(total([3, undefined, 4])).toBe(7);
    expect(total([])).toBe(0);
  });

  test("one leads, or none when two have as many", () => {
    expect(leading([3, 8, undefined])).toBe(1);
    expect(leading([8, 8, 1])).toBeUndefined();
    expect(leading([0, 0])).toBeUndefined();
    expect(leading([])).toBeUndefined();
  });

  test("the longest bar has the most hands", () => {
    expect(lengths([2, 8, undefined])).toEqual([0.25, 1, 0]);
    expect(lengths([undefined, 0])).toEqual([0, 0]);
  });

  test("a group is split until two out of three agree", () => {
    expect(isSplit([9, 11])).toBe(true);
    expect(isSplit([4, 8])).toBe(false);
    expect(isSplit([1])).toBe(false);
    expect(isSplit([])).toBe(false);
  });
});
