import fc from "fast-check";
import { expect, test } from "vitest";
import { BOUNDS, type Plan, planOf, SETTINGS } from "../../src/cards/plan";

test("who chose nothing has the usual plan", () => {
  expect(planOf(new Map())).toEqual({ retention: 0.9, fresh: 10, daily: 30 });
});

test("what was chosen counts, in whole steps", () => {
  const chosen = new Map([
    ["settings:retention", 0.8499],
    ["settings:new", 4.6],
    ["settings:daily", 120],
    ["settings:other", 3],
  ]);
  expect(planOf(chosen)).toEqual({ retention: 0.85, fresh: 5, daily: 120 });
});

test("nothing can take it beyond its bounds", () => {
  const values = fc.oneof(fc.double(), fc.string(), fc.boolean());
  fc.assert(
    fc.property(fc.array(values, { minLength: 3, maxLength: 3 }), (some) => {
      const plan = planOf(new Map(Object.values(SETTINGS).map((name, i) => [name, some[i] ?? 0])));
      for (const name of Object.keys(BOUNDS) as (keyof Plan)[]) {
        expect(plan[name]).toBeGreaterThanOrEqual(BOUNDS[name].least);
        expect(plan[name]).toBeLessThanOrEqual(BOUNDS[name].most);
      }
    }),
  );
});
