// What is listed of what was found: one subject once, and what goes with it below that.

import { expect, test } from "vitest";
import { countOf, familiesOf } from "../../src/search/families";
import { finderOf } from "./written";

const PAGES = [
  { title: "Aan tafel", text: "Wie schept op?", family: "les" },
  { title: "Vragen bij aan tafel", text: "Wie schept op?", family: "les", weight: 0.5 },
  { title: "De keuken", text: "Een tafel met soep." },
];

function listed(asked: string): string[][] {
  return familiesOf(finderOf(PAGES).find(asked)).map(({ first, beside }) =>
    [first, ...beside].map(({ target }) => target.title),
  );
}

test("pages that go together are one result, the best of them first", () => {
  expect(listed("tafel")).toEqual([["Aan tafel", "Vragen bij aan tafel"], ["De keuken"]]);
  expect(listed("vragen bij aan tafel")[0]).toEqual(["Vragen bij aan tafel", "Aan tafel"]);
  expect(listed("soep")).toEqual([["De keuken"]]);
});

test("nothing found is nothing listed", () => expect(familiesOf([])).toEqual([]));

test("what was found for a word is the same when it is asked again, in other company", () => {
  const finder = finderOf([{ title: "Grensbepaling", text: "Tot waar?" }, ...PAGES]);
  const before = finder.find("grens");
  finder.find("grens bepaling");
  expect(finder.find("grens")).toEqual(before);
  expect(finder.find("bepaling grens")).toEqual(finder.find("bepaling grens"));
});

test.each([
  [1, 1, 1, "one 1"],
  [7, 7, 7, "many 7"],
  [12, 12, 8, "many 12 seen 8"],
  [40, 40, 40, "many 40"],
  [377, 40, 8, "over 40 seen 8"],
  [377, 40, 40, "over 40"],
])("of %i found, %i listed and %i seen it tells no other number", (found, listed, seen, told) => {
  const say = (key: string, values = {}) =>
    [key.replace("client.search.", ""), ...Object.values(values)].join(" ");
  expect(countOf(found, listed, seen, say)).toBe(told);
});
