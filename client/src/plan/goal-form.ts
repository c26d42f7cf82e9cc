// The form for one goal: the fields that the server wrote, what the chosen level asks, and what is wrong.
// From: the page of the plan. To: the same page, which keeps what was filled in. Asked about first when it
// seems to hold traces of a person. Never: keeps anything itself, or lets what was typed get lost.

import { button, goToField, make } from "../dom";
import { type Fields, idsOf, textOf } from "../log/form";
import { warningOf } from "../recognisable";
import type { Frame } from "../standing/frame";
import type { Say } from "../words";
import { type Control, controlsIn, tellAt } from "./fields";
import { type Faults, faultsIn, LENGTHS, MOST_SIGNS, onOneLine, TEXTS, type Text } from "./goal";
import type { Levels } from "./levels";
import type { Wording } from "./paper";

/** What the page does. */
export interface Heard {
  readonly keep: (fields: Fields) => void;
  readonly cancel: () => void;
  /** Something was typed or chosen. */
  readonly changed: (fields: Fields) => void;
  /** What the form proposes where someone is now, and to where, for a competence. */
  readonly propose: (competence: string) => { readonly from: string; readonly to: string };
}

export class GoalForm {
  readonly #form: HTMLFormElement;
  readonly #frame: Frame;
  readonly #levels: Levels;
  readonly #say: Say;
  readonly #heard: Heard;
  readonly #level: HTMLElement;
  readonly #status = make("span", { role: "status" });
  readonly #anyway: HTMLButtonElement;
  /** What the fields that the form does not show hold. */
  #rest: Fields = {};
  #accepted: ReadonlySet<string> = new Set();

  constructor(form: HTMLFormElement, frame: Frame, { levels, say }: Wording, heard: Heard) {
    this.#form = form;
    this.#frame = frame;
    this.#levels = levels;
    this.#say = say;
    this.#heard = heard;
    this.#level = form.querySelector<HTMLElement>('[data-part="level"]') ?? form;
    this.#anyway = button(say("client.note.keep"), {}, () => this.#accept());
    form.append(
      make(
        "p",
        { class: "lk-bar" },
        make("button", { class: "lk-button lk-plan__keep" }, say("client.plan.keep")),
        this.#anyway,
        button(say("client.plan.cancel"), {}, heard.cancel),
        this.#status,
      ),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#keep();
    });
    form.addEventListener("input", (event) => this.#change(event.target as Control));
    this.#anyway.hidden = true;
  }

  show(fields: Fields): void {
    for (const control of controlsIn(this.#form)) {
      control.value = textOf(fields, control.name);
      tellAt(control, "");
    }
    this.#rest = fields;
    this.#accepted = new Set();
    this.tell("");
    this.#anyway.hidden = true;
    this.#showLevel(idsOf(fields, "signs"));
  }

  get fields(): Fields {
    const filledIn = controlsIn(this.#form).map(({ name, value }) => [name, onOneLine(value)]);
    const signs = [...this.#level.querySelectorAll<HTMLInputElement>("input:checked")];
    const { signs: _, ...rest } = this.#rest;
    return {
      ...rest,
      ...Object.fromEntries(filledIn),
      ...(signs.length > 0 ? { signs: signs.map(({ value }) => value) } : {}),
    };
  }

  tell(words: string): void {
    this.#status.textContent = words;
  }

  #change(control: Control): void {
    if (control.name === "competence" && control.value !== "") {
      const { from, to } = this.#heard.propose(control.value);
      this.#control("from").value = from;
      this.#control("to").value = to;
    }
    if (["competence", "from", "to"].includes(control.name)) {
      this.#showLevel(idsOf(this.fields, "signs"));
    }
    if (control.closest("[data-field]")?.getAttribute("data-field") === control.name) {
      tellAt(control, "");
    }
    this.tell("");
    this.#anyway.hidden = true;
    this.#heard.changed(this.fields);
  }

  // What the level asks

  #showLevel(chosen: readonly string[]): void {
    const [competence, to] = [this.#control("competence").value, this.#control("to").value];
    const signs = this.#levels.signs(competence, to);
    const rule = this.#levels.evidence(to);
    this.#showRule(rule && this.#say("client.plan.rule", { rule }));
    if (signs.length === 0) {
      this.#level.replaceChildren();
      return;
    }
    const boxes = signs.map(({ id, nodes }) => {
      const marks = { type: "checkbox", name: "signs", value: id };
      const box = make("input", marks);
      box.checked = chosen.includes(id);
      return make("label", { class: "lk-choice" }, box, make("span", {}, ...nodes()));
    });
    this.#level.replaceChildren(
      make("p", { class: "lk-plan__asks" }, this.#say("client.plan.asks")),
      ...this.#levels.behaviour(competence, to),
      make(
        "div",
        { role: "group", "data-field": "signs", "aria-labelledby": "doel-signs-naam" },
        make("p", { id: "doel-signs-naam" }, this.#say("client.plan.signs")),
        ...boxes,
      ),
    );
  }

  /** What may count as evidence at that level, above the field for it. */
  #showRule(words: string): void {
    const field = this.#control("evidence");
    const id = `${field.id}-regel`;
    this.#form.querySelector(`[id="${id}"]`)?.remove();
    const described = (field.getAttribute("aria-describedby") ?? "").split(" ");
    const others = described.filter((one) => one !== id && one !== "");
    if (words !== "") {
      field.before(make("p", { class: "lk-meta", id }, words));
    }
    field.setAttribute("aria-describedby", [...others, ...(words ? [id] : [])].join(" "));
  }

  // Keeping

  #keep(): void {
    const { fields } = this;
    const faults = faultsIn(fields, this.#frame);
    const traces = this.#traces(fields);
    const wrong = this.#tellFaults(faults, faults.size > 0 ? new Map() : traces);
    this.#anyway.hidden = wrong === undefined || faults.size > 0;
    if (wrong === undefined) {
      this.#heard.keep(fields);
    } else {
      goToField(wrong, wrong.closest("[data-field]") ?? wrong);
    }
  }

  #accept(): void {
    const { fields } = this;
    this.#accepted = new Set(TEXTS.map((name) => textOf(fields, name)));
    this.#keep();
  }

  /** Beside each field what is wrong with it; the first one of which that can be said. */
  #tellFaults(faults: Faults, traces: ReadonlyMap<string, string>): HTMLElement | undefined {
    const named: [string, HTMLElement][] = controlsIn(this.#form).map((one) => [one.name, one]);
    const group = this.#level.querySelector<HTMLInputElement>("input");
    if (group) {
      group.id = "doel-signs";
      named.splice(3, 0, ["signs", group]);
    }
    const words = named.map(([name, control]): [HTMLElement, string] => {
      const fault = faults.get(name);
      const most = name === "signs" ? MOST_SIGNS : (LENGTHS[name as Text] ?? 0);
      const said = fault && this.#say(`client.plan.fault.${fault}`, { number: most });
      return [control, said ?? traces.get(name) ?? ""];
    });
    for (const [control, said] of words) {
      tellAt(control, said);
    }
    return words.find(([, said]) => said !== "")?.[0];
  }

  #traces(fields: Fields): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const name of TEXTS) {
      const text = textOf(fields, name);
      const warning = this.#accepted.has(text) ? undefined : warningOf(text, this.#say);
      if (warning !== undefined && this.#form.elements.namedItem(name)) {
        found.set(name, warning);
      }
    }
    return found;
  }

  #control(name: string): Control {
    return this.#form.elements.namedItem(name) as Control;
  }
}
