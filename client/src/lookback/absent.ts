// What cannot be computed from what was read, and why. From: analysis.ts. To: shown.ts, which says it in words.
// Pure. A number that is not there for its own reasons, such as that of one question, is not told here.

import { EDGED, FEWEST, type Result } from "./analysis";

/** `word`: by which docs/ui.yml says why. `number`: of people it takes. */
export interface Absence {
  readonly word: string;
  readonly number: number;
}

export function absences(result: Result): Absence[] {
  const { test, items } = result;
  const isKnown = (has: (item: Result["items"][number]) => unknown) =>
    items.some((item) => has(item) !== undefined);
  const canGuess = items.every(({ asked }) => asked.chance !== undefined);
  const found: [string, boolean, number][] = [
    ...(test.kind === "counts" ? ofCounts(result) : ofPeople(result)),
    ["chance", !canGuess, 0],
    ["chosen", test.kind === "counts" && !isKnown(({ options }) => options[0]), 0],
    ["sure", test.source !== "learners", 0],
    ["few_sure", test.source === "learners" && !isKnown(({ sure }) => sure), FEWEST],
  ];
  return found.filter(([, is]) => is).map(([word, , number]) => ({ word, number }));
}

/** A platform that counts says nothing of persons, and everything about a whole quiz needs those. */
function ofCounts({ alpha }: Result): [string, boolean, number][] {
  return [
    ["counts", true, 0],
    ["counts_alpha", alpha === undefined, 0],
  ];
}

function ofPeople({ complete, alpha, kr21, test }: Result): [string, boolean, number][] {
  const isEnough = complete >= FEWEST;
  return [
    ["complete", !isEnough, FEWEST],
    ["one", isEnough && test.asked.length < 2, 0],
    ["same", isEnough && test.asked.length > 1 && alpha === undefined, 0],
    ["part", alpha !== undefined && kr21 === undefined, 0],
    ["edges", isEnough && complete < EDGED, EDGED],
  ];
}
