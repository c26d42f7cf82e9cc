import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { totalOf } from "../../src/quiz/cut";
import type { Item } from "../../src/quiz/item";

function item(chance: number, type: "single-choice" | "true-false" = "single-choice"): Item {
  const base = {
    id: "bank:a/een",
    textHash: "",
    keyHash: "",
    fixed: false,
    worth: 1 as const,
    chance,
    competence: "",
    objective: "",
    repairs: "",
  };
  return type === "true-false"
    ? { ...base, type, answer: true }
    : { ...base, type, options: ["a", "b"], keys: ["a"] };
}

function asked(number: number, chance: number, points: number): [Item, number][] {
  return Array.from({ length: number }, (_, index) => [item(chance), Number(index < points)]);
}

describe("the line between enough and not enough", () => {
  test("fifty items of three options: 35 points", () => {
    expect(totalOf(asked(50, 1 / 3, 0)).cut).toBe(35);
  });

  test("ten items of four options: 7 points", () => {
    expect(totalOf(asked(10, 1 / 4, 6))).toMatchObject({ cut: 7, isEnough: false });
    expect(totalOf(asked(10, 1 / 4, 7))).toMatchObject({ cut: 7, isEnough: true });
  });

  test("too few items say nothing", () => {
    expect(totalOf(asked(9, 1 / 4, 9)).isEnough).toBeUndefined();
    const trueFalse = Array.from({ length: 14 }, (): [Item, number] => [
      item(0.5, "true-false"),
      1,
    ]);
    expect(totalOf(trueFalse).isEnough).toBeUndefined();
    expect(totalOf([...trueFalse, ...trueFalse]).isEnough).toBe(true);
  });

  test("as good as guessing is nothing above guessing, everything right is all of it", () => {
    expect(totalOf(asked(8, 1 / 4, 2)).aboveGuessing).toBe(0);
    expect(totalOf(asked(8, 1 / 4, 8)).aboveGuessing).toBe(1);
    expect(totalOf([]).aboveGuessing).toBe(0);
  });

  test("guessing alone passes at most two times in a hundred where it says enough", () => {
    for (const [number, chance] of [
      [10, 1 / 4],
      [10, 1 / 3],
      [20, 1 / 5],
    ] as const) {
      expect(passesByGuessing(number, chance, totalOf(asked(number, chance, 0)).cut)).toBeLessThan(
        0.021,
      );
    }
  });

  test("never out of bounds", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.double({ min: 0, max: 0.9, noNaN: true }),
            fc.double({ min: 0, max: 1, noNaN: true }),
          ),
        ),
        (many) => {
          const total = totalOf(many.map(([chance, score]) => [item(chance), score]));
          expect(total.aboveGuessing).toBeGreaterThanOrEqual(0);
          expect(total.aboveGuessing).toBeLessThanOrEqual(1 + 1e-9);
          expect(total.cut).toBeLessThanOrEqual(Math.max(1, many.length));
        },
      ),
    );
  });
});

function passesByGuessing(number: number, chance: number, cut: number): number {
  let chances = [1];
  for (let index = 0; index < number; index += 1) {
    const next = new Array<number>(chances.length + 1).fill(0);
    for (const [right, probability] of chances.entries()) {
      next[right] = (next[right] ?? 0) + probability * (1 - chance);
      next[right + 1] = (next[right + 1] ?? 0) + probability * chance;
    }
    chances = next;
  }
  return chances.slice(cut).reduce((sum, one) => sum + one, 0);
}
