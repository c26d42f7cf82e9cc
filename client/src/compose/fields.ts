// Fields to type and choose in. From: the parts of the page. To: their elements. What is typed holds at once; what
// cannot be, is said beside the field and does not. Never: keeps anything.

import { make } from "../dom";
import { tellAt } from "../plan/fields";
import { MOST } from "./programme";

export interface Shown {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly help?: string;
}

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function row(field: Typed, { id, label, help }: Shown): HTMLElement {
  field.id = id;
  field.dataset["focus"] = id;
  const words = make("label", { for: id }, label);
  const note = help ? [make("span", { class: "lk-meta", id: `${id}-hulp` }, help)] : [];
  if (help) {
    field.setAttribute("aria-describedby", `${id}-hulp`);
  }
  return make("div", { class: "lk-compose__field", "data-field": id }, words, ...note, field);
}

export function lineField(shown: Shown, typed: (value: string) => void): HTMLElement {
  const field = make("input", { type: "text", autocomplete: "off", maxlength: `${MOST.line}` });
  field.value = shown.value;
  field.addEventListener("input", () => typed(field.value));
  return row(field, shown);
}

export function textField(shown: Shown, typed: (value: string) => void, rows = 3): HTMLElement {
  const field = make("textarea", { rows: `${rows}`, maxlength: `${MOST.text}` });
  field.value = shown.value;
  field.addEventListener("input", () => typed(field.value));
  return row(field, shown);
}

export function choiceField(
  shown: Shown,
  options: readonly (readonly [string, string])[],
  chosen: (value: string) => void,
): HTMLElement {
  const field = make("select");
  for (const [value, words] of options) {
    field.append(make("option", { value }, words));
  }
  field.value = shown.value;
  field.addEventListener("change", () => chosen(field.value));
  return row(field, shown);
}

/** A day or a time; half of one is none. */
export function whenField(
  type: "date" | "time",
  shown: Shown,
  typed: (value: string) => void,
): HTMLElement {
  const field = make("input", { type });
  field.value = shown.value;
  field.addEventListener("input", () => typed(field.value));
  return row(field, shown);
}

export interface Range {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** `wrong`: what is said of a number that cannot be. */
export function numberField(
  shown: Shown,
  { least, most, step }: Range,
  wrong: string,
  typed: (value: number) => void,
): HTMLElement {
  const field = make("input", { type: "number", inputmode: "numeric", step: `${step}` });
  field.min = `${least}`;
  field.max = `${most}`;
  field.value = shown.value;
  const given = () => Number(field.value);
  const fits = () => Number.isInteger(given()) && given() >= least && given() <= most;
  field.addEventListener("input", () => {
    if (fits()) {
      tellAt(field, "");
      typed(given());
    }
  });
  field.addEventListener("change", () => tellAt(field, fits() ? "" : wrong));
  return row(field, shown);
}

export function tickField(
  { id, label, value }: Shown,
  ticked: (on: boolean) => void,
): HTMLLabelElement {
  const field = make("input", { type: "checkbox", id, "data-focus": id });
  field.checked = value !== "";
  field.addEventListener("change", () => ticked(field.checked));
  return make("label", { class: "lk-choice" }, field, make("span", {}, label));
}
