// Items for tests of rounds and results, which do not look at what is asked.

import type { Item } from "../../src/quiz/item";

/** A statement that is true. */
export function statement(id: string, repairs = "lesson:l/b"): Item {
  return {
    id,
    textHash: "",
    keyHash: "",
    fixed: false,
    worth: 1,
    chance: 0.5,
    competence: "competence:c",
    objective: "lesson:l/d",
    repairs,
    type: "true-false",
    answer: true,
  };
}
