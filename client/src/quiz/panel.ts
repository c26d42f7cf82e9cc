// How to practise: with feedback at once or at the end, all questions or some.
// From: quiz.ts. To: quiz.ts, as a wish. The page opens with the first question already there, so this
// stays folded until someone wants it otherwise.

import { button, make } from "../dom";
import type { Say } from "../words";
import type { Run, Wish } from "./run";

const NUMBERS = [5, 10];
const MODES: readonly Run["mode"][] = ["practise", "check"];

/** Fills the panel; `begin` gets what was wished for. */
export function fillPanel(
  panel: HTMLElement,
  items: number,
  say: Say,
  begin: (wish: Wish) => void,
): void {
  const modes = MODES.map((mode, index) => {
    const input = make("input", { type: "radio", name: "lk-mode", value: mode });
    input.checked = index === 0;
    const words = make("span", {}, make("b", {}, say(`client.quiz.mode.${mode}`)), " ");
    words.append(say(`client.quiz.mode.${mode}_text`));
    return make("label", { class: "lk-choice" }, input, " ", words);
  });
  const numbers = make("select", { id: "lk-number" });
  for (const number of [items, ...NUMBERS.filter((some) => some < items)]) {
    const words = number === items ? "client.quiz.all" : "client.quiz.some";
    numbers.append(make("option", { value: String(number) }, say(words, { number })));
  }
  const details = make(
    "details",
    { class: "lk-otherwise" },
    make("summary", {}, say("client.quiz.otherwise")),
    make("fieldset", {}, make("legend", {}, say("client.quiz.how")), ...modes),
    make("p", {}, make("label", { for: "lk-number" }, say("client.quiz.number_of")), " ", numbers),
    make(
      "p",
      {},
      button(say("client.quiz.begin"), {}, () => {
        const chosen = details.querySelector<HTMLInputElement>("[name=lk-mode]:checked")?.value;
        const number = Number(numbers.value);
        details.open = false;
        begin({
          mode: chosen === "check" ? "check" : "practise",
          number,
          draw: number < items || chosen === "check",
        });
      }),
    ),
  );
  panel.replaceChildren(details);
}
