// Which questions a check draws: as much as there is to look at, new ones first, those of a set apart.

import fc from "fast-check";
import { expect, test } from "vitest";
import { drawn, MOST } from "../../src/check/draw";
import type { Question } from "../../src/check/offer";

const questions = fc
  .array(fc.record({ objective: fc.constantFrom("a", "b", "c", "d"), set: fc.nat(5) }), {
    minLength: 5,
    maxLength: 30,
  })
  .map((some) =>
    some.map(({ objective, set }, index): Question => {
      const question = { id: `bank:x/${index}`, objective };
      return set < 2 ? { ...question, set: `bank:x/set-${set}` } : question; // the others stand alone
    }),
  );
const chances = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 30 });

/** The same chances in the same order, over and over. */
function seeded(values: readonly number[]): () => number {
  let at = 0;
  return () => values[at++ % values.length] ?? 0;
}

function groupOf({ set, objective }: Question): string {
  return set ?? objective;
}

test("as many as there are, at most eight, each once, and the same for the same chance", () => {
  fc.assert(
    fc.property(questions, chances, (some, values) => {
      const found = drawn(some, new Set(), seeded(values));
      expect(found).toEqual(drawn(some, new Set(), seeded(values)));
      expect(found.length).toBe(Math.min(MOST, some.length));
      expect(new Set(found).size).toBe(found.length);
      expect(some.map(({ id }) => id)).toEqual(expect.arrayContaining(found));
    }),
  );
});

test("two of one set are never next to each other, unless most of the questions are of that set", () => {
  fc.assert(
    fc.property(questions, chances, (some, values) => {
      const found = drawn(some, new Set(), seeded(values));
      const sets = found.map((id) => some.find((one) => one.id === id)?.set);
      const most = Math.max(
        ...["bank:x/set-0", "bank:x/set-1"].map((set) => sets.filter((one) => one === set).length),
      );
      fc.pre(most <= Math.ceil(found.length / 2));
      expect(sets.filter((set, at) => set !== undefined && set === sets[at - 1])).toEqual([]);
    }),
  );
});

test("no group has two questions while another that has one left has none", () => {
  fc.assert(
    fc.property(questions, chances, (some, values) => {
      const found = new Set(drawn(some, new Set(), seeded(values)));
      const counts = [...new Set(some.map(groupOf))].map((group) => {
        const all = some.filter((one) => groupOf(one) === group);
        return { taken: all.filter(({ id }) => found.has(id)).length, all: all.length };
      });
      const most = Math.max(...counts.map(({ taken }) => taken));
      for (const { taken, all } of counts) {
        expect(taken >= most - 1 || taken === all).toBe(true);
      }
    }),
  );
});

test("what was asked the last time is asked again only when there is too little else", () => {
  fc.assert(
    fc.property(questions, chances, fc.nat(30), (some, values, cut) => {
      const before = new Set(some.slice(0, cut).map(({ id }) => id));
      const again = drawn(some, before, seeded(values)).filter((id) => before.has(id));
      expect(again.length).toBe(
        Math.max(0, Math.min(MOST, some.length) - (some.length - before.size)),
      );
    }),
  );
});
