// A button that repeats something, and what is said behind it, to who looks and to who listens.
// From: terms.ts, decks.ts. To: the page.

import { make } from "../dom";

export const PRESS = "button[data-repeat]";
const TOLD = "lk-repeat__told";

/** Where that is said. A voice reads what changes in it, so it has to be there before. */
export function toldBehind(press: HTMLElement): HTMLElement {
  const next = press.nextElementSibling;
  if (next instanceof HTMLElement && next.classList.contains(TOLD)) {
    return next;
  }
  const told = make("span", { class: TOLD, role: "status" });
  press.after(" ", told);
  return told;
}
