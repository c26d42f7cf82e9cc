// Data points over a placement: the latest ten of whom someone chose, the earliest first.

import { expect, test } from "vitest";
import {
  AT_MOST,
  countsOf,
  makersOf,
  outcomesOf,
  type Point,
  placement,
} from "../../src/evidence/placement";

const point = (outcome: string, date: string, whose = ""): Point => ({
  whose,
  isLookedAt: false,
  fields: { outcome, date, seen: `${outcome} ${date}` },
});
const datesOf = (points: readonly Point[]) => points.map(({ fields }) => fields["date"]);

test("at most ten, the latest, in the order of their days; one without a day comes last", () => {
  const days = Array.from({ length: AT_MOST + 2 }, (_, at) => `2026-11-${String(30 - at)}`);
  const points = [...days.map((day) => point("LU1", day)), point("LU1", "")];
  const { shown, of } = placement(points, { whose: "", outcome: undefined });
  expect(of).toBe(AT_MOST + 3);
  expect(datesOf(shown)).toEqual([...days.slice(0, AT_MOST - 1).reverse(), ""]);
});

test("of whom someone chose, and of one outcome, in whatever letters it was written", () => {
  const points = [
    ...[point("lu2 ", "2026-11-02"), point("LU2", "2026-11-01"), point("", "2026-11-03")],
    point("LU2", "2026-11-01", "S1"),
  ];
  expect(makersOf(points)).toEqual(["", "S1"]);
  expect(outcomesOf(points, "")).toEqual(["", "LU2"]);
  const of = (outcome: string) => placement(points, { whose: "", outcome }).shown;
  expect(datesOf(of("LU2"))).toEqual(["2026-11-01", "2026-11-02"]);
  expect(datesOf(of(""))).toEqual(["2026-11-03"]);
});

test("per outcome it is said how many there are, those without a code last", () => {
  const points = [point("", "a"), point("LU10", "a"), point("LU2", "a"), point("lu2", "b")];
  expect(countsOf(points, "")).toEqual([
    ["LU2", 2],
    ["LU10", 1],
    ["", 1],
  ]);
});
