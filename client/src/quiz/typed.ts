// Whether two typed texts are the same word. From: form.ts. Tolerant of capitals, accents, hyphens,
// spaces and a plural; never of another word: what is not recognised, the learner compares.

import { folded } from "../folded";

const PLURALS = ["en", "es", "s", "n"];
const SHORTEST = 4; // letters that must be left without the plural

export function isSame(one: string, other: string): boolean {
  const [left, right] = [bare(one), bare(other)];
  return left !== "" && (left === right || isPlural(left, right) || isPlural(right, left));
}

function bare(text: string): string {
  return folded(text).replace(/[^\p{Letter}\p{Number}]/gu, "");
}

function isPlural(many: string, one: string): boolean {
  return one.length >= SHORTEST && PLURALS.some((end) => many === one + end);
}
