// An answer in one's own words, which the learner lays beside models and criteria. From: score.ts, form.ts.
// To: types.ts. Never: keeps what was written (sentence.ts does, when asked), or says that it is wrong.

import { make } from "../../dom";
import { all } from "../arrange";
import { empty } from "../form";
import { type Answer, mean } from "../score";
import { tellText } from "../told";
import type { Behaviour, Host } from "./behaviour";

export const shortAnswer: Behaviour<"short-answer"> = {
  score: (item, answer) => mean(item.criteria, (criterion) => Number(answer.includes(criterion))),
  isComplete: () => true,
  refusal: () => "write",
  asksConfidence: false,
  stem: ".lk-writing > label",
  read: (_, form) =>
    all(form, "[data-criterion]").flatMap((criterion) =>
      criterion.querySelector("input")?.checked ? [criterion.dataset["criterion"] ?? ""] : [],
    ),
  write: () => {
    // What was written is in no answer, and criteria are ticked when they are explained.
  },
  open: (item, form) => empty(form, [item.id]),
  build: undefined,
  arrange: undefined,
  reset: (form) => {
    for (const text of form.querySelectorAll("[data-criterion] label > span")) {
      text.closest("[data-criterion]")?.replaceChildren(...text.childNodes);
    }
  },
  retry: undefined,
  keys: undefined,
  folds: false,
  yours: undefined,
  tell: (_, form, __, say) => tellText(form, ".lk-model", say),
  sides: undefined,
  comparison: {
    isOpen: () => true,
    ask: (_, __, ___, { say }) => [make("p", {}, say("client.quiz.compare"))],
    explain: addCriteria,
  },
};

/** What a good answer holds becomes a list to tick. */
function addCriteria(form: HTMLElement, answer: Answer, { judged }: Host): void {
  for (const criterion of all(form, "[data-criterion]")) {
    const box = make("input", { type: "checkbox" });
    box.checked = answer.includes(criterion.dataset["criterion"] ?? "");
    box.addEventListener("change", judged);
    const text = make("span", {}, ...criterion.childNodes);
    criterion.replaceChildren(make("label", { class: "lk-choice" }, box, " ", text));
  }
}
