// The points that a team works on: at most three questions, each with what they try and who looks back.
// From: what is kept of them, or what was proposed. To: page.ts, which keeps them. A text with traces of a
// person is asked about before it is kept.

import { make } from "../dom";
import { guard } from "../guarded";
import { type Fields, idsOf, textOf } from "../log/form";
import type { Say } from "../words";
import type { Named } from "./scan";
import type { Point } from "./show";

export class Points {
  readonly elements: HTMLElement[];
  readonly #questions: readonly Named[];
  readonly #limit: number;
  readonly #say: Say;
  readonly #keep: (fields: Fields) => Promise<boolean>;
  #fields: Fields;

  constructor(
    questions: readonly Named[],
    fields: Fields,
    limit: number,
    say: Say,
    keep: (fields: Fields) => Promise<boolean>,
  ) {
    this.#questions = questions;
    this.#fields = fields;
    this.#limit = limit;
    this.#say = say;
    this.#keep = keep;
    const chosen = this.chosen.map((point) => this.#point(point));
    this.elements = [make("ol", { class: "lk-scan__points" }, ...chosen), this.#choice()];
  }

  get chosen(): Point[] {
    const ids = idsOf(this.#fields, "questions");
    return this.#questions
      .filter(({ id }) => ids.includes(id))
      .map((question) => ({
        question,
        tries: textOf(this.#fields, `try/${question.id}`),
        looks: textOf(this.#fields, `looks/${question.id}`),
      }));
  }

  #set(fields: Fields): Promise<boolean> {
    this.#fields = { ...this.#fields, ...fields };
    return this.#keep(this.#fields);
  }

  #point({ question, tries, looks }: Point): HTMLElement {
    const say = this.#say;
    const item = make("li", {}, make("h4", {}, question.title));
    const behind = make("p", { class: "lk-meta", "data-behind": question.id });
    item.append(
      behind,
      ...this.#writing("try", question, tries),
      ...this.#writing("looks", question, looks),
    );
    for (const field of item.querySelectorAll("textarea")) {
      const name = field.name;
      guard(field, say, (text) => this.#set({ [name]: text }));
    }
    return item;
  }

  #writing(base: "try" | "looks", { id }: Named, text: string): HTMLElement[] {
    const name = `${base}/${id}`;
    const field = make("textarea", { id: `scan-${base}-${id}`, name, rows: "2" });
    field.value = text;
    const label = make("label", { for: field.id }, this.#say(`client.scan.${base}`));
    return [make("p", { class: "lk-writing" }, label, field)];
  }

  /** Folded, for what was proposed is mostly good. */
  #choice(): HTMLElement {
    const ids = idsOf(this.#fields, "questions");
    const boxes = this.#questions.map(({ id, title }) => {
      const box = make("input", { type: "checkbox", name: id });
      box.checked = ids.includes(id);
      box.disabled = !box.checked && ids.length >= this.#limit;
      box.addEventListener("change", () => {
        const others = ids.filter((one) => one !== id);
        void this.#set({ questions: box.checked ? [...others, id] : others });
      });
      return make("label", { class: "lk-choice" }, box, make("span", {}, title));
    });
    const more = make(
      "p",
      { class: "lk-meta" },
      this.#say("client.scan.choose_most", { number: this.#limit }),
    );
    return make(
      "details",
      { class: "lk-details lk-screen-only" },
      make("summary", {}, this.#say("client.scan.choose")),
      more,
      ...boxes,
    );
  }
}
