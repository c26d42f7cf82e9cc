// The fields of a form, by name: `bank:id/item` for a whole answer, `bank:id/item/part` for a part of it.
// From: the inputs the server wrote. To: types/, item-element.ts. Never: judges, and never keeps typed
// text.

import { grouped } from "../grouped";
import type { Open } from "./open";
import type { Answer } from "./score";

/** What is chosen under a name. */
export function checked(form: HTMLElement, name: string): string[] {
  const inputs = form.querySelectorAll<HTMLInputElement>(
    `input[name="${CSS.escape(name)}"]:checked`,
  );
  return [...inputs].map((input) => input.value).sort();
}

export function field(
  form: HTMLElement,
  name: string,
): HTMLInputElement | HTMLSelectElement | null {
  return form.querySelector(`[name="${CSS.escape(name)}"]`);
}

/** Chooses what an answer to this item says, in every field that offers a choice. */
export function choose(form: HTMLElement, item: string, answer: Answer): void {
  const names = new Map(answer.map((part) => split(part)));
  for (const input of form.querySelectorAll<HTMLInputElement>(
    "input[type=radio], input[type=checkbox]",
  )) {
    const [, name] = input.name.split(`${item}/`);
    if (input.name === item) {
      input.checked = answer.includes(input.value);
    } else if (name !== undefined) {
      input.checked = names.get(name) === input.value;
    }
  }
  for (const select of form.querySelectorAll("select")) {
    select.value = names.get(select.name.slice(item.length + 1)) ?? "";
  }
}

/** Those of these names under which nothing is chosen or written, in the order of the form. `called`: what
 * readers call such a part, by its first field. */
export function empty(
  form: HTMLElement,
  names: readonly string[],
  called: (field: HTMLElement, name: string) => string | null | undefined = () => "",
): Open[] {
  const fields = form.querySelectorAll<HTMLInputElement>("[name]");
  const found = grouped(fields, ({ name }) => (names.includes(name) ? name : undefined));
  return [...found].flatMap(([name, fields]) => {
    const [first] = fields;
    return first && !fields.some(isFilled)
      ? [{ name: called(first, name)?.trim() ?? "", fields }]
      : [];
  });
}

function isFilled(input: HTMLInputElement): boolean {
  return input.type === "radio" || input.type === "checkbox"
    ? input.checked
    : input.value.trim() !== "";
}

/** True when something was written in the open field of an item. */
export function hasText(form: HTMLElement): boolean {
  return (form.querySelector("textarea")?.value.trim() ?? "") !== "";
}

function split(part: string): [string, string] {
  const at = part.indexOf("=");
  return at < 0 ? [part, ""] : [part.slice(0, at), part.slice(at + 1)];
}
