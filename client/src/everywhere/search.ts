// The field of the search. From: the theme's field and toggle. To: the same. What searching does is in the
// theme's own script and its worker.

import { buttonOf, toggleOf } from "./menu";

export function buildSearch(page: Document): void {
  const toggle = toggleOf(page, "__search");
  const field = page.querySelector<HTMLInputElement>(".md-search__input");
  // Who opens search is about to type; who closes it goes on where the button is.
  toggle?.addEventListener("change", () => {
    (toggle.checked ? field : buttonOf(page, toggle.id))?.focus();
  });
  // The theme searches when a key comes up; dictated and pasted words come without one.
  field?.addEventListener("input", () => {
    field.dispatchEvent(new KeyboardEvent("keyup"));
  });
}
