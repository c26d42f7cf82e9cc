// What a level and a check say of each other: by the level alone which words there can be, never a judgement.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceOf, rightIn, selfOf, surenessOf } from "../../src/check/difference";
import type { LogEvent } from "../../src/log/event";
import type { Run } from "../../src/quiz/run";
import type { Frame } from "../../src/standing/frame";

const LEVELS = ["kijkt-mee", "doet-samen", "doet-zelf", "zelfstandig", "begeleidt"];
const FRAME: Frame = {
  framework: "framework:kader",
  notMet: "nog-niet",
  levels: LEVELS.map((id, index) => ({ id, number: index + 1 })),
  competences: [],
  profiles: [],
};

describe("what is said", () => {
  test.each([
    ["doet-zelf", 2, 6, "more"],
    ["begeleidt", 0, 5, "more"],
    ["kijkt-mee", 6, 6, "less"],
    ["doet-samen", 6, 8, "less"],
    ["zelfstandig", 5, 6, "alone"],
    ["doet-samen", 1, 6, "near"],
    ["doet-samen", 4, 8, "between"],
    ["doet-zelf", 3, 5, "between"],
    ["nog-niet", 6, 6, "not_met"],
    ["weg-uit-het-kader", 6, 6, "none"],
    [undefined, 0, 6, "none"],
  ])("%s with %i of %i: %s", (level, right, asked, words) => {
    expect(differenceOf(level, FRAME, right, asked)).toBe(words);
  });
});

test("who is at a level that no quiz can show is never told that the next one is near", () => {
  fc.assert(
    fc.property(fc.nat(4), fc.nat(8), fc.integer({ min: 5, max: 8 }), (at, right, asked) => {
      fc.pre(right <= asked);
      const found = differenceOf(LEVELS[at], FRAME, right, asked);
      expect(at + 1 >= 3 ? ["more", "alone", "between"] : ["less", "near", "between"]).toContain(
        found,
      );
    }),
  );
});

test("more answers right never turn what is said the other way", () => {
  const order = ["more", "near", "between", "less", "alone"];
  fc.assert(
    fc.property(fc.constantFrom(...LEVELS), fc.integer({ min: 5, max: 8 }), (level, asked) => {
      const places = Array.from({ length: asked + 1 }, (_, right) =>
        order.indexOf(differenceOf(level, FRAME, right, asked)),
      );
      expect(places).toEqual([...places].sort());
    }),
  );
});

test("the level is that of the last round that says something of the competence", () => {
  const chosen = (counter: number, run: string, target: string, level?: string): LogEvent => ({
    ...{
      id: `event-000${counter}`,
      device: "device-0",
      counter,
      at: `2026-11-2${counter}T12:00:00Z`,
    },
    ...{ kind: "level-chosen", run, target },
    ...(level === undefined ? {} : { level }),
  });
  const events = [
    chosen(1, "run-aaaa", "competence:a", "kijkt-mee"),
    chosen(2, "run-bbbb", "competence:a", "doet-zelf"),
    chosen(3, "run-cccc", "competence:b", "zelfstandig"),
    chosen(4, "run-dddd", "competence:a", "begeleidt"),
    chosen(5, "run-dddd", "competence:a"),
  ];
  expect(selfOf(events, "competence:a")).toMatchObject({ level: "doet-zelf" });
  expect(selfOf(events, "competence:c")).toBeUndefined();
});

test("sureness is told per step that was chosen, and right is only what is wholly right", () => {
  const given = (score: number, confidence?: 1 | 2 | 3) => ({
    ...{ answer: ["a"], score },
    ...(confidence === undefined ? {} : { confidence }),
  });
  const answers = new Map([
    ["bank:x/a", given(1, 3)],
    ["bank:x/b", given(0, 3)],
    ["bank:x/c", given(0.5, 1)],
    ["bank:x/d", given(1)],
  ]);
  const run: Run = {
    id: "run-aaaa",
    mode: "check",
    order: [...answers.keys()],
    answers,
    isEnded: true,
  };
  expect(rightIn(run)).toBe(2);
  expect(surenessOf(run)).toEqual([
    { confidence: 3, answers: 2, right: 1 },
    { confidence: 1, answers: 1, right: 0 },
  ]);
});
