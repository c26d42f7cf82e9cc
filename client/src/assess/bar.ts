// The buttons below a screen: back, on or over it, and a pause. They keep their places, so that nobody
// presses another than they meant, and their focus while a card is kept up to date.
// From: a place. To: page.ts, as elements.

import { button, make } from "../dom";
import type { Cards } from "./cards";
import { OVERVIEW, type Place, step } from "./place";
import type { Around } from "./view";

export class Bar {
  readonly element = make("p", { class: "lk-bar lk-player lk-assess__bar" });
  /** The way on: past a card, or over it while nothing is chosen. */
  #on: HTMLButtonElement | undefined;
  #place: Place | undefined;

  /** `cards`: as they are once all is kept that was chosen before something is pressed. */
  show(place: Place, around: Around, cards: () => Promise<Cards>): void {
    const { ground, say, go } = around;
    this.#place = place;
    this.#on = undefined;
    this.element.replaceChildren();
    if (place.at === "start" || place.at === "pause") {
      return;
    }
    const move = async (by: -1 | 1) => {
      const now = await cards();
      if (this.#place === place) {
        go(step(now, ground, place, by)); // pressed twice meanwhile, it is one step
      }
    };
    this.element.append(button(say("client.assess.bar.back"), {}, () => void move(-1)));
    if (place.at === "overview") {
      return;
    }
    this.#on = button("", {}, () => void move(1));
    const left = place.at === "card" ? { competence: place.competence } : {};
    const [words, to]: [string, Place] =
      place.at === "deepen"
        ? [say("client.assess.bar.overview"), OVERVIEW]
        : [say("client.assess.bar.pause"), { at: "pause", ...left }];
    this.element.append(
      this.#on,
      button(words, {}, () => go(to)),
    );
  }

  update(place: Place, { say }: Around, cards: Cards): void {
    if (this.#on) {
      const isOpen = isOpenCard(place, cards);
      this.#on.textContent = say(isOpen ? "client.assess.bar.skip" : "client.assess.bar.next");
      this.#on.className = isOpen ? "lk-quiet" : "lk-button";
    }
  }
}

/** Whether this is a card on which nothing is chosen yet. */
function isOpenCard(place: Place, { all }: Cards): boolean {
  return (
    place.at === "card" &&
    !all.some(({ competence, chosen }) => competence.id === place.competence && chosen)
  );
}
