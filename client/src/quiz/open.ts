// What is still open in a form, said where it is and marked for who listens. From: item-element.ts, with the
// parts that a type of item found open. To: the form. Never: moves the focus, or decides what is open.

import { make } from "../dom";

/** A part of a form that waits: what readers call it, and the fields in which it is answered. */
export interface Open {
  readonly name: string;
  readonly fields: readonly HTMLElement[];
}

export interface Said {
  /** At the first open part: what is open, by name. */
  readonly whole: string;
  /** At the others. */
  readonly short: string;
}

/** A note at every open part, which its fields refer to; gives the first. `id`: where theirs begin. */
export function tellOpen(open: readonly Open[], id: string, said: Said): HTMLElement | undefined {
  const notes: HTMLElement[] = [];
  for (const { fields } of open) {
    const [first] = fields;
    const beside = first && neighbourOf(first);
    if (!beside) {
      continue;
    }
    let note = notes.find((one) => one === beside.nextElementSibling);
    if (!note) {
      const words = notes.length === 0 ? said.whole : said.short;
      const marks = { class: "lk-error", id: `${id}?open-${notes.length}` };
      note = make("span", { ...marks, lang: document.documentElement.lang }, words);
      beside.after(note);
      notes.push(note);
    }
    for (const field of fields) {
      field.setAttribute("aria-describedby", note.id);
      // No button can be wrong, but what it is for can.
      const part = field.matches("button") ? field.closest("fieldset") : field;
      part?.setAttribute("aria-invalid", "true");
    }
  }
  return notes[0];
}

export function untellOpen(form: HTMLElement): void {
  for (const note of form.querySelectorAll(".lk-error")) {
    for (const field of form.querySelectorAll(`[aria-describedby="${CSS.escape(note.id)}"]`)) {
      field.removeAttribute("aria-describedby");
    }
    note.remove();
  }
  for (const field of form.querySelectorAll("[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
  }
}

/** What a note stands behind: outside the name of the field, and before what a thumb or keyboard covers. */
function neighbourOf(field: HTMLElement): Element | null {
  const list = field.closest("label:not(.lk-choice)");
  const written = field.matches("textarea, input[type=text]") ? field.previousElementSibling : null;
  return list ?? written ?? aroundAll(field)?.querySelector("legend") ?? null;
}

/** The fieldset that holds all there is to choose from: what is said of it stands above, not in one of them. */
function aroundAll(field: HTMLElement): Element | null {
  const name = field.matches("input[type=radio]") ? field.getAttribute("name") : null;
  const alike = name === null ? "" : `input[type=radio][name="${CSS.escape(name)}"]`;
  const number = alike && field.closest("form")?.querySelectorAll(alike).length;
  let around = field.closest("fieldset");
  while (alike && around && around.querySelectorAll(alike).length !== number) {
    around = around.parentElement?.closest("fieldset") ?? null;
  }
  return around;
}
