// The two buttons of a deck, to put it in one's repetition and to take it out, and how much of it is in.
// From: who knows what is in. To: the page of today, the glossary. A button that goes hands its focus to the
// other one.

import { button, make } from "../dom";

export type Change = "added" | "removed";

/** Which of the two would do something. */
export interface Possible {
  readonly add: boolean;
  readonly remove: boolean;
}

export class DeckSwitch {
  readonly added: HTMLButtonElement;
  readonly removed: HTMLButtonElement;

  /** `words`: what stands on them. `added`: the button that the server wrote, where there is one. */
  constructor(
    title: string,
    words: Readonly<Record<Change, string>>,
    change: (how: Change) => void,
    added: HTMLButtonElement = named(words.added, title),
  ) {
    this.added = added;
    this.removed = named(words.removed, title);
    this.added.addEventListener("click", () => change("added"));
    this.removed.addEventListener("click", () => change("removed"));
  }

  update({ add, remove }: Possible): void {
    const had = [this.added, this.removed].find((one) => one === document.activeElement);
    this.added.hidden = !add;
    this.removed.hidden = !remove;
    if (had?.hidden) {
      (add ? this.added : this.removed).focus();
    }
  }
}

/** A button that says which deck it is about to who does not see the row around it. */
function named(word: string, title: string): HTMLButtonElement {
  const press = button(word, {}, () => undefined);
  press.append(make("span", { class: "lk-hidden" }, ` ${title}`));
  return press;
}
