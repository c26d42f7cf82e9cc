// The form as it is printed, filled in: what was chosen, what was seen, and the two competences that come
// along. From: what the log says. To: the form that the server wrote, of which a screen shows at most one part.

import type { Frame } from "../standing/frame";
import type { Say } from "../words";
import { type Card, type Cards, deepened, isWithout } from "./cards";
import type { Place } from "./place";
import type { Sheet } from "./sheet";

/** As many as there is paper for. */
const PRINTED = 2;

export class Paper {
  readonly #form: HTMLElement;
  readonly #sheet: Sheet;
  readonly #frame: Frame;
  readonly #say: Say;

  constructor(form: HTMLElement, sheet: Sheet, frame: Frame, say: Say) {
    this.#form = form;
    this.#sheet = sheet;
    this.#frame = frame;
    this.#say = say;
  }

  fill(cards: Cards): void {
    const found = new Map(cards.all.map((card) => [card.competence.id, card]));
    for (const row of this.#form.querySelectorAll<HTMLElement>("tr[data-competence]")) {
      const card = found.get(row.dataset["competence"] ?? "");
      tick(row, card?.chosen?.level);
      row.querySelector("[data-part=evidence]")?.replaceChildren(card ? this.#evidence(card) : "");
    }
    for (const sign of this.#form.querySelectorAll<HTMLElement>("[data-sign]")) {
      const isSeen = cards.round?.signs.get(sign.dataset["sign"] ?? "");
      tick(sign, isSeen === undefined ? undefined : isSeen ? "zie" : "nog-niet");
    }
    const kept = deepened((id) => this.#sheet.signsOf(id), cards).slice(0, PRINTED);
    for (const part of this.#form.querySelectorAll<HTMLDetailsElement>("[data-deepen]")) {
      const isKept = kept.includes(part.dataset["deepen"] ?? "");
      part.toggleAttribute("data-kept", isKept);
      part.toggleAttribute("open", isKept || part.hasAttribute("data-now"));
    }
  }

  /** The part that is to be seen on the screen too. */
  show(place: Place): void {
    for (const section of this.#form.querySelectorAll<HTMLDetailsElement>("[data-deepen]")) {
      const isNow = place.at === "deepen" && section.dataset["deepen"] === place.competence;
      section.toggleAttribute("data-now", isNow);
      section.toggleAttribute("open", isNow || section.hasAttribute("data-kept"));
      for (const part of section.querySelectorAll<HTMLElement>("[data-part-of]")) {
        const isShown = isNow && part.dataset["partOf"] === place.part;
        part.toggleAttribute("data-now", isShown);
      }
    }
  }

  #evidence(card: Card): string {
    if (card.stories > 0) {
      return this.#say("client.assess.evidence.with", { number: card.stories });
    }
    return isWithout(this.#frame, card) ? this.#say("client.assess.evidence.without") : "";
  }
}

function tick(group: Element, value: string | undefined): void {
  for (const input of group.querySelectorAll<HTMLInputElement>("input[type=radio]")) {
    input.checked = input.value === value;
  }
}
