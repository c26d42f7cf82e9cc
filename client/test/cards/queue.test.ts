import fc from "fast-check";
import { expect, test } from "vitest";
import { noonOf } from "../../src/cards/day";
import type { Card } from "../../src/cards/deck";
import type { Plan } from "../../src/cards/plan";
import { choices, dueOn, forecast, queueOf, shown, weekSoFar } from "../../src/cards/queue";

const PLAN: Plan = { retention: 0.9, fresh: 10, daily: 30 };
const TODAY = 20_000;

function card(name: string, fields: Partial<Card> = {}): Card {
  return {
    target: `bank:a/${name}`,
    kept: true,
    memory: undefined,
    reviews: 0,
    lapses: 0,
    first: 0,
    last: 0,
    textHash: undefined,
    ...fields,
  };
}

function seen(name: string, stability: number, ago: number): Card {
  const last = TODAY - ago;
  return card(name, { memory: { stability, difficulty: 5 }, reviews: 2, first: last - 9, last });
}

function names(cards: readonly Card[]): string[] {
  return cards.map(({ target }) => target.replace("bank:a/", ""));
}

test("what is most likely forgotten comes first, new cards last", () => {
  const cards = [card("n"), seen("a", 10, 11), seen("b", 10, 30), seen("c", 2, 9), seen("d", 5, 2)];
  const queue = queueOf(cards, PLAN, TODAY);
  expect(names(queue.cards)).toEqual(["c", "b", "a", "n"]);
  expect(queue).toMatchObject({ fresh: 1, later: 0 });
});

test("cards taken out, or gone from the site, do not come", () => {
  const cards = [card("a"), card("b", { kept: false }), card("c")];
  const deck = new Map(cards.map((one) => [one.target, one]));
  expect(names(shown(deck, new Set(["bank:a/a", "bank:a/b"])))).toEqual(["a"]);
});

test("new cards are few, less what was begun today", () => {
  const cards = Array.from({ length: 20 }, (_, index) => card(`n${index}`));
  expect(queueOf(cards, PLAN, TODAY)).toMatchObject({ fresh: 10 });
  const begun = [1, 2, 3].map((index) => ({ ...seen(`b${index}`, 2, 0), first: TODAY }));
  expect(queueOf([...cards, ...begun], PLAN, TODAY)).toMatchObject({ fresh: 7, later: 0 });
  expect(queueOf(cards, { ...PLAN, fresh: 0 }, TODAY).cards).toEqual([]);
});

test("after a break a day is no longer than any other, and new cards wait", () => {
  const due = Array.from({ length: 100 }, (_, index) => seen(`d${index}`, 3, 40 + index));
  const queue = queueOf([...due, card("n")], PLAN, TODAY);
  expect(queue).toMatchObject({ fresh: 0, later: 70 });
  expect(queue.cards).toHaveLength(30);
  expect(queue.cards[0]).toBe(due[99]);
});

test("what was done today counts for today", () => {
  const done = Array.from({ length: 25 }, (_, index) => seen(`t${index}`, 10, 0));
  const due = Array.from({ length: 9 }, (_, index) => seen(`d${index}`, 3, 40));
  expect(queueOf([...done, ...due], PLAN, TODAY)).toMatchObject({ later: 4 });
});

test("a clock that was wrong hides no card", () => {
  expect(dueOn(seen("a", 100, -400), PLAN, TODAY)).toBe(TODAY);
  expect(dueOn(seen("a", 100, -1), PLAN, TODAY)).toBe(TODAY + 101); // travelled west
  expect(queueOf([seen("a", 100, -400)], PLAN, TODAY).cards).toHaveLength(1);
});

test("three answers, three intervals", () => {
  expect(choices(card("n"), PLAN, TODAY)).toEqual([1, 1, 2]);
  const [not, effort, known] = choices(seen("a", 10, 10), PLAN, TODAY);
  expect(not).toBeLessThan(effort);
  expect(effort).toBeLessThan(known);
});

const cards = fc
  .array(fc.tuple(fc.boolean(), fc.double({ min: 0.1, max: 500, noNaN: true }), fc.nat(800)), {
    maxLength: 80,
  })
  .map((many) =>
    many.map(([isNew, stability, ago], index) =>
      isNew ? card(`n${index}`) : seen(`s${index}`, stability, ago),
    ),
  );
const plans = fc.record({
  retention: fc.constantFrom(0.8, 0.9, 0.95),
  fresh: fc.nat(50),
  daily: fc.integer({ min: 10, max: 200 }),
});

test("no day is longer than someone chose, and today's forecast is today's queue", () => {
  fc.assert(
    fc.property(cards, plans, (some, plan) => {
      const queue = queueOf(some, plan, TODAY);
      const days = forecast(some, queue, plan, TODAY, 7);
      expect(days).toHaveLength(7);
      expect(days[0]).toBe(queue.cards.length);
      for (const day of days) {
        expect(day).toBeLessThanOrEqual(plan.daily);
      }
      expect(new Set(queue.cards).size).toBe(queue.cards.length);
      expect(queue.fresh).toBeLessThanOrEqual(plan.fresh);
    }),
  );
});

test("the forecast is what comes when every card is known", () => {
  const some = [card("n"), seen("a", 3, 1), seen("b", 10, 12), seen("c", 90, 0)];
  // b and n today; a two days on, n again on that day too.
  expect(forecast(some, queueOf(some, PLAN, TODAY), PLAN, TODAY, 5)).toEqual([2, 0, 2, 0, 0]);
});

test("what waited is spread over the days", () => {
  const due = Array.from({ length: 25 }, (_, index) => seen(`d${index}`, 300, 400));
  const plan = { ...PLAN, daily: 10 };
  expect(forecast(due, queueOf(due, plan, TODAY), plan, TODAY, 4)).toEqual([10, 10, 5, 0]);
});

test("a week begins on Monday, and a card that was seen is counted once", () => {
  const monday = Array.from({ length: 7 }, (_, ago) => TODAY - ago).find(
    (day) => noonOf(day).getUTCDay() === 1,
  ) as number;
  const on = (name: string, first: number, last: number) => [
    name,
    card(name, { memory: { stability: 5, difficulty: 5 }, reviews: 2, first, last }),
  ];
  const deck = new Map([
    on("sunday", monday - 9, monday - 1),
    on("monday", monday - 9, monday),
    on("new", monday, monday + 1),
    ["unseen", card("unseen")],
  ] as [string, Card][]);
  expect(weekSoFar(deck, monday)).toEqual({ seen: 2, fresh: 1 });
  expect(weekSoFar(deck, monday + 6)).toEqual({ seen: 2, fresh: 1 });
  expect(weekSoFar(deck, monday + 7)).toEqual({ seen: 0, fresh: 0 });
});
