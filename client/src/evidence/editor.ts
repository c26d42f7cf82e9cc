// A form of one's own, opened by a button, kept when someone presses *Bewaar*, and not before. Asked about
// first when it seems to hold traces of a person. From: a form that the server wrote. To: what is to be
// kept. Without a script the form stands open, for paper.

import { button, goTo, make } from "../dom";
import type { Fields } from "../log/form";
import { LIMITS } from "../log/guard";
import { warningOf } from "../recognisable";
import type { Say } from "../words";
import { controlsOf, labelOf, printDates, readForm, writeForm, writtenIn } from "./fields";
import { printAlone } from "./printing";

/** What is wrong with a form: at which field, in which words. */
export interface Lack {
  readonly field: string;
  readonly word: string;
}

export interface Editing {
  readonly judge: (fields: Fields) => Lack | undefined;
  /** True when the device holds it. `target`: what is changed; undefined for a new one. */
  readonly keep: (fields: Fields, target: string | undefined) => Promise<boolean>;
  /** Someone chose a competence: what may follow from that. */
  readonly chose?: (competence: string, form: HTMLFormElement) => void;
}

export class Editor {
  readonly #form: HTMLFormElement;
  readonly #say: Say;
  readonly #editing: Editing;
  readonly #status: HTMLElement;
  readonly #told: HTMLElement;
  readonly #keep: HTMLButtonElement;
  readonly #anyway: HTMLButtonElement;
  readonly #opener: HTMLButtonElement;
  #target: string | undefined;
  /** What stood there when it was opened: a way to tell whether something would be lost. */
  #before = "";
  #isBusy = false;

  constructor(form: HTMLFormElement, say: Say, editing: Editing) {
    this.#form = form;
    this.#say = say;
    this.#editing = editing;
    const name = form.dataset["form"] ?? "";
    this.#status = make("p", {
      role: "status",
      id: `${name}-uitkomst`,
      class: "lk-evidence__status",
    });
    this.#told = make("p", { role: "status", class: "lk-evidence__status" });
    this.#keep = button(say("client.evidence.save"), { class: "lk-button" }, () => {
      void this.#save(false);
    });
    this.#anyway = button(say("client.note.keep"), {}, () => void this.#save(true));
    this.#opener = button(
      say(`client.evidence.open.${name}`),
      { class: "lk-button", "aria-expanded": "false" },
      () => this.open({}),
    );
    const close = button(say("client.evidence.close"), {}, () => this.#close("closed"));
    const print = button(say("client.evidence.print_form"), {}, () => printAlone(form));
    form.append(
      this.#status,
      make("p", { class: "lk-own__foot" }, this.#keep, this.#anyway, close, print),
    );
    form.before(make("p", { class: "lk-screen-only" }, this.#opener), this.#told);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => this.#warn([]));
    form.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLSelectElement && target.name === "competence") {
        editing.chose?.(target.value, form);
      }
    });
    printDates(form);
    addEventListener("beforeunload", (event) => {
      if (this.#isChanged) {
        event.preventDefault();
      }
    });
    this.#warn([]);
    this.#show(false);
  }

  get #isChanged(): boolean {
    return !this.#form.hidden && JSON.stringify(readForm(this.#form)) !== this.#before;
  }

  /** `target`: what is changed. `fields`: what stands in it to begin with. */
  open(fields: Fields, target?: string): void {
    this.#target = target;
    this.#told.textContent = "";
    this.#form.reset();
    writeForm(this.#form, fields);
    const competence = fields["competence"];
    if (target === undefined && typeof competence === "string" && fields["level"] === undefined) {
      this.#editing.chose?.(competence, this.#form);
    }
    this.#before = JSON.stringify(readForm(this.#form));
    this.#warn([]);
    this.#show(true);
    const [first] = controlsOf(this.#form);
    if (first) {
      goTo(first, this.#form);
    }
  }

  #show(isOpen: boolean): void {
    this.#form.hidden = !isOpen;
    this.#opener.hidden = isOpen;
    this.#opener.setAttribute("aria-expanded", String(isOpen));
  }

  #close(word: string): void {
    this.#form.reset();
    this.#show(false);
    this.#opener.focus();
    this.#told.textContent = this.#say(`client.evidence.${word}`);
  }

  async #save(isAccepted: boolean): Promise<void> {
    if (this.#isBusy) {
      return; // pressed twice
    }
    const fields = readForm(this.#form);
    const lack = this.#editing.judge(fields) ?? this.#tooLong();
    if (lack) {
      this.#refuse(lack);
      return;
    }
    const traces = isAccepted ? [] : this.#traces();
    this.#warn(traces);
    if (traces.length > 0) {
      return;
    }
    this.#isBusy = true;
    const word = this.#target === undefined ? "kept" : "updated";
    const isKept = await this.#editing.keep(fields, this.#target);
    this.#isBusy = false;
    this.#before = JSON.stringify(fields);
    this.#close(isKept ? word : "not_kept");
  }

  #tooLong(): Lack | undefined {
    const long = writtenIn(this.#form).find(({ value }) => value.trim().length > LIMITS.text);
    return long && { field: long.name, word: "long" };
  }

  #refuse({ field, word }: Lack): void {
    const control = controlsOf(this.#form).find(({ name }) => name === field);
    this.#warn([]);
    this.#status.textContent = this.#say(`client.evidence.needs.${word}`, { number: LIMITS.text });
    if (control) {
      this.#mark(control);
      control.focus();
    }
  }

  #traces(): [HTMLElement, string][] {
    return writtenIn(this.#form).flatMap((control): [HTMLElement, string][] => {
      const warning = warningOf(control.value, this.#say);
      const words = { field: labelOf(control), warning: warning ?? "" };
      return warning ? [[control, this.#say("client.evidence.warning", words)]] : [];
    });
  }

  /** What is not kept yet because of what seems to be in it; nothing when someone writes on. */
  #warn(traces: readonly (readonly [HTMLElement, string])[]): void {
    this.#status.textContent = traces.map(([, words]) => words).join(" ");
    this.#anyway.hidden = traces.length === 0;
    for (const marked of this.#form.querySelectorAll("[aria-invalid]")) {
      marked.removeAttribute("aria-invalid");
      this.#describe(marked, false);
    }
    for (const [control] of traces) {
      this.#mark(control);
    }
  }

  #mark(control: Element): void {
    control.setAttribute("aria-invalid", "true");
    this.#describe(control, true);
  }

  /** What the server said about a field stays. */
  #describe(control: Element, isMarked: boolean): void {
    const ids = (control.getAttribute("aria-describedby") ?? "").split(" ");
    const kept = ids.filter((id) => id !== "" && id !== this.#status.id);
    const all = isMarked ? [...kept, this.#status.id] : kept;
    if (all.length > 0) {
      control.setAttribute("aria-describedby", all.join(" "));
    } else {
      control.removeAttribute("aria-describedby");
    }
  }
}
