import fc from "fast-check";
import { expect, test } from "vitest";
import { days } from "../../src/cards/day";
import { type Deck, fold, LEECH } from "../../src/cards/deck";
import type { Entry, LogEvent, Rating } from "../../src/log/event";
import { merge } from "../../src/log/merge";
import { MemoryStore } from "../../src/log/store";
import { counting, reviewing } from "../log/events";

const dayOf = days(() => 0);
const CARD = "bank:a/een";

function at(day: number): Date {
  return new Date(Date.UTC(2026, 0, 1 + day, 9));
}

const START = dayOf(at(0));

/** What happened, with the day on which the device thought it was. */
async function logged(did: readonly (readonly [number, Entry])[]): Promise<LogEvent[]> {
  const store = new MemoryStore(counting());
  for (const [day, entry] of did) {
    await store.append(entry, at(day));
  }
  return store.all();
}

function added(target = CARD): Entry {
  return { kind: "card-added", target };
}

function review(rating: Rating, textHash = "aaaa", target = CARD): Entry {
  return { kind: "card-reviewed", rating, target, textHash };
}

async function deckOf(...did: (readonly [number, Entry])[]): Promise<Deck> {
  return fold(new Map(), await logged(did), dayOf);
}

test("a card that was added is new", async () => {
  const deck = await deckOf([0, added()]);
  expect(deck.get(CARD)).toMatchObject({ kept: true, memory: undefined, reviews: 0 });
});

test("a card knows its reviews, and the text it had then", async () => {
  const deck = await deckOf([0, added()], [1, review(3)], [3, review(3, "bbbb")]);
  expect(deck.get(CARD)).toMatchObject({
    reviews: 2,
    lapses: 0,
    first: START + 1,
    last: START + 3,
    textHash: "bbbb",
  });
  expect(deck.get(CARD)?.memory?.stability).toBeCloseTo(10.97, 1);
});

test("not knowing a new card is no lapse; six lapses are many", async () => {
  const nots = Array.from({ length: 7 }, (_, day) => [day, review(1)] as const);
  const deck = await deckOf([0, added()], ...nots);
  expect(deck.get(CARD)?.lapses).toBe(LEECH);
});

test("a clock that was set back takes no days off", async () => {
  const wrong = await deckOf([0, added()], [400, review(3)], [2, review(3)]);
  const right = await deckOf([0, added()], [2, review(3)], [2, review(3)]);
  expect(wrong.get(CARD)).toEqual({ ...right.get(CARD), first: START + 400 });
  expect(wrong.get(CARD)?.last).toBe(START + 2);
});

test("taken out and put back, it remembers", async () => {
  const removed: Entry = { kind: "card-removed", target: CARD };
  const out = await deckOf([0, added()], [1, review(3)], [2, removed]);
  expect(out.get(CARD)).toMatchObject({ kept: false, reviews: 1 });
  const back = await deckOf([0, added()], [1, review(3)], [2, removed], [3, added()]);
  expect(back.get(CARD)).toMatchObject({ kept: true, reviews: 1 });
});

test("what was reset is no card, also when another device reviewed it later", async () => {
  const device = new MemoryStore(counting());
  const other = new MemoryStore(counting(1000));
  await device.append(added(), at(0));
  await other.absorb(await device.all());
  await device.append({ kind: "reset", target: "bank:a" }, at(1));
  await other.append(review(3), at(1));
  await other.append(review(3), at(2));
  const both = merge(await device.all(), await other.all());
  expect(both.some((event) => event.kind === "card-added")).toBe(false);
  expect(fold(new Map(), both, dayOf).get(CARD)?.kept ?? false).toBe(false);
});

test("step by step or at once, the deck is the same", () => {
  fc.assert(
    fc.asyncProperty(
      reviewing,
      fc.nat(40),
      fc.infiniteStream(fc.nat(500)),
      async (did, cut, on) => {
        const all = await logged(did.map((entry) => [on.next().value ?? 0, entry] as const));
        const whole = fold(new Map(), all, dayOf);
        const first = fold(new Map(), all.slice(0, cut), dayOf);
        const before = [...first];
        expect([...fold(first, all.slice(cut), dayOf)]).toEqual([...whole]);
        expect([...first]).toEqual(before);
        for (const card of whole.values()) {
          expect(card.memory?.stability ?? 1).toBeGreaterThan(0);
          expect(card.memory !== undefined).toBe(card.reviews > 0);
        }
      },
    ),
  );
});
