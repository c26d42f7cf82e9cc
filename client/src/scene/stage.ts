// The sections of a scene as they stand on the page: which one is to be seen, and of a choice what happens
// and then why. From: the sections the server wrote, a place. To: player.ts. Texts never change place.

import { goTo, make } from "../dom";
import type { Say } from "../words";
import type { Place } from "./walk";

const BEAT = 1600; // ms between what someone does and why
/** Words of the page inside a text that may be in another language, and never on paper. */
const OURS = { class: "lk-player", lang: document.documentElement.lang };

export class Stage {
  readonly #scene: HTMLElement;
  readonly #say: Say;
  readonly #outcome = make("div", { class: "lk-player" });
  readonly #status = make("p", { class: "lk-hidden", role: "status" });
  #timer = 0;

  constructor(scene: HTMLElement, say: Say) {
    this.#scene = scene;
    this.#say = say;
  }

  /** Once: what the sections have only with a script. */
  build(): void {
    for (const link of this.#scene.querySelectorAll("[data-choice] .lk-goto a")) {
      link.append(make("span", OURS, this.#say("client.scene.next")));
    }
    for (const label of this.#scene.querySelectorAll<HTMLElement>(".lk-why__label")) {
      label.tabIndex = -1;
    }
    this.#scene.append(this.#status);
  }

  section(node: string | undefined): HTMLElement | null {
    return node ? this.#scene.querySelector(`[data-node="${CSS.escape(node)}"]`) : null;
  }

  /** `isFresh`: someone just chose, and sees what happens before they read why. */
  show(place: Place | undefined, isEnding: boolean, isFresh: boolean): void {
    clearTimeout(this.#timer);
    this.#status.textContent = "";
    this.#scene.toggleAttribute("data-playing", place !== undefined);
    for (const section of this.#scene.querySelectorAll<HTMLElement>("[data-node]")) {
      section.toggleAttribute("data-now", section.dataset["node"] === place?.at);
    }
    const section = this.section(place?.at);
    if (place && section) {
      this.#showNode(section, place, isEnding, isFresh);
    }
  }

  /** True when someone went on before the reasons came: then these come first. */
  hurry(node: string): boolean {
    const section = this.section(node);
    if (section?.dataset["why"] !== "soon") {
      return false;
    }
    this.#showWhy(section);
    section.querySelector<HTMLElement>("[data-chosen] .lk-why__label")?.focus();
    return true;
  }

  /** False when there is nothing at this place to put the focus on. */
  focus({ at, outcome }: Place): boolean {
    const section = this.section(at);
    const heading = section?.querySelector<HTMLElement>(outcome ? "h4" : "h3");
    const whole = outcome ? section?.querySelector("[data-chosen]") : section;
    if (!heading || !whole) {
      return false;
    }
    goTo(heading, whole);
    return true;
  }

  #showNode(section: HTMLElement, place: Place, isEnding: boolean, isFresh: boolean): void {
    const heading = section.querySelector("h3");
    const number = place.picks.length + (place.outcome ? 0 : 1);
    const label = isEnding ? "client.scene.ending" : "client.scene.step";
    heading?.querySelector(".lk-player")?.remove();
    heading?.prepend(make("span", OURS, this.#say(label, { number })));
    const chosen = place.outcome ? place.picks.at(-1)?.choice : undefined;
    section.toggleAttribute("data-outcome", place.outcome);
    for (const item of section.querySelectorAll<HTMLElement>("[data-choice]")) {
      const isChosen = item.dataset["choice"] === chosen;
      item.toggleAttribute("data-chosen", isChosen);
      item.querySelector("details")?.toggleAttribute("open", isChosen);
      if (isChosen) {
        this.#showOutcome(section, item, isFresh);
      }
    }
  }

  #showOutcome(section: HTMLElement, item: HTMLElement, isFresh: boolean): void {
    const text = item.querySelector(".lk-choice-text")?.textContent?.trim() ?? "";
    this.#outcome.replaceChildren(
      make("p", { class: "lk-chosen" }, make("b", OURS, this.#say("client.scene.you")), ` ${text}`),
      make("h4", { ...OURS, tabindex: "-1" }, this.#say("client.scene.happens")),
    );
    item.querySelector(".lk-reaction")?.before(this.#outcome);
    this.#showWhy(section);
    if (isFresh && !matchMedia("(prefers-reduced-motion: reduce)").matches) {
      section.dataset["why"] = "soon";
      this.#timer = window.setTimeout(() => {
        this.#showWhy(section);
        this.#status.textContent = this.#say("client.scene.why_below");
      }, BEAT);
    }
  }

  #showWhy(section: HTMLElement): void {
    clearTimeout(this.#timer);
    section.dataset["why"] = "now";
  }
}
