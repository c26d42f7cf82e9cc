// How sure someone is, asked with each answer and never required.
// From: item-element.ts. To: the log, calibration.ts.

import { make } from "../dom";
import type { Confidence } from "../log/event";
import type { Say } from "../words";

const STEPS: readonly Confidence[] = [1, 2, 3];

/** Three radios; `name` is unique on the page. */
export function confidenceField(name: string, say: Say): HTMLFieldSetElement {
  const choices = STEPS.map((step) =>
    make(
      "label",
      { class: "lk-choice" },
      make("input", { type: "radio", name, value: String(step) }),
      " ",
      make("span", {}, say(`client.quiz.sure.s${step}`)),
    ),
  );
  return make(
    "fieldset",
    { class: "lk-sure", lang: document.documentElement.lang },
    make("legend", {}, say("client.quiz.sure.ask")),
    make("div", { class: "lk-scale lk-scale--row lk-scale--bar" }, ...choices),
  );
}

export function readConfidence(field: HTMLElement): Confidence | undefined {
  const value = field.querySelector<HTMLInputElement>("input:checked")?.value;
  return STEPS.find((step) => String(step) === value);
}
