// One row of what someone repeats: a theme or a bank, how much of it is in, all to add or to take out.
// From: decks.ts. To: decks.ts, as an element that stays while its numbers change.

import { make } from "../dom";
import { type Change, DeckSwitch, type Possible } from "../repeat/deck-switch";
import type { Say } from "../words";
import type { Known } from "./offer";

export class DeckRow {
  readonly element: HTMLLIElement;
  readonly #kept = make("span", { class: "lk-today__kept" });
  readonly #switch: DeckSwitch;

  constructor(
    { id, title, page, about }: Known & { readonly about?: string },
    say: Say,
    change: (how: Change) => void,
  ) {
    const words = {
      added: say("client.today.decks.add"),
      removed: say("client.today.decks.remove"),
    };
    this.#switch = new DeckSwitch(title, words, change);
    this.element = make(
      "li",
      { "data-deck": id },
      make("a", { href: page }, title),
      " ",
      this.#kept,
      ...(about === undefined ? [] : [" ", make("span", { class: "lk-today__about" }, about)]),
      " ",
      this.#switch.added,
      " ",
      this.#switch.removed,
    );
  }

  /** `kept`: how many of its cards are in, in words. */
  update(kept: string, possible: Possible): void {
    this.#kept.textContent = kept;
    this.#switch.update(possible);
  }
}
