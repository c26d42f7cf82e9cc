// How to practise, above the first question: with feedback at once or at the end, all questions or some;
// and the way back into a round that was left. From: the fields the server wrote, which wait for a script.
// To: quiz.ts, as a wish. A choice holds at once: the first question stands below it already.

import { button, make } from "../dom";
import type { Say } from "../words";
import type { Run, Wish } from "./run";

export class Panel {
  readonly #panel: ParentNode | null;
  readonly #items: number;
  readonly #say: Say;

  /** `begin` gets what was wished for. */
  constructor(quiz: HTMLElement, items: number, say: Say, begin: (wish: Wish) => void) {
    const panel = quiz.querySelector<HTMLElement>("[data-part=panel]");
    this.#panel = panel;
    this.#items = items;
    this.#say = say;
    panel?.querySelector("fieldset")?.removeAttribute("disabled");
    panel?.addEventListener("change", () => begin(this.#wish));
    panel?.addEventListener("submit", (event) => event.preventDefault()); // Enter on a choice
  }

  /** As the round on the page is. */
  show({ mode, order }: Run): void {
    for (const input of this.#modes) {
      input.checked = input.value === mode;
    }
    const numbers = this.#numbers;
    for (const option of numbers?.options ?? []) {
      option.selected = Number(option.value) === order.length;
    }
    if (numbers && numbers.selectedIndex < 0) {
      numbers.selectedIndex = 0; // a round of mistakes has a number of its own
    }
  }

  /** A round of which something is left, until someone goes on with it or begins another. */
  offer({ answers, order }: Run, resume: () => void): void {
    const left = this.#say("client.quiz.left", { done: answers.size, of: order.length });
    const words = [this.#say("client.quiz.resume"), " ", make("small", {}, left)];
    const press = button("", { class: "lk-quiet lk-resume" }, resume);
    press.append(...words);
    this.withdraw();
    this.#panel?.querySelector(".lk-quiz-panel__more")?.append(press);
  }

  withdraw(): void {
    this.#panel?.querySelector(".lk-resume")?.remove();
  }

  get #modes(): readonly HTMLInputElement[] {
    return [...(this.#panel?.querySelectorAll<HTMLInputElement>("[name=lk-mode]") ?? [])];
  }

  get #numbers(): HTMLSelectElement | null {
    return this.#panel?.querySelector<HTMLSelectElement>("select") ?? null;
  }

  get #wish(): Wish {
    const isCheck = this.#modes.some(({ checked, value }) => checked && value === "check");
    const number = Number(this.#numbers?.value ?? this.#items);
    return {
      mode: isCheck ? "check" : "practise",
      number,
      draw: number < this.#items || isCheck,
    };
  }
}
