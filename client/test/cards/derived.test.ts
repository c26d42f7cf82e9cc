import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { days } from "../../src/cards/day";
import { advance, derive, NOTHING, read, write } from "../../src/cards/derived";
import { unfinished } from "../../src/cards/doing";
import type { Entry, LogEvent } from "../../src/log/event";
import { compact } from "../../src/log/merge";
import { MemoryStore } from "../../src/log/store";
import { counting, events, NOON } from "../log/events";

const dayOf = days(() => -60);

async function logged(...did: Entry[]): Promise<LogEvent[]> {
  const store = new MemoryStore(counting());
  for (const entry of did) {
    await store.append(entry, NOON);
  }
  return store.all();
}

function answer(target: string, score: number, run = "run-0001"): Entry {
  return { kind: "item-answered", target, run, score, mode: "practise", answer: [] };
}

test("what was kept, and what came after, is all there is", () => {
  fc.assert(
    fc.property(events.map(compact), fc.nat(25), (all, cut) => {
      const whole = derive(all, dayOf);
      const first = derive(all.slice(0, cut), dayOf);
      const later = all.slice(cut);
      const kept = read(write(first), first.counter);
      expect(kept).toEqual(first);
      const next = advance(kept ?? NOTHING, later, dayOf);
      if (later.some((event) => event.kind === "reset")) {
        expect(next).toBeUndefined();
      } else {
        expect(next).toEqual(whole);
        expect([...(next?.doing.quizzes ?? [])]).toEqual([...whole.doing.quizzes]); // in order too
        expect(next && write(next)).toBe(write(whole));
      }
    }),
    { numRuns: 500 },
  );
});

describe("what is no good is thrown away", () => {
  const good = JSON.parse(write(NOTHING));

  test.each<[string, unknown]>([
    ["shape", 0],
    ["cards", null],
    ["cards", []],
    ["cards", { ...good.cards, stability: ["2"] }],
    ["cards", { ...good.cards, kept: [true] }],
    ["cards", { ...good.cards, target: [7] }],
    ["cards", { ...good.cards, target: ["bank:a/een"] }],
    ["cards", { ...good.cards, last: undefined }],
    ["scenes", [["scene:a", { run: 1, ended: true }]]],
    ["quizzes", [["bank:a", { run: "run-0001", ended: true }]]],
    ["quizzes", [["bank:a", { run: "run-0001", ended: true, mistakes: [1] }]]],
    ["unsaved", [["bank:a/een", { answers: "1", since: "" }]]],
    ["settings", [["settings:new", null]]],
    ["settings", {}],
  ])("%s: %j", (field, value) => {
    expect(read(JSON.stringify({ ...good, [field]: value }), 1)).toBeUndefined();
  });

  test("any text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(read(text, 1)).toBeUndefined();
      }),
    );
  });
});

test("a quiz is unfinished until it ended; its mistakes are what was not good in the end", async () => {
  const all = await logged(
    answer("bank:a/een", 0),
    answer("bank:a/twee", 0.5),
    answer("bank:a/een", 1),
    answer("bank:b/een", 0, "run-0002"),
  );
  const { quizzes } = derive(all, dayOf).doing;
  expect(quizzes.get("bank:a")).toEqual({
    run: "run-0001",
    ended: false,
    mistakes: ["bank:a/twee"],
  });
  expect(unfinished(quizzes, () => true)).toBe("bank:b");
  expect(unfinished(quizzes, (record) => record === "bank:a")).toBe("bank:a");
  const ended: Entry = {
    kind: "quiz-ended",
    target: "bank:a",
    run: "run-0001",
    points: 1,
    items: 3,
  };
  const after = derive([...all, ...(await logged(ended)).map(later)], dayOf).doing.quizzes;
  expect([...after.keys()]).toEqual(["bank:b", "bank:a"]);
  expect(after.get("bank:a")).toMatchObject({ ended: true, mistakes: ["bank:a/twee"] });
});

function later(event: LogEvent): LogEvent {
  return { ...event, counter: event.counter + 100 };
}

test("an answer to a card is no quiz", async () => {
  const card: Entry = { ...answer("bank:a/een", 1), mode: "repeat" } as Entry;
  expect(derive(await logged(card), dayOf).doing.quizzes.size).toBe(0);
});

test("a file taken along counts from there on", async () => {
  const answers = [answer("bank:a/een", 1), answer("bank:a/een", 0), answer("bank:a/twee", 0)];
  const term: Entry = { kind: "card-reviewed", rating: 3, target: "term:a" };
  const item: Entry = { kind: "card-reviewed", rating: 3, target: "bank:a/een" };
  const before = derive(await logged(...answers, term, item), dayOf).doing.unsaved;
  expect([...before.values()].map(({ answers: number }) => number)).toEqual([2, 1, 1]);
  const saved: Entry = { kind: "settings", target: "settings:backup", value: "2026-11-22" };
  const { unsaved } = derive(await logged(...answers, saved, ...answers), dayOf).doing;
  expect([...unsaved.values()].map(({ answers: number }) => number)).toEqual([2, 1]);
});

test("a check of a competence leaves the quizzes of banks as they were; that of a bank has always ended", async () => {
  const check = (target: string): Entry =>
    ({ ...answer(target, 0, "run-0009"), mode: "check" }) as Entry;
  const end = (target: string): Entry => ({
    ...{ kind: "quiz-ended", target, run: "run-0009", points: 1, items: 5 },
  });
  const begun = [answer("bank:a/een", 1), answer("bank:b/een", 1)];
  const some = [check("bank:a/twee"), check("bank:c/een")];
  const { quizzes } = derive(await logged(...begun, end("competence:x"), ...some), dayOf).doing;
  expect([...quizzes.keys()]).toEqual(["bank:a", "bank:b", "competence:x"]);
  expect(unfinished(quizzes, () => true)).toBe("bank:b");
  expect(quizzes.get("bank:a")).toMatchObject({ run: "run-0001", mistakes: [] });
  const own = [check("bank:a/twee"), end("bank:a"), check("bank:a/twee")];
  const after = derive(await logged(...own), dayOf).doing.quizzes;
  expect(after.get("bank:a")).toMatchObject({ ended: true, mistakes: ["bank:a/twee"] });
});
