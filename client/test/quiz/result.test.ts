// @vitest-environment happy-dom
// What someone sees at the end of a round: every question that was asked counts, answered or not.

import { beforeAll, expect, test } from "vitest";
import type { Answered } from "../../src/quiz/answered";
import type { Item } from "../../src/quiz/item";
import { type Next, resultOf, scores } from "../../src/quiz/result";
import type { Run } from "../../src/quiz/run";
import { statement } from "./statements";

const RIGHT: Answered = { answer: ["true"], score: 1 };
const PARTLY: Answered = { answer: ["true"], score: 0.5 };
const WRONG: Answered = { answer: ["false"], score: 0 };
const NEXT: Next = {
  practise: () => undefined,
  remember: async () => undefined,
  save: () => undefined,
  anew: () => undefined,
};

const ITEMS: Item[] = Array.from({ length: 4 }, (_, index) =>
  statement(`bank:a/v${index}`, `lesson:l/b${index}`),
);

beforeAll(() => {
  document.documentElement.lang = "nl";
});

function run(...given: (Answered | undefined)[]): Run {
  const answers = new Map(
    ITEMS.flatMap(({ id }, index): [string, Answered][] => {
      const one = given[index];
      return one ? [[id, one]] : [];
    }),
  );
  return { id: "r", mode: "check", order: ITEMS.map(({ id }) => id), answers, isEnded: true };
}

function told(round: Run): string {
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
    [key, ...Object.values(values)].join(" ");
  return resultOf(round, ITEMS, (name) => name, NEXT, say, [])
    .map((element) => element.textContent)
    .join("\n");
}

test("what was not answered earns nothing and counts all the same", () => {
  const round = run(RIGHT, undefined, PARTLY);
  expect(scores(round, ITEMS).map(([, score]) => score)).toEqual([1, 0, 0.5, 0]);
  expect(told(round)).toContain("client.quiz.result.right 1 4");
  expect(told(round)).toContain("client.quiz.result.partly 1");
  expect(told(round)).toContain("client.quiz.result.open 2");
  expect(told(round)).toContain("client.quiz.result.points 1,5 4");
});

test("what was wrong, half right or left open is to be read again", () => {
  const lines = told(run(RIGHT, WRONG, PARTLY)).split("\n");
  const [passages] = lines.slice(lines.indexOf("client.quiz.result.read") + 1);
  expect(passages).toBe("lesson:l/b1lesson:l/b2lesson:l/b3");
  expect(told(run(RIGHT, RIGHT, RIGHT, RIGHT))).not.toContain("client.quiz.result.read");
});
