// Scores of every item on the site, over every answer there is.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Item } from "../../src/quiz/item";
import type { Answer } from "../../src/quiz/score";
import { BEHAVIOURS, behaviourOf } from "../../src/quiz/types";
import { everyAnswer } from "./enumerate";
import { found } from "./items";

const MANY = 70_000; // answers to one item; a matching of more is left to Python

const ITEMS = found();

const score = (item: Item, answer: Answer) => behaviourOf(item).score(item, answer);
const isComplete = (item: Item, answer: Answer) => behaviourOf(item).isComplete(item, answer);
const BASE = {
  id: "bank:a/een",
  textHash: "",
  keyHash: "",
  fixed: false,
  worth: 1 as const,
  chance: 0,
  competence: "",
  objective: "",
  repairs: "",
};

describe("the sample holds every type", () => {
  test("and nothing else", () => {
    expect(new Set(ITEMS.map(({ item }) => item.type))).toEqual(new Set(Object.keys(BEHAVIOURS)));
  });
});

function size(item: Item): number {
  return item.type === "matching" ? item.responses.length ** item.pairs.length : 0;
}

describe.each(ITEMS.filter(({ item }) => size(item) <= MANY))("$name", ({ item }) => {
  const scores = everyAnswer(item).map((answer) => score(item, answer));

  test("guessing earns what Python says", () => {
    const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
    expect(mean).toBeCloseTo(item.chance, 9);
  });

  test("scores stay between nothing and all, and somebody can get all", () => {
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
    const isTyped = item.type === "cloze" && item.gaps.some((gap) => gap.entry === "type");
    if (item.type !== "short-answer" && !isTyped) {
      expect(Math.max(...scores)).toBe(1);
    }
  });

  test("no answer, no points", () => {
    expect(score(item, [])).toBe(0);
  });
});

const answers: fc.Arbitrary<Answer> = fc.array(
  fc.oneof(fc.string(), fc.constantFrom("a", "b", "a=1", "a=b", "best=a", "gap=same", "true")),
);

test.each(ITEMS)("nonsense in $name is worth something between 0 and 1", ({ item }) => {
  fc.assert(
    fc.property(answers, (answer) => {
      const points = score(item, answer);
      expect(points >= 0 && points <= 1).toBe(true);
      expect(typeof isComplete(item, answer)).toBe("boolean");
    }),
    { numRuns: 25 },
  );
});

describe("by hand", () => {
  const response: Item = {
    ...BASE,
    type: "multiple-response",
    options: ["a", "b", "c", "d"],
    keys: ["a", "b"],
  };

  test("several choices: one up, one down, never below nothing", () => {
    expect(score(response, ["a", "b"])).toBe(1);
    expect(score(response, ["a"])).toBe(0.5);
    expect(score(response, ["a", "c"])).toBe(0);
    expect(score(response, ["c", "d"])).toBe(0);
    expect(score(response, ["a", "b", "c"])).toBe(0.5);
    expect(score(response, ["a", "b", "c", "d"])).toBe(0);
  });

  test("an order: pairs that stand right, whichever of two equals comes first", () => {
    const order: Item = { ...BASE, type: "ordering", groups: [["a"], ["b", "c"], ["d"]] };
    expect(score(order, ["a", "c", "b", "d"])).toBe(1);
    expect(score(order, ["d", "c", "b", "a"])).toBe(0);
    expect(score(order, ["b", "a", "c", "d"])).toBe(4 / 5);
    expect(score(order, ["a", "b"])).toBe(0);
  });

  test("a gap: a key, or what the learner says means the same", () => {
    const gap = { id: "g", entry: "type" as const, answers: ["ja", "nee"], keys: ["ja"] };
    const cloze: Item = { ...BASE, type: "cloze", gaps: [gap] };
    expect(score(cloze, ["g=ja"])).toBe(1);
    expect(score(cloze, ["g=nee"])).toBe(0);
    expect(score(cloze, ["g=same"])).toBe(1);
    expect(score(cloze, ["g=other"])).toBe(0);
  });

  test("a rating: near is worth more than far", () => {
    const ratings = { a: 4, b: 1 };
    const judged: Item = { ...BASE, type: "situational-judgement", mode: "rate", ratings };
    expect(score(judged, ["a=4", "b=1"])).toBe(1);
    expect(score(judged, ["a=3", "b=1"])).toBeCloseTo(5 / 6);
    expect(score(judged, ["a=1", "b=4"])).toBe(0);
    expect(isComplete(judged, ["a=3"])).toBe(false);
  });
});
