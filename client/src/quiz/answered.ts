// What came of an item: the answer with what it is worth, as an event on the page and one in the log.
// From: item-element.ts. To: quizzes and repetition.

import type { Confidence, Entry, Mode } from "../log/event";
import type { Item } from "./item";
import type { Answer } from "./score";

export interface Answered {
  readonly answer: Answer;
  /** From 0 to 1. */
  readonly score: number;
  readonly confidence?: Confidence;
}

export const ANSWERED = "lk-answered";
/** The learner compared an answer and said what it is worth. */
export const JUDGED = "lk-judged";
/** The answer stands there, as no other try was wanted. */
export const SHOWN = "lk-shown";

declare global {
  interface HTMLElementEventMap {
    [ANSWERED]: CustomEvent<Answered>;
    [JUDGED]: CustomEvent<Answered>;
    [SHOWN]: CustomEvent<Answered>;
  }
}

/** As the log keeps it. */
export function entryOf(item: Item, given: Answered, run: string, mode: Mode): Entry {
  const { id: target, textHash, keyHash } = item;
  const { answer, score, confidence } = given;
  const sure = confidence ? { confidence } : {};
  return { kind: "item-answered", run, mode, score, answer, ...sure, target, textHash, keyHash };
}
