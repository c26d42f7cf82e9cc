import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LogEvent } from "../../src/log/event";
import type { Item } from "../../src/quiz/item";
import type { Answered } from "../../src/quiz/item-element";
import { shuffled } from "../../src/quiz/random";
import {
  answered,
  dropped,
  fromHistory,
  judged,
  kept,
  mistakes,
  start,
  unfinished,
} from "../../src/quiz/run";

const ITEMS: Item[] = ["een", "twee", "drie", "vier"].map((id) => ({
  id: `bank:a/${id}`,
  textHash: "",
  keyHash: "",
  fixed: false,
  worth: 1,
  chance: 0.5,
  competence: "competence:c",
  objective: "lesson:l/d",
  repairs: "lesson:l/b",
  type: "true-false",
  answer: true,
}));
const RIGHT: Answered = { answer: ["true"], score: 1, unsure: false };
const WRONG: Answered = { answer: ["false"], score: 0, unsure: false, confidence: 3 };
const ALL = { mode: "practise", number: Number.POSITIVE_INFINITY, draw: false } as const;

describe("a round", () => {
  test("takes all in order, or some at random", () => {
    expect(start("r", ITEMS, ALL, () => 0).order).toEqual(ITEMS.map(({ id }) => id));
    const drawn = start("r", ITEMS, { mode: "check", number: 2, draw: true }, () => 0.99);
    expect(drawn.order).toEqual(["bank:a/vier", "bank:a/drie"]);
  });

  test("in practice the first answer counts, in a check the last", () => {
    const practice = start("r", ITEMS, ALL, () => 0);
    const tried = answered(answered(practice, "bank:a/een", WRONG), "bank:a/een", RIGHT);
    expect(tried.answers.get("bank:a/een")).toEqual(WRONG);
    const check = start("r", ITEMS, { ...ALL, mode: "check" }, () => 0);
    const changed = answered(answered(check, "bank:a/een", WRONG), "bank:a/een", RIGHT);
    expect(changed.answers.get("bank:a/een")).toEqual(RIGHT);
    expect(judged(tried, "bank:a/een", RIGHT).answers.get("bank:a/een")).toEqual(RIGHT);
    expect(dropped(changed, "bank:a/een").answers.size).toBe(0);
  });

  test("what was not answered is not yet right", () => {
    const run = answered(
      start("r", ITEMS, ALL, () => 0),
      "bank:a/een",
      RIGHT,
    );
    expect(mistakes(run, ITEMS).map(({ id }) => id)).toEqual([
      "bank:a/twee",
      "bank:a/drie",
      "bank:a/vier",
    ]);
  });

  test("survives the browser's history, and not a bank that changed", () => {
    const run = answered(
      start("r", ITEMS, ALL, () => 0),
      "bank:a/een",
      WRONG,
    );
    const copy = JSON.parse(JSON.stringify(kept(run, "bank:a/twee")));
    expect(fromHistory(copy, ITEMS)).toEqual({ run, at: "bank:a/twee" });
    expect(fromHistory(copy, ITEMS.slice(1))).toBeUndefined();
    expect(fromHistory(undefined, ITEMS)).toBeUndefined();
    expect(fromHistory({ id: 1, order: "x" }, ITEMS)).toBeUndefined();
  });
});

describe("what was left", () => {
  const event = (counter: number, run: string, id: string): LogEvent => ({
    id: `event-${counter}`,
    device: "device-a",
    counter,
    at: "2026-11-22T12:00:00.000Z",
    kind: "item-answered",
    run,
    mode: "practise",
    score: 0,
    answer: ["false"],
    target: `bank:a/${id}`,
  });
  const ended: LogEvent = {
    id: "event-9",
    device: "device-a",
    counter: 9,
    at: "2026-11-22T12:00:00.000Z",
    kind: "quiz-ended",
    run: "run-two",
    points: 0,
    items: 4,
    target: "bank:a",
  };

  test("the last round that was not ended", () => {
    const events = [
      event(1, "run-one", "een"),
      event(2, "run-two", "twee"),
      event(3, "run-two", "weg"),
    ];
    const left = unfinished(events, ITEMS);
    expect(left?.id).toBe("run-two");
    expect([...(left?.answers.keys() ?? [])]).toEqual(["bank:a/twee"]);
    expect(unfinished([...events, ended], ITEMS)).toBeUndefined();
    expect(unfinished([], ITEMS)).toBeUndefined();
  });

  test("nothing is left when all were answered", () => {
    const events = ["een", "twee", "drie", "vier"].map((id, index) => event(index, "run-one", id));
    expect(unfinished(events, ITEMS)).toBeUndefined();
  });
});

test("every order holds the same things", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string()),
      fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
      (things, numbers) => {
        const mixed = shuffled(things, () => numbers.next().value);
        expect([...mixed].sort()).toEqual([...things].sort());
      },
    ),
  );
});
