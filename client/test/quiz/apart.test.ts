// Members of a set never meet where that can be helped, whatever the bank; nothing else is lost or made.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groups, type Sets, separated, spread } from "../../src/quiz/apart";
import type { Item } from "../../src/quiz/item";
import { start } from "../../src/quiz/run";
import { statement } from "./statements";

/** A bank: sets of two to four and questions that stand alone, in any order. */
const BANK = fc
  .record({
    sizes: fc.array(fc.integer({ min: 2, max: 4 }), { maxLength: 5 }),
    alone: fc.integer({ min: 0, max: 12 }),
    seed: fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
  })
  .map(({ sizes, alone, seed }) => {
    const sets: Sets = sizes.map((size, set) =>
      Array.from({ length: size }, (_, member) => `s${set}-${member}`),
    );
    const ids = [...sets.flat(), ...Array.from({ length: alone }, (_, one) => `a${one}`)];
    return { sets, ids, random: () => seed.next().value ?? 0 };
  });

/** How often two of one set stand next to each other. */
function meetings(order: readonly string[], sets: Sets): number {
  const setOf = groups(sets);
  return order.filter((id, at) => {
    const set = setOf(id);
    return set !== undefined && at > 0 && setOf(order[at - 1] ?? "") === set;
  }).length;
}

function canBeApart(order: readonly string[], sets: Sets): boolean {
  const most = Math.max(0, ...sets.map((set) => order.filter((id) => set.includes(id)).length));
  return most <= Math.ceil(order.length / 2);
}

function itemsOf(ids: readonly string[]): Item[] {
  return ids.map((id) => statement(id));
}

describe("a round", () => {
  test("holds what was asked for, and members of a set apart", () => {
    fc.assert(
      fc.property(BANK, fc.nat({ max: 20 }), fc.boolean(), ({ sets, ids, random }, few, draw) => {
        const number = draw ? few + 1 : Number.POSITIVE_INFINITY;
        const { order } = start("r", itemsOf(ids), sets, { mode: "check", number, draw }, random);
        expect(new Set(order).size).toBe(Math.min(number, ids.length));
        expect(order.filter((id) => !ids.includes(id))).toEqual([]);
        expect(canBeApart(order, sets) ? meetings(order, sets) : 0).toBe(0);
      }),
    );
  });

  test("is the same for the same bank, and keeps the author's order within a set and outside", () => {
    fc.assert(
      fc.property(BANK, ({ sets, ids }) => {
        const order = spread(ids, sets);
        expect(spread(ids, sets)).toEqual(order);
        for (const set of sets) {
          expect(order.filter((id) => set.includes(id))).toEqual(set);
        }
        const alone = ids.filter((id) => id.startsWith("a"));
        expect(order.filter((id) => id.startsWith("a"))).toEqual(alone);
      }),
    );
  });

  test("leaves a bank without sets as it was written", () => {
    const ids = ["c", "a", "b"];
    expect(spread(ids, [])).toEqual(ids);
  });

  test("spreads a set over the round, so that what was chosen is not just remembered", () => {
    const ids = ["s1", "s2", "s3", "a", "b", "c", "d", "e", "f"];
    expect(spread(ids, [["s1", "s2", "s3"]])).toEqual([
      "a",
      "s1",
      "b",
      "c",
      "s2",
      "d",
      "e",
      "s3",
      "f",
    ]);
  });
});

describe("cards of a day", () => {
  const setOf = groups([["s1", "s2", "s3"]]);

  test("stay as they are when no two of a set meet", () => {
    const cards = ["a", "s1", "b", "s2"];
    expect(separated(cards, setOf)).toEqual(cards);
  });

  test("are moved no further than is needed", () => {
    expect(separated(["s1", "s2", "a", "b"], setOf)).toEqual(["s1", "a", "s2", "b"]);
    expect(separated(["a", "b", "s1", "s2", "s3"], setOf)).toEqual(["s1", "a", "s2", "b", "s3"]);
  });

  test("meet when nothing else is left", () => {
    expect(separated(["s1", "s2", "s3"], setOf)).toEqual(["s1", "s2", "s3"]);
    expect(separated(["s1", "s2", "s3", "a"], setOf)).toEqual(["s1", "a", "s2", "s3"]);
  });
});
