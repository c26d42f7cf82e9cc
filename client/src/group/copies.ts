// Copies of what stands on the page, for the big screen: without ids, and without links, which would lead a
// whole group away. Never: texts of its own.

import { make } from "../dom";

export function copies(element: Element | null | undefined): Node[] {
  const copy = element?.cloneNode(true);
  if (!(element && copy instanceof Element)) {
    return [];
  }
  for (const one of copy.querySelectorAll("[id]")) {
    one.removeAttribute("id");
  }
  for (const link of copy.querySelectorAll("a")) {
    link.replaceWith(...link.childNodes);
  }
  return [...copy.childNodes];
}

/** The same as one block, which says its language where that is not the one of the page. */
export function block(element: Element | null | undefined, style: string): HTMLElement {
  const language = element?.closest("lk-group [lang]")?.getAttribute("lang");
  return make("div", { class: style, ...(language ? { lang: language } : {}) }, ...copies(element));
}
