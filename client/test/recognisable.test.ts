// What seems to tell who a client is: how much of it is noticed, and how often what is harmless is not.
// Half of the sentences were written by someone who had not seen the patterns.

import { expect, test } from "vitest";
import { tracesIn } from "../src/recognisable";
import { HARMLESS, TELLING } from "./traces";

const RECALL = 0.95;
const PRECISION = 0.9;

test("of some seven hundred sentences nearly all that tell are noticed, and few others", () => {
  expect(TELLING.length + HARMLESS.length).toBeGreaterThanOrEqual(700);
  const missed = TELLING.filter(([trace, text]) => !tracesIn(text).includes(trace));
  const blamed = HARMLESS.filter((text) => tracesIn(text).length > 0);
  const found = TELLING.filter(([, text]) => tracesIn(text).length > 0).length;
  expect(1 - missed.length / TELLING.length, missed.join("\n")).toBeGreaterThanOrEqual(RECALL);
  expect(found / (found + blamed.length), blamed.join("\n")).toBeGreaterThanOrEqual(PRECISION);
});

test("nothing is in nothing", () => {
  expect(tracesIn("")).toEqual([]);
});
