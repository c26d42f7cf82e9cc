// Data points over a placement: whose, of which outcome, and the latest ten in order of date. From: forms
// that are kept, and files that are only looked at. To: beside.ts. Pure: it counts, and judges nothing.

import { type Fields, textOf } from "../log/form";

export const AT_MOST = 10;

/** `whose`: empty for one's own. */
export interface Point {
  readonly whose: string;
  readonly isLookedAt: boolean;
  readonly fields: Fields;
}

export interface Choice {
  readonly whose: string;
  /** Undefined for all; empty for those without a code. */
  readonly outcome: string | undefined;
}

/** Whose there are, one's own first. */
export function makersOf(points: readonly Point[]): string[] {
  return inOrder(points.map(({ whose }) => whose));
}

export function outcomesOf(points: readonly Point[], whose: string): string[] {
  return inOrder(points.filter((one) => one.whose === whose).map(outcomeOf));
}

/** Per outcome how many there are; those without a code last. */
export function countsOf(points: readonly Point[], whose: string): [string, number][] {
  const own = points.filter((one) => one.whose === whose);
  const outcomes = outcomesOf(points, whose);
  return [...outcomes.filter(Boolean), ...outcomes.filter((one) => one === "")].map((outcome) => [
    outcome,
    own.filter((one) => outcomeOf(one) === outcome).length,
  ]);
}

/** Those that were chosen, the earliest first, and how many there are. One without a date comes last. */
export function placement(
  points: readonly Point[],
  { whose, outcome }: Choice,
): { readonly shown: readonly Point[]; readonly of: number } {
  const chosen = points
    .filter((one) => one.whose === whose)
    .filter((one) => outcome === undefined || outcomeOf(one) === outcome)
    .map((one, place) => ({ one, place, date: textOf(one.fields, "date") || "9999" }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.place - b.place))
    .map(({ one }) => one);
  return { shown: chosen.slice(-AT_MOST), of: chosen.length };
}

/** As codes are compared: someone writes `lu3` one day and `LU3` the next. */
export function outcomeOf({ fields }: Point): string {
  return textOf(fields, "outcome").trim().toLocaleUpperCase();
}

function inOrder(names: readonly string[]): string[] {
  return [...new Set(names)].sort((one, other) =>
    one.localeCompare(other, undefined, { numeric: true }),
  );
}
