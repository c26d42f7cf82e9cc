// What someone reads after an answer: a verdict in words, and the explanations that belong to it.
// From: item-element.ts. To: the folded explanation the server wrote, which it opens and marks. Never:
// the verdict "wrong" for what a learner has to compare.

import { button, make } from "../dom";
import type { Say } from "../words";
import type { Item } from "./item";
import { type Answer, isFull, isNothing, named } from "./score";

export type Verdict = "right" | "partly" | "wrong" | "compare";

const SIGNS = { right: "✓", partly: "◐", wrong: "✗", compare: "⇄" } as const;

export function verdictOf(item: Item, score: number, isUnsure: boolean): Verdict {
  if (isUnsure || item.type === "short-answer") {
    return "compare";
  }
  return isFull(score) ? "right" : isNothing(score) ? "wrong" : "partly";
}

/** The verdict as a heading that can take the focus; the sign is for the eye only. */
export function heading(verdict: Verdict, say: Say): HTMLElement {
  return make(
    "p",
    { class: "lk-verdict", "data-verdict": verdict, tabindex: "-1" },
    make("span", { "aria-hidden": "true" }, SIGNS[verdict]),
    ` ${say(`client.quiz.verdict.${verdict}`)}`,
  );
}

/** Opens the explanation: what was chosen and what is right first, the rest behind a button. */
export function explain(item: Item, form: HTMLElement, answer: Answer, say: Say): void {
  const details = form.querySelector<HTMLDetailsElement>(".lk-answer");
  if (!details) {
    return;
  }
  details.open = true;
  const chosen = chosenIn(item, answer);
  let hidden = 0;
  for (const part of details.querySelectorAll<HTMLElement>("[data-for]")) {
    const gap = part.closest<HTMLElement>("[data-gap]")?.dataset["gap"];
    const name = gap === undefined ? (part.dataset["for"] ?? "") : `${gap}=${part.dataset["for"]}`;
    const isChosen = chosen.has(name);
    const yours = isChosen ? say("client.quiz.yours") : given(item, form, answer, name, say);
    if (yours) {
      part.append(make("span", { class: "lk-yours" }, yours));
    }
    const isAside = isSelective(item) && !isChosen && !part.classList.contains("lk-right");
    part.hidden = isAside;
    hidden += Number(isAside);
  }
  if (hidden > 0) {
    const more = button(
      say("client.quiz.others", { number: hidden }),
      { class: "lk-quiet lk-others" },
      () => {
        for (const part of details.querySelectorAll<HTMLElement>("[data-for][hidden]")) {
          part.hidden = false;
        }
        more.remove();
      },
    );
    [...details.querySelectorAll(".lk-rationales")].at(-1)?.after(more);
  }
  mark(item, form, chosen);
}

/** Back to how it was before an answer. */
export function unexplain(form: HTMLElement): void {
  form.querySelector<HTMLDetailsElement>(".lk-answer")?.removeAttribute("open");
  for (const added of form.querySelectorAll(".lk-yours, .lk-others, .lk-mark")) {
    added.remove();
  }
  for (const part of form.querySelectorAll<HTMLElement>("[data-for]")) {
    part.hidden = false;
  }
  for (const part of form.querySelectorAll("[data-marked]")) {
    part.removeAttribute("data-marked");
  }
}

/** Choices get their sign where they were made as well. */
function mark(item: Item, form: HTMLElement, chosen: ReadonlySet<string>): void {
  const keys = keysOf(item);
  for (const option of keys ? form.querySelectorAll<HTMLElement>("label[data-option]") : []) {
    const id = option.dataset["option"] ?? "";
    const isKey = keys?.includes(id) === true;
    if (isKey || chosen.has(id)) {
      option.dataset["marked"] = isKey ? "right" : "wrong";
      const sign = isKey ? SIGNS.right : SIGNS.wrong;
      option.append(make("span", { class: "lk-mark", "aria-hidden": "true" }, sign));
    }
  }
}

function keysOf(item: Item): readonly string[] | undefined {
  switch (item.type) {
    case "single-choice":
    case "multiple-response":
      return item.keys;
    case "true-false":
      return [String(item.answer)];
    default:
      return undefined;
  }
}

/** What someone chose as a whole answer, or part of one that stands under its own name. */
function chosenIn(item: Item, answer: Answer): Set<string> {
  switch (item.type) {
    case "matching":
    case "ordering":
    case "situational-judgement":
    case "short-answer":
      return new Set();
    default:
      return new Set(answer);
  }
}

/** What someone gave to a part that takes one of several values, in words. */
function given(
  item: Item,
  form: HTMLElement,
  answer: Answer,
  part: string,
  say: Say,
): string | undefined {
  if (item.type === "matching") {
    const response = named(answer, part);
    const letter = response && form.querySelector(`[data-letter="${response}"]`)?.textContent;
    return letter ? say("client.quiz.you_gave", { text: letter }) : undefined;
  }
  if (item.type === "situational-judgement") {
    const boxes = [...form.querySelectorAll<HTMLInputElement>("[data-option] input:checked")];
    const own = boxes.filter((box) => box.closest("fieldset")?.dataset["option"] === part);
    const words = own.map((box) => box.closest("label")?.textContent?.trim() ?? "");
    return words.length > 0 ? say("client.quiz.you_gave", { text: words.join(", ") }) : undefined;
  }
  return undefined;
}

function isSelective(item: Item): boolean {
  return (
    item.type === "single-choice" || item.type === "multiple-response" || item.type === "cloze"
  );
}
