import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LogEvent } from "../../src/log/event";
import type { Answered } from "../../src/quiz/answered";
import type { Item } from "../../src/quiz/item";
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
import { statement } from "./statements";

const ITEMS: Item[] = ["een", "twee", "drie", "vier"].map((id) => statement(`bank:a/${id}`));
const RIGHT: Answered = { answer: ["true"], score: 1 };
const WRONG: Answered = { answer: ["false"], score: 0, confidence: 3 };
const ALL = { mode: "practise", number: Number.POSITIVE_INFINITY, draw: false } as const;

describe("a round", () => {
  test("takes all in order, or some at random", () => {
    expect(start("r", ITEMS, [], ALL, () => 0).order).toEqual(ITEMS.map(({ id }) => id));
    const drawn = start("r", ITEMS, [], { mode: "check", number: 2, draw: true }, () => 0.99);
    expect(drawn.order).toEqual(["bank:a/vier", "bank:a/drie"]);
  });

  test("in practice the first answer counts, in a check the last", () => {
    const practice = start("r", ITEMS, [], ALL, () => 0);
    const tried = answered(answered(practice, "bank:a/een", WRONG), "bank:a/een", RIGHT);
    expect(tried.answers.get("bank:a/een")).toEqual(WRONG);
    const check = start("r", ITEMS, [], { ...ALL, mode: "check" }, () => 0);
    const changed = answered(answered(check, "bank:a/een", WRONG), "bank:a/een", RIGHT);
    expect(changed.answers.get("bank:a/een")).toEqual(RIGHT);
    expect(judged(tried, "bank:a/een", RIGHT).answers.get("bank:a/een")).toEqual(RIGHT);
    expect(dropped(changed, "bank:a/een").answers.size).toBe(0);
  });

  test("what was not answered is not yet right", () => {
    const run = answered(
      start("r", ITEMS, [], ALL, () => 0),
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
      start("r", ITEMS, [], ALL, () => 0),
      "bank:a/een",
      WRONG,
    );
    const copy = JSON.parse(JSON.stringify(kept({ run, at: "bank:a/twee" })));
    expect(fromHistory(copy, ITEMS)).toEqual({ run, at: "bank:a/twee" });
    expect(fromHistory(copy, ITEMS.slice(1))).toBeUndefined();
    expect(fromHistory({ ...copy, at: "bank:a/weg" }, ITEMS)).toEqual({ run, at: undefined });
  });

  test.each([
    { id: 1 },
    { mode: "repeat" },
    { order: "bank:a/een" },
    { order: [] },
    { order: ["bank:a/een", "bank:a/een"] },
    { order: ["bank:a/twee"] },
    { order: [["bank:a/een"]] },
    { answers: undefined },
    { answers: { "bank:a/een": WRONG } },
    { answers: ["bank:a/een"] },
    { answers: [["bank:a/een", null]] },
    { answers: [["bank:a/een", { ...WRONG, score: 2 }]] },
    { answers: [["bank:a/een", { ...WRONG, answer: ["<b>"] }]] },
    { answers: [["bank:a/een", { ...WRONG, confidence: 9 }]] },
    { answers: [["bank:b/een", WRONG]] },
  ])("is not taken from an entry with %j", (damage) => {
    const run = answered(
      start("r", ITEMS, [], ALL, () => 0),
      "bank:a/een",
      WRONG,
    );
    const entry = { ...kept({ run, at: undefined }), ...damage };
    expect(fromHistory(kept({ run, at: undefined }), ITEMS)).toEqual({ run, at: undefined });
    expect(fromHistory(entry, ITEMS)).toBeUndefined();
  });

  test("is taken from an entry of an earlier version, without what it no longer keeps", () => {
    const answers = [["bank:a/een", { ...WRONG, unsure: false }]];
    const run = start("r", ITEMS, [], ALL, () => 0);
    const found = fromHistory({ ...kept({ run, at: undefined }), answers }, ITEMS);
    expect(found?.run.answers).toEqual(new Map([["bank:a/een", WRONG]]));
  });

  test("whatever an entry holds, reading it is safe", () => {
    const keys = fc.constantFrom("id", "mode", "order", "answers", "isEnded", "at");
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue()), (entry) => {
        expect(fromHistory(entry, ITEMS)).toBeUndefined();
      }),
    );
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
    const left = unfinished(events, ITEMS, []);
    expect(left?.id).toBe("run-two");
    expect([...(left?.answers.keys() ?? [])]).toEqual(["bank:a/twee"]);
    expect(unfinished([...events, ended], ITEMS, [])).toBeUndefined();
    expect(unfinished([], ITEMS, [])).toBeUndefined();
  });

  test("nothing is left when all were answered", () => {
    const events = ["een", "twee", "drie", "vier"].map((id, index) => event(index, "run-one", id));
    expect(unfinished(events, ITEMS, [])).toBeUndefined();
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
