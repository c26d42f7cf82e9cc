// The form to ask: one or two competences, and a question of one's own or none. From: the form that the server
// wrote. To: page.ts, as a question. Never: takes more competences than one question may be about.

import { type Invitation, MAX_QUESTION, MOST, makeId } from "../feedback/invitation";
import { Writing } from "../feedback/writing";
import type { Say } from "../words";

export class Asking {
  readonly #form: HTMLElement;
  readonly #boxes: readonly HTMLInputElement[];
  readonly #question: Writing | undefined;
  readonly #say: Say;

  /** `make`: someone pressed, and nothing is open. */
  constructor(form: HTMLElement, say: Say, make: () => void) {
    this.#form = form;
    this.#say = say;
    this.#boxes = [...form.querySelectorAll<HTMLInputElement>("[name=competence]")];
    const field = form.querySelector("textarea");
    this.#question = field ? new Writing(field, MAX_QUESTION, say) : undefined;
    for (const box of this.#boxes) {
      box.addEventListener("change", () => this.#bound(box));
    }
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      make();
    });
  }

  /** The question; when something is open or is to be looked at, that has the focus. */
  read(today: string, language: string): Invitation | undefined {
    const competences = this.#chosen.map(({ value }) => value);
    if (competences.length === 0) {
      this.tell(this.#say("client.ask.choose"));
      this.#boxes[0]?.focus();
      return undefined;
    }
    this.tell("");
    if (this.#question?.look() === false) {
      this.#question.field.focus();
      return undefined;
    }
    const question = this.#question?.text ?? "";
    return { id: makeId(), competences, date: today, language, question };
  }

  tell(words: string): void {
    this.#form.querySelector("[role=status]:not(span)")?.replaceChildren(words);
  }

  get #chosen(): HTMLInputElement[] {
    return this.#boxes.filter(({ checked }) => checked);
  }

  #bound(box: HTMLInputElement): void {
    const isMany = this.#chosen.length > MOST;
    if (isMany) {
      box.checked = false;
    }
    this.tell(isMany ? this.#say("client.ask.most") : "");
  }
}
