// Whether two typed texts are the same word. From: form.ts. Tolerant of capitals, accents, hyphens,
// spaces and a plural; never of another word: what is not recognised, the learner compares.

const PLURAL = /(?:en|es|s|n)$/;
const SHORTEST = 4; // letters that must be left without the plural

export function isSame(one: string, other: string): boolean {
  const [left, right] = [bare(one), bare(other)];
  return left !== "" && (left === right || singular(left) === singular(right));
}

function bare(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[^\p{Letter}\p{Number}]/gu, "")
    .toLowerCase();
}

function singular(word: string): string {
  const stem = word.replace(PLURAL, "");
  return stem.length >= SHORTEST ? stem : word;
}
