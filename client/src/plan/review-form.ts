// Looking back on a goal: what was learnt, and whether it goes on, is done or stops. From: the page of the
// plan. To: the same page, which keeps it. Never: says which of the three is best.

import { button, goToField, make } from "../dom";
import { type Fields, STATES, textOf } from "../log/form";
import { warningOf } from "../recognisable";
import type { Say } from "../words";
import { isDay, later } from "./dates";
import { tellAt } from "./fields";
import { LENGTHS } from "./goal";

const AGAIN = 14; // days until the next look, as a proposal

export interface Reviewing {
  readonly keep: (fields: Fields) => void;
  readonly cancel: () => void;
  readonly changed: (fields: Fields) => void;
}

export class ReviewForm {
  readonly element: HTMLElement;
  readonly #say: Say;
  readonly #fields: Fields;
  readonly #heard: Reviewing;
  readonly #learnt: HTMLTextAreaElement;
  readonly #day: HTMLInputElement;
  readonly #next: HTMLElement;
  readonly #anyway: HTMLButtonElement;
  readonly #form: HTMLFormElement;

  /** `title`: of the goal. `today`: as `2026-12-03`. */
  constructor(fields: Fields, title: string, today: string, say: Say, heard: Reviewing) {
    this.#say = say;
    this.#fields = fields;
    this.#heard = heard;
    this.#learnt = make("textarea", {
      ...{ id: "terug-learnt", name: "learnt", rows: "4", "aria-describedby": "terug-hulp" },
    });
    this.#learnt.value = textOf(fields, "learnt");
    const day = textOf(fields, "review");
    this.#day = make("input", { type: "date", id: "terug-review", name: "review" });
    this.#day.value = day > today ? day : later(today, AGAIN);
    this.#next = make(
      "div",
      { class: "lk-plan__field", "data-field": "review" },
      make("label", { for: this.#day.id }, say("client.plan.again")),
      this.#day,
    );
    this.#anyway = button(say("client.note.keep"), {}, () => this.#keep(true));
    this.#anyway.hidden = true;
    this.#form = make(
      "form",
      { class: "lk-form", autocomplete: "off" },
      make("h3", { tabindex: "-1" }, say("client.plan.review_of", { title })),
      make(
        "div",
        { class: "lk-plan__field", "data-field": "learnt" },
        make("label", { for: this.#learnt.id }, say("client.form.goal.learnt")),
        make("p", { class: "lk-meta", id: "terug-hulp" }, say("client.plan.learnt_help")),
        this.#learnt,
      ),
      make(
        "fieldset",
        {},
        make("legend", {}, say("client.plan.then")),
        ...STATES.map((state) => this.#choice(state)),
        this.#next,
      ),
      make(
        "p",
        { class: "lk-bar" },
        make("button", { class: "lk-button lk-plan__keep" }, say("client.plan.save")),
        this.#anyway,
        button(say("client.plan.cancel"), {}, heard.cancel),
      ),
    );
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#keep(false);
    });
    this.#form.addEventListener("input", (event) => this.#change(event.target as HTMLElement));
    this.element = make("div", { class: "lk-plan__review lk-screen-only" }, this.#form);
  }

  get fields(): Fields {
    const state = this.#state;
    return {
      ...this.#fields,
      learnt: this.#learnt.value.trim(),
      state,
      ...(state === "active" ? { review: this.#day.value } : {}),
    };
  }

  get heading(): HTMLElement {
    return this.#form.querySelector("h3") ?? this.#form;
  }

  /** As it was before the page was left. */
  restore(fields: Fields): void {
    this.#learnt.value = textOf(fields, "learnt");
    const state = this.#form.querySelector<HTMLInputElement>(
      `[value="${CSS.escape(textOf(fields, "state"))}"]`,
    );
    if (state) {
      state.checked = true;
    }
    this.#day.value = textOf(fields, "review") || this.#day.value;
    this.#next.hidden = this.#state !== "active";
  }

  #choice(state: (typeof STATES)[number]): HTMLElement {
    const box = make("input", { type: "radio", name: "state", value: state });
    box.checked = state === "active";
    const words = make("span", {}, this.#say(`client.plan.now.${state}`));
    return make("label", { class: "lk-choice" }, box, words);
  }

  get #state(): string {
    return this.#form.querySelector<HTMLInputElement>("[name=state]:checked")?.value ?? "active";
  }

  #change(control: HTMLElement): void {
    this.#next.hidden = this.#state !== "active";
    this.#anyway.hidden = true;
    if (control === this.#learnt || control === this.#day) {
      tellAt(control, "");
    }
    this.#heard.changed(this.fields);
  }

  #keep(isAccepted: boolean): void {
    const { fields } = this;
    const { length } = textOf(fields, "learnt");
    const most = LENGTHS.learnt;
    const tooLong =
      length > most ? this.#say("client.plan.fault.too_long", { number: most }) : undefined;
    const isDated = this.#state !== "active" || isDay(textOf(fields, "review"));
    const warning = isAccepted ? undefined : warningOf(textOf(fields, "learnt"), this.#say);
    tellAt(this.#learnt, tooLong ?? warning ?? "");
    tellAt(this.#day, isDated ? "" : this.#say("client.plan.fault.no_day"));
    this.#anyway.hidden = tooLong !== undefined || warning === undefined;
    if (tooLong !== undefined || warning !== undefined) {
      goToField(this.#learnt, this.#learnt.closest("[data-field]") ?? this.#learnt);
    } else if (isDated) {
      this.#heard.keep(fields);
    } else {
      goToField(this.#day, this.#next);
    }
  }
}
