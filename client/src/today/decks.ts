// What someone repeats, as a list: per bank how many of its cards, all to add or to take out.
// From: page.ts. To: page.ts, as elements that stay while their numbers change.

import { button, make } from "../dom";
import type { Say } from "../words";
import type { Source } from "./offer";

export type Change = "added" | "removed";

export class DeckRow {
  readonly element: HTMLLIElement;
  readonly #source: Source;
  readonly #say: Say;
  readonly #kept = make("span", { class: "lk-today__kept" });
  readonly #buttons: Readonly<Record<Change, HTMLButtonElement>>;

  constructor(source: Source, say: Say, change: (how: Change) => void) {
    const { title, page } = source;
    this.#source = source;
    this.#say = say;
    const press = (how: Change, word: string) => {
      const marks = { "aria-label": `${word}: ${title}` };
      return button(word, marks, () => change(how));
    };
    this.#buttons = {
      added: press("added", say("client.today.decks.add")),
      removed: press("removed", say("client.today.decks.remove")),
    };
    this.element = make(
      "li",
      { "data-deck": source.id },
      make("a", { href: page }, title),
      " ",
      this.#kept,
      " ",
      this.#buttons.added,
      " ",
      this.#buttons.removed,
    );
  }

  /** `kept`: how many of its cards are in. A button that goes hands its focus to the other one. */
  update(kept: number): void {
    const { added, removed } = this.#buttons;
    const of = this.#source.items.length;
    this.#kept.textContent = this.#say("client.today.decks.kept", { number: kept, of });
    const had = [added, removed].find((one) => one === document.activeElement);
    added.hidden = kept === of;
    removed.hidden = kept === 0;
    if (had?.hidden) {
      (added.hidden ? removed : added).focus();
    }
  }
}
