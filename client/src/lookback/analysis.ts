// What answers say about questions: how hard each is, whether it parts who know much from who know little, and
// what was chosen. From: test.ts. To: signals.ts and the page. Pure. How hard a question is, everyone tells who
// answered it; what needs a score on the whole, only who answered all: not reached is not wrong.

import {
  alphaOf,
  column,
  correlation,
  correlationInterval,
  edges,
  type Interval,
  itemsFor,
  meanOf,
  medianOf,
  shareInterval,
  sum,
  varianceOf,
} from "./numbers";
import type { Answers, Asked, Counts, Given, Option, Test } from "./test";

/** Below so many nothing is said: who answered what could be guessed. */
export const FEWEST = 5;
/** Below so many numbers are a first sign, and from the last on they stand. */
export const INDICATIVE = 30;
export const FULL = 100;
/** The classic share of who did best, and of who did worst. */
const EDGE = 0.27;
const WANTED = 0.8;
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

export interface ItemResult {
  readonly asked: Asked;
  /** As it stands in the file, from 1. */
  readonly place: number;
  /** How many answered it, and how many did not get there. */
  readonly number: number;
  readonly missing: number;
  readonly share: number;
  readonly interval: Interval;
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
  /** Of who answered all, in points of one a question. */
  readonly mean?: number;
  readonly sd?: number;
  /** What a score may be off by. */
  readonly sem?: number;
  /** How many such questions an alpha of 0.80 takes. */
  readonly needed?: number;
}

export function analyse(test: Test): Result {
  return test.kind === "answers" ? ofAnswers(test) : ofCounts(test);
}

/** A property that is not there when it has no value. */
function maybe<K extends string, V>(name: K, value: V | undefined): { readonly [N in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [N in K]?: V });
}

function ofAnswers(test: Answers): Result {
  const whole = test.people.filter((row) => test.asked.every((_, at) => row[at] !== undefined));
  const complete = whole.length >= FEWEST ? whole : [];
  const scores = complete.map((row) => test.asked.map((_, at) => row[at]?.score ?? 0));
  const totals = scores.map(sum);
  const alpha = alphaOf(scores);
  const sd = root(varianceOf(totals));
  const needed = alpha === undefined ? undefined : itemsFor(WANTED, alpha, test.asked.length);
  return {
    test,
    people: test.people.length,
    complete: whole.length,
    items: test.asked.map((asked, at) => {
      const given = test.people.flatMap((row) => row[at] ?? []);
      const of = complete.flatMap((row) => row[at] ?? []);
      return itemOf(asked, at, given, test.people.length, of, column(scores, at), totals);
    }),
    ...maybe("alpha", alpha),
    ...maybe("mean", meanOf(totals)),
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

function itemOf(
  asked: Asked,
  at: number,
  given: readonly Given[],
  people: number,
  complete: readonly Given[],
  own: readonly number[],
  totals: readonly number[],
): ItemResult {
  const share = meanOf(given.map(({ score }) => score)) ?? 0;
  const rest = totals.map((total, row) => total - (own[row] ?? 0));
  const rir = correlation(own, rest);
  const times = given.flatMap(({ seconds }) => seconds ?? []);
  return {
    asked,
    place: at + 1,
    number: given.length,
    missing: people - given.length,
    share,
    interval: shareInterval(share, Math.max(1, given.length)),
    complete: complete.length,
    ...maybe("rit", correlation(own, totals)),
    ...maybe("rir", rir),
    ...maybe("rirInterval", rir === undefined ? undefined : correlationInterval(rir, own.length)),
    ...maybe("seconds", times.length < FEWEST ? undefined : medianOf(times)),
    options: optionsOf(asked, given).map((option) => useOf(option, given, complete, rest, totals)),
  };
}

/** What there is to choose, or what was chosen. What seems to be written freely is never shown. */
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

function useOf(
  option: Option,
  given: readonly Given[],
  complete: readonly Given[],
  rest: readonly number[],
  totals: readonly number[],
): OptionUse {
  const chose = ({ chosen }: Given) => Number(chosen?.includes(option.id) ?? false);
  const number = sum(given.map(chose));
  const own = complete.map(chose);
  const canPart = totals.length * EDGE >= FEWEST;
  const { high, low } = edges(totals, EDGE);
  const within = (weights: readonly number[]) =>
    sum(own.map((one, row) => one * (weights[row] ?? 0))) / sum(weights);
  return {
    ...option,
    number,
    share: given.length === 0 ? 0 : number / given.length,
    ...maybe("rest", correlation(own, rest)),
    ...(canPart ? { high: within(high), low: within(low) } : {}),
  };
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
