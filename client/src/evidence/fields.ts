// The fields of a form on a page, read and written. From: a form that the server wrote, whose fields have
// the names of client/src/log/form.ts. To: the pages of evidence and observation.

import type { Fields } from "../log/form";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A box among others of its name holds one of a list of ids; a box of its own holds a text. */
export function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.querySelectorAll<Control>("input[name], select[name], textarea[name]")];
}

/** What is filled in, by name, in the order of the page. What is empty is left out. */
export function readForm(form: HTMLFormElement): Fields {
  const found = new Map<string, string | string[]>();
  for (const control of controlsOf(form)) {
    const text = isBox(control) && !control.checked ? "" : control.value.trim();
    const known = found.get(control.name);
    if (text === "") {
      continue;
    }
    if (isListed(control)) {
      found.set(control.name, [...(Array.isArray(known) ? known : []), text]);
    } else {
      found.set(control.name, text);
    }
  }
  return Object.fromEntries(found);
}

export function writeForm(form: HTMLFormElement, fields: Fields): void {
  for (const control of controlsOf(form)) {
    const value = fields[control.name] ?? "";
    if (isBox(control)) {
      control.checked = [value].flat().includes(control.value);
    } else if (typeof value === "string") {
      control.value = value;
    }
  }
}

/** What a field is called on the page. */
export function labelOf(control: Control): string {
  return control.labels?.[0]?.textContent?.trim() ?? control.name;
}

/** On paper a day that nobody chose is a line to write on, and not the pattern of a date. */
export function printDates(form: HTMLFormElement): void {
  addEventListener("beforeprint", () => {
    for (const field of form.querySelectorAll<HTMLInputElement>("input[type=date]")) {
      field.toggleAttribute("data-empty", field.value === "");
    }
  });
}

/** Fields that someone writes in, rather than chooses. */
export function writtenIn(form: HTMLFormElement): Control[] {
  return controlsOf(form).filter(
    (control) => control instanceof HTMLTextAreaElement || control.type === "text",
  );
}

function isBox(control: Control): control is HTMLInputElement {
  return control.type === "checkbox";
}

/** Boxes whose values are ids of ids: `begrenzen/grens-navertellen`. */
function isListed(control: Control): boolean {
  return isBox(control) && control.value.includes("/");
}
