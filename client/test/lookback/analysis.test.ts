// What answers say of questions: a middling group against sums that were done elsewhere, what is left unsaid for
// few people, and what asks for a look.
//
// The group comes from a generator with a fixed seed (60 people, 8 questions). The numbers expected of it were
// computed by a program of its own, in Python, with whole fractions and without any library: for each question
// the share, the correlation with the total and with the total less itself, and for each option how many chose
// it and its correlation with that rest; alpha from the same variances, also of the quiz without each question;
// KR-21; and of the best and the worst 27 of 100 people, in which who are equal at the border are in part, how much
// more often the first were right.

import { expect, test } from "vitest";
import { absences } from "../../src/lookback/absent";
import { analyse, type Result } from "../../src/lookback/analysis";
import { signalsOf, toLookAt, weightOf } from "../../src/lookback/signals";
import type { Answers, Asked, Given, People, Test } from "../../src/lookback/test";

const OPTIONS = ["a", "b", "c", "d"].map((id) => ({ id, label: id, isKey: id === "a" }));

function quiz(people: People, asked?: readonly Asked[]): Answers {
  const names = people[0]?.map((_, at) => ({ name: `q${at}`, options: OPTIONS })) ?? [];
  return {
    kind: "answers",
    title: "Aan tafel",
    source: "learners",
    notes: [],
    asked: asked ?? names,
    people,
  };
}

const chose = (option: string): Given => ({ score: Number(option === "a"), chosen: [option] });

function middling(): People {
  let x = 20261130;
  const next = () => {
    x = (Math.imul(1103515245, x) + 12345) & 0x7fffffff;
    return x / 2 ** 31;
  };
  return Array.from({ length: 60 }, () => {
    const ability = next();
    return Array.from({ length: 8 }, (_, at) => {
      const [u, v] = [next(), next()];
      const wrong = at === 3 ? ["b", "c"] : ["b", "c", "d"];
      const isRight = u < 0.25 + 0.6 * ability - 0.05 * at;
      return chose(isRight ? "a" : (wrong[Math.floor(v * wrong.length)] ?? ""));
    });
  });
}

const EXPECTED = [
  [0.616667, 0.438655, 0.220022],
  [0.466667, 0.575041, 0.376917],
  [0.55, 0.46013, 0.239159],
  [0.4, 0.617515, 0.434783],
  [0.25, 0.588425, 0.423759],
  [0.333333, 0.623438, 0.450605],
  [0.4, 0.435893, 0.215],
  [0.216667, 0.647273, 0.506132],
] as const;

test("a middling group gives the numbers that were computed elsewhere", () => {
  const result = analyse(quiz(middling()));
  expect(result.alpha).toBeCloseTo(0.6604105133285976, 12);
  expect(result.mean).toBeCloseTo(3.2333333333333334, 12);
  expect(result.sd).toBeCloseTo(2.077862874275823, 12);
  for (const [at, [share, rit, rir]] of EXPECTED.entries()) {
    const item = result.items[at];
    expect(item?.share).toBeCloseTo(share, 6);
    expect(item?.rit).toBeCloseTo(rit, 6);
    expect(item?.rir).toBeCloseTo(rir, 6);
  }
  const options = result.items[3]?.options ?? [];
  expect(options.map(({ number }) => number)).toEqual([24, 19, 17, 0]);
  expect(options.map(({ rest }) => rest?.toFixed(6))).toEqual([
    ...["0.434783", "-0.155948", "-0.311698", undefined],
  ]);
});

const WITHOUT = [
  ...[0.662889009, 0.62305714, 0.658971751, 0.60754717],
  ...[0.613268741, 0.604230638, 0.66440678, 0.59589022],
];
const DIFFERENCES = [
  ...[0.50260631, 0.657475995, 0.655144033, 0.749382716],
  ...[0.651303155, 0.74691358, 0.564334705, 0.620987654],
];
const CORRECTED = [0.488888889, 0.288888889, 0.4, 0.2, 0, 0.111111111, 0.2, -0.044444444];

test("so do the numbers that need more than one question", () => {
  const asked = quiz(middling()).asked.map((one) => ({ ...one, chance: 0.25 }));
  const result = analyse(quiz(middling(), asked));
  expect(result.kr21).toBeCloseTo(0.6242569260103937, 12);
  expect(result.above).toBeCloseTo(0.20555555555555555, 12);
  for (const [at, item] of result.items.entries()) {
    expect(item.without).toBeCloseTo(WITHOUT[at] ?? 9, 8);
    expect(item.difference).toBeCloseTo(DIFFERENCES[at] ?? 9, 8);
    expect(item.corrected).toBeCloseTo(CORRECTED[at] ?? 9, 8);
  }
  expect(absences(result).map(({ word }) => word)).toEqual(["few_sure"]);
});

test("what cannot be computed is told, each with its reason", () => {
  const told = (given: Test) => absences(analyse(given)).map(({ word }) => word);
  const people = middling();
  expect(told(quiz(people))).toEqual(["chance", "few_sure"]);
  expect(told({ ...quiz(people), source: "moodle" })).toEqual(["chance", "sure"]);
  expect(told(quiz(people.slice(0, 12)))).toEqual(["edges", "chance", "few_sure"]);
  expect(told(quiz(people.slice(0, 4)))).toContain("complete");
  expect(told(quiz(people.map(([one]) => [one])))).toContain("one");
  expect(told(quiz(people.map(() => [chose("a"), chose("b")])))).toContain("same");
  const partly = people.map(([one, ...rest]) => [
    { score: 0.5, chosen: one?.chosen ?? [] },
    ...rest,
  ]);
  expect(told(quiz(partly))).toContain("part");
  const counted = { title: "Moodle", source: "moodle", notes: [], kind: "counts" } as const;
  const asked = [{ name: "01 x", number: 40, share: 0.75, chance: 0.25 }];
  expect(told({ ...counted, asked })).toEqual(["counts", "counts_alpha", "chosen", "sure"]);
});

test("how sure people were is told of those who said so, when they are enough", () => {
  const certain = (number: number) =>
    middling().map((row, at) =>
      row.map((one) => (one && at < number ? { ...one, sure: at % 2 ? 0.95 : 0.35 } : one)),
    );
  expect(analyse(quiz(certain(4))).items[0]?.sure).toBeUndefined();
  expect(analyse(quiz(certain(10))).items[0]?.sure).toBeCloseTo(0.65, 12);
});

test("the best and the worst scorers are each just over a quarter", () => {
  const [item] = analyse(quiz(middling())).items;
  const key = item?.options.find(({ isKey }) => isKey);
  expect(key?.high).toBeGreaterThan(key?.low ?? 1);
  const all = item?.options.reduce((total, { high }) => total + (high ?? 0), 0);
  expect(all).toBeCloseTo(1, 9);
});

test("it does not matter in which order people come", () => {
  const people = middling();
  const numbers = ({ items, alpha }: Result) =>
    [alpha, ...items.flatMap(({ rir, options }) => [rir, ...options.map(({ high }) => high)])].map(
      (one) => one?.toFixed(9),
    );
  expect(numbers(analyse(quiz([...people].reverse())))).toEqual(numbers(analyse(quiz(people))));
});

test("not reached is not wrong", () => {
  const people = [...middling().map((row) => [...row]), [chose("a"), ...Array(7).fill(undefined)]];
  const result = analyse(quiz(people));
  expect([result.people, result.complete]).toEqual([61, 60]);
  expect(result.items.map(({ number }) => number)).toEqual([61, ...Array(7).fill(60)]);
  expect(result.items[1]?.missing).toBe(1);
  expect(result.alpha).toBeCloseTo(0.6604105133285976, 12);
});

test("when hardly anyone answered all, nothing is said that needs a total", () => {
  const people = middling().map((row, at) => row.map((one, q) => (q === at % 8 ? undefined : one)));
  const result = analyse(quiz(people));
  expect(result.complete).toBe(0);
  expect(result.alpha).toBeUndefined();
  expect(result.items.every(({ rir }) => rir === undefined)).toBe(true);
  expect(result.items[0]?.share).toBeGreaterThan(0);
});

test("what is written freely is not shown as a choice", () => {
  const people = Array.from({ length: 12 }, (_, at): Given[] => [
    { score: 0, chosen: [`because of ${at}`] },
    { score: Number(at % 2), chosen: [at % 2 ? "yes" : "no"] },
  ]);
  const { items } = analyse(quiz(people, [{ name: "why" }, { name: "is it" }]));
  expect(items.map(({ options }) => options.map(({ label }) => label))).toEqual([
    [],
    ["no", "yes"],
  ]);
  expect(items[1]?.options.map(({ isKey }) => isKey)).toEqual([false, true]);
});

test("how much a number of people lets one say", () => {
  expect([4, 5, 29, 30, 99, 100].map(weightOf)).toEqual([
    ...["none", "indicative", "indicative", "careful", "careful", "full"],
  ]);
});

/** One question of which so many chose each option, beside three that part people well. */
function beside(counts: Readonly<Record<string, number>>, asked: Partial<Asked> = {}) {
  const chosen = Object.entries(counts).flatMap(([id, number]) => Array<string>(number).fill(id));
  const people = chosen.map((option, at) => {
    const isGood = at < chosen.length / 2;
    return [chose(option), ...[0, 1, 2].map((q) => chose(isGood || at % 4 === q ? "a" : "b"))];
  });
  const names = ["q0", "q1", "q2", "q3"].map((name, at) => ({
    name,
    options: OPTIONS,
    ...(at === 0 ? asked : {}),
  }));
  const item = analyse(quiz(people, names)).items[0];
  return item === undefined ? [] : signalsOf(item).map(({ name }) => name);
}

test("each signal, and what it takes", () => {
  // Who comes first does well on the rest.
  expect(beside({ a: 30, b: 10, c: 10, d: 10 })).toEqual([]);
  expect(beside({ b: 30, a: 30 })).toContain("negative");
  expect(beside({ a: 20, b: 20, c: 10, d: 10 })).toEqual([]);
  expect(beside({ b: 10, a: 25, c: 13, d: 12 })).toContain("second-key");
  expect(beside({ a: 19, b: 14, c: 14, d: 13 }, { chance: 0.25 })).not.toContain("guessed");
  expect(beside({ a: 15, b: 15, c: 15, d: 15 }, { chance: 0.25 })).toEqual(
    expect.arrayContaining(["guessed", "hard"]),
  );
  expect(beside({ a: 36, b: 12, c: 12 })).toContain("unused");
  expect(beside({ a: 57, b: 1, c: 1, d: 1 })).toContain("easy");
  expect(beside({ a: 57, b: 3 })).not.toContain("unused"); // three people cannot fill three options
});

test("with few people only what asks for a look is said", () => {
  expect(beside({ a: 2, b: 2 })).toEqual([]);
  expect(beside({ a: 12, b: 4, c: 4 })).not.toContain("unused");
  expect(beside({ b: 10, a: 10 })).toContain("negative");
});

test("what asks most for a look comes first", () => {
  const people = Array.from({ length: 60 }, (_, at) => {
    const isGood = at < 30;
    return [
      chose(at % 20 ? "a" : "b"), // easy
      chose(isGood ? "b" : "a"), // against the others
      ...[0, 1, 2, 3].map(() => chose(isGood ? "a" : "b")),
    ];
  });
  const found = toLookAt(
    analyse(
      quiz(
        people,
        quiz(people).asked.map(({ name }) => ({ name })),
      ),
    ).items,
  );
  expect(found[0]?.item.place).toBe(2);
  expect(found[0]?.signals[0]?.name).toBe("negative");
  expect(found.at(-1)?.item.place).toBe(1);
});

test("numbers of a platform are taken as they are", () => {
  const result = analyse({
    kind: "counts",
    title: "Moodle",
    source: "moodle",
    notes: [],
    alpha: 0.7,
    asked: [{ name: "01 x", number: 40, share: 0.75, rir: -0.2, chance: 0.25 }],
  });
  expect(result.alpha).toBe(0.7);
  expect(result.items[0]?.interval.map((one) => one.toFixed(2))).toEqual(["0.60", "0.86"]);
  expect(toLookAt(result.items).map(({ signals }) => signals.map(({ name }) => name))).toEqual([
    ["negative"],
  ]);
});
