// The button at a term: puts it in one's repetition, says that it is in, and takes it out again.
// From: buttons that the server wrote, in the glossary and in the definition of a term on any page; what is
// repeated. To: the same buttons, and what stands behind them. Never: moves the focus.

import { isIn } from "../cards/themes";
import { make } from "../dom";
import type { Say } from "../words";
import type { Repetition } from "./repetition";
import { PRESS, toldBehind } from "./saying";

export class Terms {
  readonly #page: Document;
  readonly #known: Repetition;
  readonly #say: Say;
  readonly #today: string;

  /** `today`: the address of that page. */
  constructor(page: Document, known: Repetition, say: Say, today: string) {
    this.#page = page;
    this.#known = known;
    this.#say = say;
    this.#today = today;
  }

  /** Every button says what is so. */
  show(): void {
    for (const press of this.#page.querySelectorAll<HTMLElement>(
      `${PRESS}[data-repeat^="term:"]`,
    )) {
      const isThere = isIn(this.#known.deck, nameOf(press));
      if (isThere !== press.hasAttribute("data-in")) {
        press.toggleAttribute("data-in", isThere);
        const word = isThere ? "client.repeat.remove" : "client.repeat.add";
        press.firstElementChild?.replaceChildren(this.#say(word));
        toldBehind(press).textContent = isThere ? this.#say("client.repeat.is_in") : "";
      }
    }
  }

  async press(press: HTMLElement): Promise<void> {
    const told = toldBehind(press);
    const how = isIn(this.#known.deck, nameOf(press)) ? "removed" : "added";
    const trouble = await this.#known.change(how, [nameOf(press)]);
    if (trouble !== undefined) {
      const why = this.#say(`client.why.${trouble}`);
      told.textContent = this.#say("client.repeat.not_kept", { why });
      return;
    }
    const way = make("a", { href: this.#today }, this.#say("client.repeat.today"));
    told.replaceChildren(this.#say(`client.repeat.${how}`), ...(how === "added" ? [" ", way] : []));
  }
}

function nameOf(press: HTMLElement): string {
  return press.dataset["repeat"] ?? "";
}
