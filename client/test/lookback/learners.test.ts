// What students hand in, laid together: who gave two files is one, the first answer counts, an answer to another
// key does not, and times are those between answers.

import { expect, test } from "vitest";
import {
  banksIn,
  type ItemAnswered,
  type Paper,
  peopleIn,
  testOf,
} from "../../src/lookback/learners";
import type { ItemFace } from "../../src/today/faces";

const KEY = "abcdef";
const base = {
  ...{ textHash: KEY, keyHash: KEY, fixed: false, worth: 1 as 0 | 1, chance: 0.5, html: "" },
  ...{ competence: "competence:x", objective: "lesson:x/y", repairs: "lesson:x/z" },
} as const;
const ITEMS: readonly ItemFace[] = [
  { ...base, id: "bank:x/een", type: "single-choice", options: ["a", "b"], keys: ["a"] },
  { ...base, id: "bank:x/twee", type: "true-false", answer: true },
  { ...base, id: "bank:x/drie", type: "short-answer", criteria: ["c"], worth: 0 },
];

const answered = (
  id: string,
  item: string,
  second: number,
  more: Partial<ItemAnswered> = {},
): ItemAnswered => ({
  ...{ id, device: "device-1", counter: second, kind: "item-answered", run: "run-1" },
  at: new Date(Date.UTC(2026, 10, 30, 10, 0, second)).toISOString(),
  ...{ mode: "practise", score: 1, answer: ["a"], target: `bank:x/${item}`, keyHash: KEY },
  ...more,
});
const paper = (...events: ItemAnswered[]): Paper => new Map(events.map((one) => [one.id, one]));
const named = (item: ItemFace) => ({ name: item.id, labels: new Map([["a", "Wacht"]]) });

test("two files of one student are one person with all answers", () => {
  const first = paper(answered("e1", "een", 1));
  const later = paper(answered("e1", "een", 1), answered("e2", "twee", 9));
  const other = paper(answered("e3", "een", 1));
  for (const papers of [
    [first, later, other],
    [other, later, first],
    [later, first, other, first],
  ]) {
    const people = peopleIn(papers);
    expect(people.map((one) => [...one.keys()].sort().join()).sort()).toEqual(["e1,e2", "e3"]);
  }
  // What joins two that were apart.
  const joined = peopleIn([
    first,
    other,
    paper(answered("e1", "een", 1), answered("e3", "een", 1)),
  ]);
  expect(joined).toHaveLength(1);
});

test("the first answer counts, and a repetition or an answer to another key does not", () => {
  const { asked, people, notes } = testOf(
    "X",
    ITEMS,
    [
      paper(
        answered("e1", "een", 1, { score: 0, answer: ["b"] }),
        answered("e2", "een", 30),
        answered("e3", "twee", 50, { mode: "repeat" }),
      ),
      paper(answered("f1", "een", 1, { keyHash: "0000" }), answered("f2", "twee", 9)),
      paper(answered("g1", "een", 5, { mode: "repeat" })),
    ],
    named,
  );
  expect(asked.map(({ id }) => id)).toEqual(["bank:x/een", "bank:x/twee"]);
  expect(asked[0]?.options?.map(({ label }) => label)).toEqual(["Wacht", "b"]);
  expect(people).toEqual([
    [{ score: 0, chosen: ["b"] }, undefined],
    [undefined, expect.objectContaining({ score: 1 })],
  ]);
  expect(notes).toEqual([
    { word: "unscored", number: 1 },
    { word: "older", number: 1 },
  ]);
});

test("how sure someone was goes along as a share", () => {
  const [row] = testOf(
    "X",
    ITEMS,
    [paper(answered("e1", "een", 1, { confidence: 3 }), answered("e2", "twee", 9))],
    named,
  ).people;
  expect(row?.map((given) => given?.sure)).toEqual([0.95, undefined]);
});

test("a time is that since the answer before it, in one round with feedback at once", () => {
  const seconds = (...events: ItemAnswered[]) =>
    testOf("X", ITEMS, [paper(...events)], named).people[0]?.map((given) => given?.seconds);
  expect(seconds(answered("e1", "een", 1), answered("e2", "twee", 21))).toEqual([undefined, 20]);
  expect(seconds(answered("e1", "een", 1), answered("e2", "twee", 21, { run: "run-2" }))).toEqual([
    undefined,
    undefined,
  ]);
  const check = { mode: "check" } as const;
  expect(seconds(answered("e1", "een", 1, check), answered("e2", "twee", 21, check))).toEqual([
    ...[undefined, undefined],
  ]);
});

test("banks are counted by who answered something in them for the first time", () => {
  const people = [
    paper(answered("e1", "een", 1), answered("e2", "twee", 2)),
    paper(answered("f1", "een", 1, { mode: "repeat" })),
    paper(answered("g1", "een", 1, { target: "bank:y/een" })),
  ];
  expect([...banksIn(people)]).toEqual([
    ["bank:x", 1],
    ["bank:y", 1],
  ]);
});
