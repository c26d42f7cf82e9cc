// Points corrected for guessing, and the line between enough and not enough (CS-01, CS-03).
// From: items and their scores. To: result.ts. Never: a grade, and never "passed" on so few items that
// guessing would pass too.

import type { Item } from "./item";

const SHARE = 0.55; // of what is left above guessing
const FEWEST = 10;
const FEWEST_TRUE_FALSE = 15;
const ROUNDING = 1e-9;

export interface Total {
  /** Items that count, the points got on them, and what guessing yields on average. */
  readonly items: number;
  readonly points: number;
  readonly guessing: number;
  /** From 0 (as good as guessing) to 1; below guessing is 0. */
  readonly aboveGuessing: number;
  readonly cut: number;
  /** Undefined when there are too few items to say. */
  readonly isEnough: boolean | undefined;
}

export function totalOf(scores: readonly (readonly [Item, number])[]): Total {
  const counted = scores.filter(([item]) => item.worth === 1);
  const items = counted.length;
  const points = counted.reduce((sum, [, score]) => sum + score, 0);
  const guessing = counted.reduce((sum, [item]) => sum + item.chance, 0);
  const room = items - guessing;
  const cut = Math.ceil(guessing + SHARE * room - ROUNDING);
  const trueFalse = counted.filter(([item]) => item.type === "true-false").length;
  const fewest = trueFalse > items / 2 ? FEWEST_TRUE_FALSE : FEWEST;
  return {
    items,
    points,
    guessing,
    aboveGuessing: room > 0 ? Math.max(0, (points - guessing) / room) : 0,
    cut,
    isEnough: items >= fewest ? points >= cut - ROUNDING : undefined,
  };
}
