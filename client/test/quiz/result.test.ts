// @vitest-environment happy-dom
// What someone sees at the end of a round: every question that was asked counts, answered or not.

import { beforeAll, expect, test, vi } from "vitest";
import type { Answered } from "../../src/quiz/answered";
import type { Item } from "../../src/quiz/item";
import { type Naming, type Next, resultOf, scores } from "../../src/quiz/result";
import type { Run } from "../../src/quiz/run";
import { statement } from "./statements";

const RIGHT: Answered = { answer: ["true"], score: 1 };
const PARTLY: Answered = { answer: ["true"], score: 0.5 };
const WRONG: Answered = { answer: ["false"], score: 0 };
const NEXT: Next = {
  practise: () => undefined,
  remember: async () => undefined,
  save: () => undefined,
  today: "vandaag.html",
  anew: () => undefined,
};

const NAMING: Naming = { name: (name) => name, question: (id) => [`to ${id}`] };

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

function say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return [key, ...Object.values(values)].join(" ");
}

function told(round: Run, items = ITEMS, next = NEXT): string {
  return resultOf(round, items, NAMING, next, say, [])
    .map((element) => element.textContent)
    .join("\n");
}

function shown(round: Run, next = NEXT): HTMLElement {
  document.body.replaceChildren(...resultOf(round, ITEMS, NAMING, next, say, []));
  return document.body;
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

test("one thing is to be done: what was not right is set ready, and then the way there is given", async () => {
  const remember = vi.fn(async () => undefined);
  const page = shown(run(RIGHT, WRONG, PARTLY, RIGHT), { ...NEXT, remember });
  expect(page.querySelectorAll(".lk-button")).toHaveLength(1);
  const press = page.querySelector<HTMLElement>("button.lk-button");
  expect(press?.textContent).toBe("client.quiz.result.remember 2");
  press?.focus();
  press?.click();
  await vi.waitFor(() => expect(page.querySelector("a.lk-button")).not.toBeNull());
  expect(remember).toHaveBeenCalledExactlyOnceWith([ITEMS[1], ITEMS[2]]);
  expect(page.querySelector("a.lk-button")?.getAttribute("href")).toBe("vandaag.html");
  expect(document.activeElement).toBe(page.querySelector("a.lk-button"));
  expect(page.querySelector("[role=status]")?.textContent).toBe("client.quiz.result.ready 2");
  page.querySelectorAll<HTMLElement>(".lk-bar button").forEach((button) => {
    if (button.textContent?.startsWith("client.quiz.result.remember_all")) {
      button.click();
    }
  });
  await vi.waitFor(() => expect(remember).toHaveBeenLastCalledWith(ITEMS));
  expect(page.querySelectorAll("a.lk-button")).toHaveLength(1);
});

test("when all was right, all can be set ready, and nothing offers that twice", () => {
  const lines = told(run(RIGHT, RIGHT, RIGHT, RIGHT));
  expect(lines.match(/client\.quiz\.result\.remember\w* 4/g)).toHaveLength(1);
  expect(lines).not.toContain("client.quiz.result.practise");
});

test("what someone was sure of and had wrong comes first, and nothing else of what was wrong", () => {
  const sure = { ...WRONG, confidence: 3 } as const;
  const lines = told(run({ ...RIGHT, confidence: 3 }, sure, { ...WRONG, confidence: 2 }, WRONG));
  const after = lines.split("\n");
  expect(after[after.indexOf("client.quiz.result.sure") + 1]).toBe("to bank:a/v1");
  expect(told(run(RIGHT, WRONG))).not.toContain("client.quiz.result.sure");
});

test("the correction for guessing is told of a check alone, and folded", () => {
  const many = Array.from({ length: 15 }, (_, index) => statement(`bank:a/w${index}`));
  const answers = new Map(many.map(({ id }, index) => [id, index < 13 ? RIGHT : WRONG]));
  const order = many.map(({ id }) => id);
  const check: Run = { id: "r", mode: "check", order, answers, isEnded: true };
  const [score] = told(check, many).split("\n");
  expect(score).toBe("client.quiz.result.right 13 15 client.quiz.result.above");
  const folded = resultOf(check, many, NAMING, NEXT, say, []).filter(({ textContent }) =>
    textContent?.includes("client.quiz.result.guessing"),
  );
  expect(folded.map(({ tagName }) => tagName)).toEqual(["DETAILS"]);
  const practice: Run = { ...check, mode: "practise" };
  expect(told(practice, many)).toContain("client.quiz.result.first");
  expect(told(practice, many)).not.toMatch(/result\.(above|guessing|enough)/);
});

test("what only the learner can judge is waiting to be compared, and not wrong, until they did", () => {
  const own: Item = {
    ...(ITEMS[0] as Item),
    ...{ id: "bank:a/zin", worth: 0, type: "short-answer", criteria: ["wie", "wat"] },
  } as Item;
  const gap: Item = {
    ...(ITEMS[0] as Item),
    ...{ id: "bank:a/gat", type: "cloze" },
    gaps: [{ id: "g", entry: "type", answers: ["a"], keys: ["a"] }],
  } as Item;
  const answers = new Map([
    [own.id, { answer: [], score: 0 }],
    [gap.id, { answer: ["g=other"], score: 0 }],
  ]);
  const order = [own.id, gap.id];
  const round: Run = { id: "r", mode: "practise", order, answers, isEnded: true };
  const waiting = told(round, [own, gap]);
  expect(waiting).toContain("client.quiz.result.waiting 2");
  expect(waiting).toContain("to bank:a/zinto bank:a/gat");
  expect(waiting).not.toContain("client.quiz.result.practise");
  expect(waiting).not.toContain("client.quiz.result.read");
  const compared = told({ ...round, compared: order }, [own, gap]);
  expect(compared).not.toContain("client.quiz.result.waiting");
  expect(compared).toContain("client.quiz.result.own 1");
  expect(compared).toContain("client.quiz.result.practise 2");
});
