// What was chosen of what there was to choose: how often, by who did best and worst, and how it goes together with
// the other questions. From: analysis.ts. To: the same. Pure. What seems to be written freely is never shown.

import { maybe } from "./maybe";
import { correlation, sum } from "./numbers";
import type { Asked, Given, Option } from "./test";

/** Beyond so many different answers it is no choice. */
const MOST_OPTIONS = 12;
const LONGEST = 300;
const EVERYTHING = 1 - 1e-9;

export interface OptionUse extends Option {
  readonly number: number;
  readonly share: number;
  /** With the score on all other questions. */
  readonly rest?: number;
  /** The share of who did best and of who did worst that chose it. */
  readonly high?: number;
  readonly low?: number;
}

/** Who answered all: their totals, and how far each belongs to who did best and worst, if they are enough. */
export interface Group {
  readonly totals: readonly number[];
  readonly edges?: { readonly high: readonly number[]; readonly low: readonly number[] };
}

/** The mean of values, of those that belong to an edge as far as they do. */
export function within(values: readonly number[], weights: readonly number[]): number {
  return sum(values.map((one, row) => one * (weights[row] ?? 0))) / sum(weights);
}

/** `rest`: the score of each of `complete` on all other questions. */
export function usesOf(
  asked: Asked,
  given: readonly Given[],
  complete: readonly Given[],
  rest: readonly number[],
  { edges }: Group,
): OptionUse[] {
  return optionsOf(asked, given).map((option) => {
    const chose = ({ chosen }: Given) => Number(chosen?.includes(option.id) ?? false);
    const number = sum(given.map(chose));
    const own = complete.map(chose);
    return {
      ...option,
      number,
      share: given.length === 0 ? 0 : number / given.length,
      ...maybe("rest", correlation(own, rest)),
      ...(edges ? { high: within(own, edges.high), low: within(own, edges.low) } : {}),
    };
  });
}

/** What there is to choose, or what was chosen. */
function optionsOf(asked: Asked, given: readonly Given[]): readonly Option[] {
  if (asked.options) {
    return asked.options;
  }
  const right = new Map<string, boolean>();
  for (const { chosen, score } of given) {
    for (const one of chosen ?? []) {
      right.set(one, (right.get(one) ?? false) || score >= EVERYTHING);
    }
  }
  const isOpen =
    right.size > Math.min(MOST_OPTIONS, given.length / 2) ||
    [...right.keys()].some((one) => one.length > LONGEST);
  return isOpen ? [] : [...right].sort().map(([label, isKey]) => ({ id: label, label, isKey }));
}
