// What answers say about questions: how hard each is, whether it parts who know much from who know little, and
// what was chosen. From: test.ts. To: signals.ts and the page. Pure. How hard a question is, everyone tells who
// answered it; what needs a score on the whole, only who answered all: not reached is not wrong.

import { type Group, type OptionUse, usesOf, within } from "./chosen";
import { maybe } from "./maybe";
import {
  aboveChance,
  alphaOf,
  alphasWithout,
  column,
  correlation,
  correlationInterval,
  edges,
  type Interval,
  itemsFor,
  kr21,
  meanOf,
  medianOf,
  shareInterval,
  sum,
  varianceOf,
} from "./numbers";
import type { Answers, Asked, Counts, Given, Test } from "./test";

/** Below so many nothing is said: who answered what could be guessed. */
export const FEWEST = 5;
/** Below so many numbers are a first sign, and from the last on they stand. */
export const INDICATIVE = 30;
export const FULL = 100;
/** The classic share of who did best, and of who did worst. */
const EDGE = 0.27;
/** With so many people there are enough at either edge. */
export const EDGED = Math.ceil(FEWEST / EDGE);
const WANTED = 0.8;

export interface ItemResult {
  readonly asked: Asked;
  /** As it stands in the file, from 1. */
  readonly place: number;
  /** How many answered it, and how many did not get there. */
  readonly number: number;
  readonly missing: number;
  readonly share: number;
  readonly interval: Interval;
  /** The share, less what guessing brings. */
  readonly corrected?: number;
  /** How much more of it who did best had right than who did worst (D). */
  readonly difference?: number;
  /** How sure people were, as the share that should then be right. */
  readonly sure?: number;
  /** Alpha of the quiz without it. */
  readonly without?: number;
  readonly rit?: number;
  readonly rir?: number;
  readonly rirInterval?: Interval;
  /** From how many people the correlations are. */
  readonly complete: number;
  readonly seconds?: number;
  readonly options: readonly OptionUse[];
}

export interface Result {
  readonly test: Test;
  readonly people: number;
  readonly complete: number;
  readonly items: readonly ItemResult[];
  readonly alpha?: number;
  /** Only of right and wrong. */
  readonly kr21?: number;
  /** Of who answered all, in points of one a question. */
  readonly mean?: number;
  readonly sd?: number;
  /** What a score may be off by. */
  readonly sem?: number;
  /** The mean, as the share of what there is to earn beyond guessing. */
  readonly above?: number;
  /** How many such questions an alpha of 0.80 takes. */
  readonly needed?: number;
}

export function analyse(test: Test): Result {
  return test.kind === "answers" ? ofAnswers(test) : ofCounts(test);
}

function ofAnswers(test: Answers): Result {
  const whole = test.people.filter((row) => test.asked.every((_, at) => row[at] !== undefined));
  const complete = whole.length >= FEWEST ? whole : [];
  const scores = complete.map((row) => test.asked.map((_, at) => row[at]?.score ?? 0));
  const totals = scores.map(sum);
  const alpha = alphaOf(scores);
  const isEdged = complete.length >= EDGED;
  const group: Group = { totals, ...(isEdged ? { edges: edges(totals, EDGE) } : {}) };
  const without = alphasWithout(scores);
  const isRightOrWrong = scores.every((row) => row.every((one) => one === 0 || one === 1));
  const mean = meanOf(totals);
  const variance = varianceOf(totals);
  const sd = root(variance);
  const canKr21 = isRightOrWrong && mean !== undefined && variance !== undefined;
  const needed = alpha === undefined ? undefined : itemsFor(WANTED, alpha, test.asked.length);
  return {
    test,
    people: test.people.length,
    complete: whole.length,
    items: test.asked.map((asked, at) => {
      const given = test.people.flatMap((row) => row[at] ?? []);
      const of = complete.flatMap((row) => row[at] ?? []);
      return {
        ...itemOf(asked, at, given, of, column(scores, at), group),
        missing: test.people.length - given.length,
        ...maybe("without", without[at]),
      };
    }),
    ...maybe("alpha", alpha),
    ...maybe(
      "kr21",
      canKr21 ? kr21(test.asked.length, complete.length, mean, variance) : undefined,
    ),
    ...maybe("mean", mean),
    ...maybe("above", mean === undefined ? undefined : aboveOf(mean, test.asked)),
    ...maybe("sd", sd),
    ...maybe("sem", sd !== undefined && alpha !== undefined ? errorOf(sd, alpha) : undefined),
    ...maybe("needed", needed),
  };
}

function root(variance: number | undefined): number | undefined {
  return variance === undefined ? undefined : Math.sqrt(variance);
}

function errorOf(sd: number, alpha: number): number {
  return sd * Math.sqrt(1 - Math.min(1, alpha));
}

/** Undefined unless it is known of every question what guessing brings. */
function aboveOf(mean: number, asked: readonly Asked[]): number | undefined {
  const chances = asked.flatMap(({ chance }) => chance ?? []);
  return chances.length < asked.length
    ? undefined
    : aboveChance(mean / asked.length, sum(chances) / asked.length);
}

function itemOf(
  asked: Asked,
  at: number,
  given: readonly Given[],
  complete: readonly Given[],
  own: readonly number[],
  group: Group,
): Omit<ItemResult, "missing"> {
  const { totals, edges } = group;
  const share = meanOf(given.map(({ score }) => score)) ?? 0;
  const rest = totals.map((total, row) => total - (own[row] ?? 0));
  const rir = correlation(own, rest);
  const times = given.flatMap(({ seconds }) => seconds ?? []);
  const sure = given.flatMap(({ sure }) => sure ?? []);
  return {
    asked,
    place: at + 1,
    number: given.length,
    share,
    interval: shareInterval(share, Math.max(1, given.length)),
    complete: complete.length,
    ...maybe("corrected", correctedOf(share, asked)),
    ...maybe("difference", edges && within(own, edges.high) - within(own, edges.low)),
    ...maybe("sure", sure.length < FEWEST ? undefined : meanOf(sure)),
    ...maybe("rit", correlation(own, totals)),
    ...maybe("rir", rir),
    ...maybe("rirInterval", rir === undefined ? undefined : correlationInterval(rir, own.length)),
    ...maybe("seconds", times.length < FEWEST ? undefined : medianOf(times)),
    options: usesOf(asked, given, complete, rest, group),
  };
}

function correctedOf(share: number, { chance }: Asked): number | undefined {
  return chance === undefined ? undefined : aboveChance(share, chance);
}

function ofCounts(test: Counts): Result {
  const people = Math.max(0, ...test.asked.map(({ number }) => number));
  return {
    test,
    people,
    complete: 0,
    items: test.asked.map((asked, at) => ({
      asked,
      place: at + 1,
      number: asked.number,
      missing: people - asked.number,
      share: asked.share,
      interval: shareInterval(asked.share, Math.max(1, asked.number)),
      complete: asked.number,
      ...maybe("corrected", correctedOf(asked.share, asked)),
      ...maybe("rit", asked.rit),
      ...maybe("rir", asked.rir),
      ...maybe(
        "rirInterval",
        asked.rir === undefined ? undefined : correlationInterval(asked.rir, asked.number),
      ),
      options: (asked.options ?? []).map((option, place) => ({
        ...option,
        number: asked.chosen?.[place] ?? 0,
        share: asked.number === 0 ? 0 : (asked.chosen?.[place] ?? 0) / asked.number,
      })),
    })),
    ...maybe("alpha", test.alpha),
  };
}
