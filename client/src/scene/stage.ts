// The sections of a scene as they stand on the page: which one is to be seen, and of a choice what happens
// and then why; of the page around them, what would only distract. From: the sections the server wrote,
// a place. To: player.ts. Texts never change place.

import { goTo, make } from "../dom";
import type { Say } from "../words";
import { drawMeter, setDegree } from "./meters";
import type { Place } from "./walk";

/** Between what someone does and why: as long as reading it takes, and a moment to look. */
const MOMENT = 1200; // ms
const PER_LETTER = 22; // ms
const LONGEST = 6000; // ms
const LOOKS = 3; // lines to look by, one after the other
/** Words of the page inside a text that may be in another language, and never on paper. */
const OURS = { class: "lk-player", lang: document.documentElement.lang };

export class Stage {
  readonly #scene: HTMLElement;
  readonly #say: Say;
  readonly #outcome = make("div", { class: "lk-player" });
  readonly #status = make("p", { class: "lk-hidden", role: "status" });
  /** For a choice that has no line of its own. */
  readonly #general = make("p", { ...OURS, class: "lk-look lk-player" });
  /** The line that stands there now. */
  #look: HTMLElement = this.#general;
  /** One of each, which moves along from step to step. */
  readonly #meters = { tension: drawMeter("tension", 1), contact: drawMeter("contact", 3) };
  readonly #first = document.querySelector<HTMLDetailsElement>(".lk-first");
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
    this.#makeRoom(place && (isEnding ? "ending" : "step"));
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
    const why = section.querySelector("[data-chosen] .lk-why");
    const label = why?.querySelector<HTMLElement>(".lk-why__label");
    if (why && label) {
      goTo(label, why);
    }
    return true;
  }

  /** A link leads to something that is folded away; not every browser unfolds it. */
  unfold(anchor: string): void {
    const target = document.getElementById(anchor);
    if (this.#first && target && this.#first.contains(target) && !this.#first.open) {
      this.#first.open = true;
      target.scrollIntoView();
    }
  }

  /** What is around the play is away while someone plays, and there is more of it after an ending. */
  #makeRoom(playing: "step" | "ending" | undefined): void {
    const { dataset } = document.documentElement;
    const played = dataset["playing"];
    if (playing) {
      dataset["playing"] = playing;
    } else {
      delete dataset["playing"];
    }
    if ((playing || played) && this.#first) {
      this.#first.open = playing === "ending";
    }
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
    this.#showMeters(section);
    section.toggleAttribute("data-outcome", place.outcome);
    for (const item of section.querySelectorAll<HTMLElement>("[data-choice]")) {
      const isChosen = item.dataset["choice"] === chosen;
      item.toggleAttribute("data-chosen", isChosen);
      item.querySelector("details")?.toggleAttribute("open", isChosen);
      if (isChosen) {
        this.#showOutcome(section, item, isFresh, place.picks.length);
      }
    }
  }

  #showOutcome(section: HTMLElement, item: HTMLElement, isFresh: boolean, step: number): void {
    const text = item.querySelector(".lk-choice-text")?.textContent?.trim() ?? "";
    this.#outcome.replaceChildren(
      make("p", { class: "lk-chosen" }, make("b", OURS, this.#say("client.scene.you")), ` ${text}`),
      make("h4", { ...OURS, tabindex: "-1" }, this.#say("client.scene.happens")),
    );
    item.querySelector(".lk-reaction")?.before(this.#outcome);
    this.#showWhy(section);
    if (isFresh && !matchMedia("(prefers-reduced-motion: reduce)").matches) {
      section.dataset["why"] = "soon";
      this.#showLook(item, step);
      const letters = item.querySelector(".lk-reaction")?.textContent?.length ?? 0;
      const gap = Math.min(LONGEST, MOMENT + PER_LETTER * letters);
      this.#timer = window.setTimeout(() => {
        this.#showWhy(section);
        this.#status.textContent = this.#say("client.scene.why_below");
      }, gap);
    }
  }

  /** What to look at while the reason waits: as the scene says it, or else in general. */
  #showLook(item: HTMLElement, step: number): void {
    const why = item.querySelector(".lk-why");
    this.#look = why?.querySelector<HTMLElement>(".lk-look") ?? this.#general;
    if (this.#look === this.#general) {
      this.#general.textContent = this.#say(`client.scene.look.l${(step - 1) % LOOKS}`);
      why?.prepend(this.#general);
    }
    this.#look.hidden = false;
  }

  #showWhy(section: HTMLElement): void {
    clearTimeout(this.#timer);
    this.#look.hidden = true;
    section.dataset["why"] = "now";
  }

  /** They stand as they did at the step before, and then move. */
  #showMeters(section: HTMLElement): void {
    for (const kind of ["tension", "contact"] as const) {
      const drawn = this.#meters[kind];
      const place = section.querySelector(`.lk-meter--${kind}`);
      if (place && place !== drawn.parentElement) {
        place.prepend(drawn);
        void drawn.offsetWidth; // so that the browser knows where the movement begins
      }
      setDegree(drawn, Number(section.dataset[kind]));
    }
  }
}
