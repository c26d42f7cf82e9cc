// Questions set ready for tomorrow: the button for it, and then the way to the page where they wait.
// From: result.ts, check/result.ts. To: the same, as elements. Never: says that it is done before it is.

import { button, make } from "../dom";
import type { Say } from "../words";
import type { Item } from "./item";

export class Ready<T extends Item> {
  readonly #remember: (items: readonly T[]) => Promise<void>;
  readonly #way: HTMLElement;
  readonly #say: Say;
  readonly #status = make("span", { role: "status" });
  #first: HTMLElement | undefined;

  /** `today`: the address of the page where they wait; undefined where it is not known. */
  constructor(
    remember: (items: readonly T[]) => Promise<void>,
    today: string | undefined,
    say: Say,
  ) {
    this.#remember = remember;
    this.#say = say;
    const words = say("client.quiz.result.today");
    this.#way = make(
      "a",
      { class: "lk-button", ...(today === undefined ? {} : { href: today }) },
      words,
    );
  }

  /** What someone is asked to do. */
  first(items: readonly T[]): HTMLElement {
    const word = `client.quiz.result.remember${items.length === 1 ? "_one" : ""}`;
    this.#first = this.#button(items, word, "lk-button");
    return make("p", { class: "lk-ready" }, this.#first, " ", this.#status);
  }

  /** The same for more of them, for who wants that. */
  others(items: readonly T[]): HTMLElement {
    return this.#button(items, "client.quiz.result.remember_all", "lk-quiet");
  }

  #button(items: readonly T[], word: string, look: "lk-button" | "lk-quiet"): HTMLElement {
    const number = items.length;
    const press = button(this.#say(word, { number }), { class: look }, async () => {
      await this.#remember(items);
      const hasWay = this.#way.hasAttribute("href");
      const said = `client.quiz.result.${hasWay ? "ready" : "remembered"}`;
      this.#status.textContent = this.#say(said, { number });
      const isFocused = press === document.activeElement;
      if (hasWay && this.#first !== this.#way) {
        this.#first?.replaceWith(this.#way);
        this.#first = this.#way;
      }
      if (press !== this.#first && press.isConnected) {
        press.remove();
      }
      if (isFocused) {
        this.#first?.focus(); // what was pressed is gone
      }
    });
    return press;
  }
}
