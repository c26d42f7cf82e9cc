// Which questions to look at first, and why. From: analysis.ts. To: the page, in words, and the table. Pure. A
// number is never a verdict: each signal says what to look at. With few people only what asks for a look is
// said, and that chance can do it; what is about a choice that few make, needs many more.

import { FEWEST, FULL, INDICATIVE, type ItemResult } from "./analysis";
import type { OptionUse } from "./chosen";

/** From what asks most for a look to what asks least; the words stand in docs/ui.yml. */
export const SIGNALS = [
  "negative",
  "second-key",
  "guessed",
  "hard",
  "unused",
  "flat",
  "easy",
] as const;

export type SignalName = (typeof SIGNALS)[number];

export interface Signal {
  readonly name: SignalName;
  /** The options that it is about. */
  readonly options: readonly OptionUse[];
}

/** How much a number of people lets one say. */
export type Weight = "none" | "indicative" | "careful" | "full";

export function weightOf(number: number): Weight {
  return number < FEWEST
    ? "none"
    : number < INDICATIVE
      ? "indicative"
      : number < FULL
        ? "careful"
        : "full";
}

const ABOVE_CHANCE = 0.05;
const HARD = 0.3;
const EASY = 0.9;
const LOW = 0.2;
/** A wrong option that so many take and who know much prefer, may be right too. */
const RIVAL = 0.1;
const RIVALS = 3;
/** Below so many people a correlation this near to nought is chance. */
const NEAR_NOUGHT = 0.1;
/** An option does nothing below this share, or below this part of what is left for it in an easy question. */
const IDLE = 0.05;
const IDLE_PART = 0.25;
const EASY_ENOUGH = 0.8;
/** With fewer than so many who would take each wrong option, none of them says nothing. */
const EXPECTED = 3;

export function signalsOf(item: ItemResult): Signal[] {
  const weight = weightOf(item.number);
  if (weight === "none") {
    return [];
  }
  const isMany = weight !== "indicative";
  const { share, rir = item.rit, asked } = item;
  const least = weight === "full" ? 0 : NEAR_NOUGHT;
  const rivals = item.options.filter((option) => isRival(option, least));
  const idle = isMany ? idleOf(item) : [];
  const found: [SignalName, boolean, readonly OptionUse[]][] = [
    ["negative", rir !== undefined && rir < 0, []],
    ["second-key", rivals.length > 0, rivals],
    ["guessed", asked.chance !== undefined && share < asked.chance + ABOVE_CHANCE, []],
    ["hard", share < HARD, []],
    ["unused", idle.length > 0, idle],
    ["flat", isMany && rir !== undefined && rir >= 0 && rir < LOW, []],
    ["easy", share > EASY, []],
  ];
  return found.filter(([, is]) => is).map(([name, , options]) => ({ name, options }));
}

function isRival({ isKey, share, number, rest }: OptionUse, least: number): boolean {
  const isOften = share >= RIVAL && number >= RIVALS;
  return isKey === false && rest !== undefined && rest > least && isOften;
}

function idleOf({ options, asked, share, number }: ItemResult): OptionUse[] {
  const wrong = options.filter(({ isKey }) => isKey === false);
  const each = wrong.length === 0 ? 0 : (1 - share) / wrong.length;
  if (asked.isMany || asked.options === undefined || each * number < EXPECTED) {
    return [];
  }
  const least = share <= EASY_ENOUGH ? IDLE : IDLE_PART * each;
  return wrong.filter((option) => option.share < least);
}

export interface Flagged {
  readonly item: ItemResult;
  readonly signals: readonly Signal[];
}

/** What asks most for a look comes first; of equals what parts people least, then what came first. */
export function toLookAt(items: readonly ItemResult[]): Flagged[] {
  return items
    .map((item) => ({ item, signals: signalsOf(item) }))
    .filter(({ signals }) => signals.length > 0)
    .sort(
      (one, other) =>
        rank(one) - rank(other) ||
        (one.item.rir ?? 1) - (other.item.rir ?? 1) ||
        one.item.place - other.item.place,
    );
}

function rank({ signals }: Flagged): number {
  return Math.min(...signals.map(({ name }) => SIGNALS.indexOf(name)));
}
