// Fields of a form: what stands in them, and beside each what is wrong with it. From: forms that the server
// wrote. To: goal-form.ts and review-form.ts. Never: keeps anything.

import { make } from "../dom";

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Everything with a name, in the order of the page; boxes to tick are of whoever made them. */
export function controlsIn(form: ParentNode): Control[] {
  return [...form.querySelectorAll<Control>("select[name], textarea[name], input[name]")].filter(
    ({ type }) => type !== "checkbox" && type !== "radio",
  );
}

/** Say beside a field what is wrong with it; nothing takes it away. */
export function tellAt(control: HTMLElement, words: string): void {
  const id = `${control.id}-fout`;
  const place = control.closest("[data-field]");
  let note = place?.querySelector<HTMLElement>(`[id="${id}"]`);
  if (!note) {
    note = make("span", { class: "lk-error", id });
    place?.append(note);
  }
  note.textContent = words;
  const others = (control.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .filter((one) => one !== "" && one !== id);
  const described = words === "" ? others : [id, ...others];
  if (described.length > 0) {
    control.setAttribute("aria-describedby", described.join(" "));
  } else {
    control.removeAttribute("aria-describedby");
  }
  if (words === "") {
    control.removeAttribute("aria-invalid");
  } else {
    control.setAttribute("aria-invalid", "true");
  }
}
