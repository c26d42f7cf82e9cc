// Points corrected for guessing, and the line between enough and not enough.
// From: items and their scores. To: result.ts. Never: a grade, and never "passed" on so few items that
// guessing would pass too.

import type { Item, Type } from "./item";

const SHARE = 0.55; // of what is left above guessing
const FEWEST = 10;
const FEWEST_HALVES = 15;
const ROUNDING = 1e-9;

/** Types whose every item is right by half of all guesses: of these it takes more to say something. */
const IS_HALF: Readonly<Record<Type, boolean>> = {
  "single-choice": false,
  "multiple-response": false,
  "true-false": true,
  matching: false,
  ordering: false,
  cloze: false,
  "short-answer": false,
  "situational-judgement": false,
};

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
  const halves = counted.filter(([item]) => IS_HALF[item.type]).length;
  const fewest = halves > items / 2 ? FEWEST_HALVES : FEWEST;
  return {
    items,
    points,
    guessing,
    aboveGuessing: room > 0 ? Math.max(0, (points - guessing) / room) : 0,
    cut,
    isEnough: items >= fewest ? points >= cut - ROUNDING : undefined,
  };
}
