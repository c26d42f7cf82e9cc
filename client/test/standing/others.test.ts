// What others saw: the fewer answers the less is told, roles apart, whatever order they came in.

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Fields, type Filled, ROLES } from "../../src/log/form";
import type { Frame } from "../../src/standing/frame";
import { FEW, type Others, othersOf, SOME } from "../../src/standing/others";

const LEVELS = ["een", "twee", "drie", "vier", "vijf"];
const FRAME: Frame = {
  framework: "framework:k",
  notMet: "nog-niet",
  levels: LEVELS.map((id, at) => ({ id, number: at + 1 })),
  competences: ["a", "b"].map((id) => ({
    ...{ id: `competence:${id}`, cluster: "cluster:g", isBound: false, textHash: "abcd", page: "" },
  })),
  profiles: [],
};

function filledWith(fields: Fields, at: number): Filled {
  return { target: `own:fb-${at}`, form: "feedback", at: "", fields, rivals: [] };
}

const words = fc.constantFrom("", " ", "Rustig.", "Vraag door.");
const fields = fc.record({
  role: fc.constantFrom(...ROLES, "baas"),
  name: fc.constantFrom("", "  ", "Els"),
  date: fc.constantFrom("2026-11-01", "2026-11-02"),
  "level/a": fc.constantFrom(...LEVELS, "kan-niet-zeggen"),
  "strong/a": words,
  "next/a": words,
  signs: fc.subarray(["a/een", "a/twee", "b/een"]),
});
const answers = fc
  .array(fields, { minLength: 1, maxLength: 15 })
  .map((some) => some.map((one, at) => filledWith(one, at)));

function about(some: readonly Filled[]): Others {
  const found = othersOf(some, FRAME).get("competence:a");
  if (found === undefined) {
    throw new Error("nobody said anything");
  }
  return found;
}

/** A level for each, one colleague each. */
function rated(...levels: number[]): Others {
  const level = (one: number) => LEVELS[one - 1] ?? "kan-niet-zeggen";
  return about(
    levels.map((one, at) => filledWith({ role: "colleague", "level/a": level(one) }, at)),
  );
}

test("below three nothing is told of levels, from three a range, from six a median", () => {
  expect(rated(2, 4)).toMatchObject({ count: 2, unable: 0 });
  expect(rated(2, 4)).not.toHaveProperty("range");
  expect(rated(2, 4, 3).range).toEqual([2, 4]);
  expect(rated(1, 2, 3, 4, 5)).not.toHaveProperty("median");
  expect(rated(1, 2, 3, 4, 5, 5)).toMatchObject({ range: [1, 5], median: [3, 4] });
  expect(rated(1, 5, 3, 3, 5, 5, 3).median).toEqual([3, 3]);
});

test("who cannot tell counts as someone, and for no level", () => {
  expect(rated(2, 4, 0, 0)).toMatchObject({ count: 2, unable: 2 });
  expect(rated(2, 4, 0, 0)).not.toHaveProperty("range");
});

test("of two answers only what is signed is shown, and how much waits", () => {
  const one = { role: "teacher", "level/a": "een", "strong/a": "Rustig." };
  const found = about([filledWith(one, 0), filledWith({ ...one, name: "Els" }, 1)]);
  expect(found.withheld).toBe(1);
  expect([...found.roles].map(([role, { comments }]) => [role, comments.length])).toEqual([
    ["teacher", 1],
  ]);
  expect(found.roles.get("teacher")?.comments[0]).toMatchObject({ name: "Els", next: "" });
});

test("a competence that nobody was asked about is not there; an answer about two counts for both", () => {
  const both = { role: "other", "level/a": "een", "level/b": "vijf" };
  expect([...othersOf([filledWith(both, 0)], FRAME).keys()]).toEqual([
    ...["competence:a", "competence:b"],
  ]);
  expect([...othersOf([filledWith({ role: "other", signs: ["a/een"] }, 0)], FRAME)]).toEqual([]);
  expect([...othersOf([filledWith({ "level/weg": "een" }, 0)], FRAME)]).toEqual([]);
});

test("never more is told than the number of answers allows", () => {
  fc.assert(
    fc.property(answers, (some) => {
      const found = about(some);
      for (const group of [found, ...found.roles.values()]) {
        expect(group.range !== undefined).toBe(group.count >= FEW);
        expect(group.median !== undefined).toBe(group.count >= SOME);
        const [low, high] = group.range ?? [1, 5];
        const [lower, upper] = group.median ?? [low, high];
        expect([low, lower, upper, high]).toEqual([low, lower, upper, high].sort());
        expect(Number.isInteger(lower) && Number.isInteger(upper)).toBe(true);
      }
      const comments = [...found.roles.values()].flatMap((group) => group.comments);
      if (some.length < FEW) {
        expect(comments.every(({ name }) => name !== "")).toBe(true);
        expect(found.seen.size).toBe(0);
      } else {
        expect(found.withheld).toBe(0);
      }
    }),
  );
});

test("everyone counts once, in their role, and every comment is told or waits", () => {
  fc.assert(
    fc.property(answers, (some) => {
      const found = about(some);
      const groups = [...found.roles.values()];
      const sum = (of: (group: (typeof groups)[number]) => number) =>
        groups.reduce((total, group) => total + of(group), 0);
      expect(found.count + found.unable).toBe(some.length);
      expect(sum(({ count }) => count)).toBe(found.count);
      expect(sum(({ unable }) => unable)).toBe(found.unable);
      const written = some.filter(({ fields: { "strong/a": strong, "next/a": next } }) =>
        `${strong}${next}`.trim(),
      );
      expect(sum(({ comments }) => comments.length) + found.withheld).toBe(written.length);
      for (const [role, { comments }] of found.roles) {
        for (const { target } of comments) {
          const said = some.find((one) => one.target === target)?.fields["role"];
          expect(said === role || (role === "other" && said === "baas")).toBe(true);
        }
      }
    }),
  );
});

test("the order in which answers came in makes no difference", () => {
  const mixed = answers.chain((some) =>
    fc.tuple(
      fc.constant(some),
      fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length }),
    ),
  );
  const written = (found: Others) =>
    JSON.stringify([{ ...found, roles: [...found.roles], seen: [...found.seen].sort() }]);
  fc.assert(fc.property(mixed, ([some, other]) => written(about(some)) === written(about(other))));
});
