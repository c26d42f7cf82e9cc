// All types of items, each with how it behaves: the one place that says which there are. From: types/.
// To: the element, results. A type that is not here is a mistake for tsc.

import type { ItemOf, Type } from "./item";
import type { Behaviour } from "./types/behaviour";
import { multipleResponse, singleChoice, trueFalse } from "./types/choice";
import { cloze } from "./types/cloze";
import { judgement } from "./types/judgement";
import { matching } from "./types/matching";
import { ordering } from "./types/ordering";
import { shortAnswer } from "./types/short-answer";

export const BEHAVIOURS: { readonly [T in Type]: Behaviour<T> } = {
  "single-choice": singleChoice,
  "multiple-response": multipleResponse,
  "true-false": trueFalse,
  matching,
  ordering,
  cloze,
  "short-answer": shortAnswer,
  "situational-judgement": judgement,
};

export function behaviourOf<T extends Type>(item: ItemOf<T>): Behaviour<T> {
  return BEHAVIOURS[item.type];
}
