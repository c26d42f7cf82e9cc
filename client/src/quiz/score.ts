// What an answer is worth, from 0 to 1: the rules by which types of items score. From: types/. To: types/,
// the log, results. Never: reads a page. An answer is a list of ids, so that the log can keep it:
//   a choice          ["b"]            a rating, a match       ["a=3", "b=1"]
//   several choices   ["a", "d"]       an order                ["c", "a", "b"]
//   best and worst    ["best=a", "worst=c"]
//   a gap             ["gap=answer"]; typed and judged by the learner: "gap=same" or "gap=other"
//   criteria that a learner finds in their own answer   ["when", "who"]
// The chance score of each type is computed in tools/leerklimaat/scoring.py; score.test.ts checks that
// both agree.

export type Answer = readonly string[];

const RATINGS = 4;
const HAIR = 1e-9;

/** True when all was earned; sums of shares may miss it by a hair. */
export function isFull(score: number): boolean {
  return score > 1 - HAIR;
}

export function isNothing(score: number): boolean {
  return score <= HAIR;
}

/** What an answer holds under a name: `named(["a=3"], "a")` is `"3"`. */
export function named(answer: Answer, name: string): string | undefined {
  return answer.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** One choice, and that a good one. */
export function oneOf(keys: readonly string[], answer: Answer): number {
  return Number(answer.length === 1 && keys.includes(answer[0] ?? ""));
}

/** One up for a good choice, one down for a wrong one, never below nothing. */
export function plusMinus(keys: readonly string[], answer: Answer): number {
  const good = answer.filter((choice) => keys.includes(choice)).length;
  return Math.max(0, (2 * good - answer.length) / keys.length);
}

/** Kendall: the share of pairs of steps, from different groups, that stand the right way round. */
export function ordered(groups: readonly (readonly string[])[], answer: Answer): number {
  const group = new Map(groups.flatMap((steps, index) => steps.map((step) => [step, index])));
  const places = answer.flatMap((step) => group.get(step) ?? []);
  if (places.length !== group.size) {
    return 0;
  }
  let pairs = 0;
  let good = 0;
  for (const [index, earlier] of places.entries()) {
    for (const later of places.slice(index + 1)) {
      pairs += Number(earlier !== later);
      good += Number(earlier < later);
    }
  }
  return pairs === 0 ? 1 : good / pairs;
}

/** Near is worth more than far. */
export function rated(ratings: Readonly<Record<string, number>>, answer: Answer): number {
  return mean(Object.entries(ratings), ([option, key]) => {
    const given = Number(named(answer, option) ?? Number.NaN);
    return given >= 1 && given <= RATINGS ? 1 - Math.abs(given - key) / (RATINGS - 1) : 0;
  });
}

/** Half for one of the best, half for one of the worst. */
export function extremes(ratings: Readonly<Record<string, number>>, answer: Answer): number {
  const values = Object.values(ratings);
  const best = ratings[named(answer, "best") ?? ""] === Math.max(...values);
  const worst = ratings[named(answer, "worst") ?? ""] === Math.min(...values);
  return (Number(best) + Number(worst)) / 2;
}

export function mean<T>(parts: readonly T[], value: (part: T) => number): number {
  const sum = parts.reduce((total, part) => total + value(part), 0);
  return parts.length === 0 ? 0 : sum / parts.length;
}
