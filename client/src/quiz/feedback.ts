// What someone reads after an answer: a verdict in words, and the explanations that belong to it.
// From: item-element.ts. To: the folded explanation the server wrote, which it opens and marks. Never:
// the verdict "wrong" for what a learner has to compare.

import { button, make } from "../dom";
import type { Say } from "../words";
import type { Item } from "./item";
import { type Answer, isFull, isNothing } from "./score";
import { behaviourOf } from "./types";

export type Verdict = "right" | "partly" | "wrong" | "compare";

const SIGNS = { right: "✓", partly: "◐", wrong: "✗", compare: "⇄" } as const;

export function verdictOf(item: Item, answer: Answer, score: number): Verdict {
  if (behaviourOf(item).comparison?.isOpen(item, answer)) {
    return "compare";
  }
  return isFull(score) ? "right" : isNothing(score) ? "wrong" : "partly";
}

/** The verdict as a heading that can take the focus; the sign is for the eye only. `mayRetry`: nothing is
 * explained yet. */
export function heading(verdict: Verdict, say: Say, mayRetry = false): HTMLElement {
  const word = mayRetry ? `try_${verdict}` : verdict;
  return make(
    "p",
    { class: "lk-verdict", "data-verdict": verdict, tabindex: "-1" },
    make("span", { "aria-hidden": "true" }, SIGNS[verdict]),
    ` ${say(`client.quiz.verdict.${word}`)}`,
  );
}

/** Opens the explanation: what was chosen and what is right first, the rest behind a button. */
export function explain(item: Item, form: HTMLElement, answer: Answer, say: Say): void {
  const details = form.querySelector<HTMLDetailsElement>(".lk-answer");
  if (!details) {
    return;
  }
  details.open = true;
  const type = behaviourOf(item);
  const yours = type.yours?.(item, form, answer, say) ?? new Map<string, string>();
  let hidden = 0;
  for (const part of details.querySelectorAll<HTMLElement>("[data-for]")) {
    const words = yours.get(nameOf(part));
    if (words) {
      part.append(make("span", { class: "lk-yours" }, words));
    }
    part.hidden = type.folds && !words && !part.classList.contains("lk-right");
    hidden += Number(part.hidden);
  }
  if (hidden > 0) {
    const more = button(
      say("client.quiz.others", { number: hidden }),
      { class: "lk-quiet lk-more-options" },
      () => {
        for (const part of details.querySelectorAll<HTMLElement>("[data-for][hidden]")) {
          part.hidden = false;
        }
        more.remove();
      },
    );
    [...details.querySelectorAll(".lk-rationales")].at(-1)?.after(more);
  }
  mark(type.keys?.(item) ?? [], form, answer);
  type.tell?.(item, form, answer, say);
}

/** Back to how it was before an answer. */
export function unexplain(form: HTMLElement): void {
  form.querySelector<HTMLDetailsElement>(".lk-answer")?.removeAttribute("open");
  for (const added of form.querySelectorAll(".lk-yours, .lk-more-options, .lk-mark, .lk-told")) {
    added.remove();
  }
  for (const part of form.querySelectorAll<HTMLElement>("[data-for]")) {
    part.hidden = false;
  }
  for (const part of form.querySelectorAll("[data-marked]")) {
    part.removeAttribute("data-marked");
  }
  for (const part of form.querySelectorAll("[data-told]")) {
    part.removeAttribute("data-told");
  }
}

/** What a part explains, as an answer names it: an option, or `gap=option`. */
function nameOf(part: HTMLElement): string {
  const gap = part.closest<HTMLElement>("[data-gap]")?.dataset["gap"];
  const name = part.dataset["for"] ?? "";
  return gap === undefined ? name : `${gap}=${name}`;
}

/** Choices get their sign where they were made as well. */
function mark(keys: readonly string[], form: HTMLElement, answer: Answer): void {
  const options = keys.length > 0 ? form.querySelectorAll<HTMLElement>("label[data-option]") : [];
  for (const option of options) {
    const id = option.dataset["option"] ?? "";
    const verdict = keys.includes(id) ? "right" : answer.includes(id) ? "wrong" : undefined;
    if (verdict) {
      option.dataset["marked"] = verdict;
      option.append(make("span", { class: "lk-mark", "aria-hidden": "true" }, SIGNS[verdict]));
    }
  }
}
