// Items on a page by themselves, with words that tell their key and what is filled in.

import { beforeAll } from "vitest";
import { defineItem, type ItemElement } from "../../src/quiz/item-element";
import type { Found } from "./items";

export const PRACTISE = { mode: "practise", random: () => 0.3 } as const;

/** For a whole file: after this there are elements of items. */
export function defineItems(): void {
  beforeAll(() => {
    document.documentElement.lang = "nl";
    defineItem(
      (key, values) => [key, ...Object.values(values ?? {})].join(" "),
      () => document.createElement("div"),
    );
  });
}

/** The only thing on the page, as nobody has answered it. */
export function elementOf({ html, item }: Found): ItemElement {
  const element = document.createElement("lk-item") as ItemElement;
  element.innerHTML = html;
  document.body.replaceChildren(element);
  element.setUp(item, PRACTISE);
  return element;
}
