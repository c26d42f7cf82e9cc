// <lk-known>: one tap to what was open and to the cards that wait, over the line that says what this site
// is. Who was here before knows that; the line keeps its room, so nothing on the page moves.
// From: the line that the server wrote, the log, what the site has. To: the same element. Never: keeps
// anything, or says anything to who is new on this device.

import type { DayOf } from "../cards/day";
import type { Derived } from "../cards/derived";
import { open } from "../cards/recall";
import { existing, waitingIn } from "../cards/waiting";
import { make } from "../dom";
import type { Log } from "../log/log";
import { type Places, readPlaces } from "../today/offer";
import { unfinishedIn } from "../today/suggest";
import type { Say } from "../words";

export function defineKnown(log: Log, dayOf: DayOf, say: Say): void {
  class Known extends HTMLElement {
    readonly #list = make("ul", { class: "lk-known__ways" });

    connectedCallback(): void {
      if (this.contains(this.#list)) {
        return; // moved, not new
      }
      this.append(this.#list);
      void this.#show();
      // Another page may have been opened since, and this one kept as it was.
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") {
          void this.#show();
        }
      });
    }

    async #show(): Promise<void> {
      const { derived } = await open(log, dayOf);
      const places = readPlaces(document);
      const today = this.getAttribute("data-today") ?? "";
      const ways = waysOf(derived, places, today, dayOf(log.now()), say);
      this.#list.replaceChildren(...ways);
      this.#list.hidden = ways.length === 0;
      this.toggleAttribute("data-has", ways.length > 0);
    }
  }

  customElements.define("lk-known", Known);
}

/** What was open last, and how many cards wait. */
export function waysOf(
  derived: Derived,
  places: Places,
  today: string,
  day: number,
  say: Say,
): HTMLLIElement[] {
  const [last] = unfinishedIn(derived.doing, places);
  const number = waitingIn(derived, existing(places.decks.map(({ id }) => id)), day);
  const words = say(number === 1 ? "client.home.card" : "client.home.cards", { number });
  return [
    ...(last ? [way(last.page, say("client.home.go_on", { title: last.title }))] : []),
    ...(number > 0 ? [way(today, words)] : []),
  ];
}

function way(page: string, words: string): HTMLLIElement {
  return make("li", {}, make("a", { href: page }, words));
}
