// The buttons below a question: back, and on to the next or the result.
// From: quiz.ts. To: quiz.ts, as elements.

import { button } from "../dom";
import type { Say } from "../words";
import type { Screen } from "./run";

interface Look {
  /** What it is called to end a round in practice. */
  readonly last?: string;
  /** Something else comes first: another try at this question. */
  readonly isQuiet?: boolean;
}

/** None with the result. */
export function barOf(
  screen: Screen,
  say: Say,
  step: (by: -1 | 1) => void,
  { last = say("client.quiz.to_result"), isQuiet = false }: Look = {},
): HTMLElement[] {
  const { run, at } = screen;
  if (at === undefined) {
    return [];
  }
  const place = run.order.indexOf(at);
  const isOpen = !run.answers.has(at);
  const isLast = place === run.order.length - 1;
  const words = isLast
    ? run.mode === "check" && !run.isEnded
      ? say("client.quiz.look")
      : last
    : isOpen && run.mode === "practise"
      ? say("client.quiz.skip")
      : say("client.quiz.next");
  const look = isOpen || isQuiet ? {} : { class: "lk-button" };
  const on = button(words, look, () => step(1));
  return place > 0 ? [button(say("client.quiz.back"), {}, () => step(-1)), on] : [on];
}
