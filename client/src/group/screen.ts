// The big screen: a dialog over the whole window, one place of a deck at a time, by keys or buttons. From: a
// deck, a walk. To: whoever opened it, who hears of each step. Texts get smaller before they scroll.

import { button, make } from "../dom";
import type { Say } from "../words";
import type { Deck, Option, Place } from "./deck";
import { type Command, commandOf, type Focus } from "./keys";
import { handsFrom, isSplit, lengths, total } from "./votes";
import {
  back,
  begun,
  chooseAt,
  choosePast,
  followed,
  handsAt,
  here,
  onward,
  raise,
  to,
  type Walk,
} from "./walk";

interface Hearers {
  readonly walked: (walk: Walk) => void;
  readonly left: (walk: Walk) => void;
}

/** How much smaller a text may become before it scrolls; the style sheet says how small each is. */
const SIZES = ["0", "1", "2", "3", "4"];
const WIDE = "(min-width: 60em) and (min-height: 34em)";

export class BigScreen {
  readonly #deck: Deck;
  readonly #say: Say;
  readonly #hearers: Hearers;
  readonly #label = make("h2", { class: "lk-big__label", id: "lk-big-label", tabindex: "-1" });
  readonly #body = make("div", { class: "lk-big__body" });
  readonly #follow = make("fieldset", { class: "lk-big__follow" });
  readonly #said = make("p", { class: "lk-big__said", role: "status" });
  readonly #next: HTMLButtonElement;
  readonly #back: HTMLButtonElement;
  readonly #dialog: HTMLDialogElement;
  #walk: Walk;

  constructor(deck: Deck, say: Say, hearers: Hearers) {
    this.#deck = deck;
    this.#say = say;
    this.#hearers = hearers;
    this.#walk = begun(deck);
    this.#next = button("", { class: "lk-button" }, () => this.#onward());
    this.#back = button(say("client.group.back"), {}, () => this.#to(back(this.#walk)));
    const closing = { class: "lk-quiet lk-big__leave" };
    const leave = button(say("client.group.leave"), closing, () => this.#dialog.close());
    this.#dialog = make(
      "dialog",
      { class: "lk-big md-typeset", "aria-labelledby": this.#label.id },
      make("div", { class: "lk-big__head" }, this.#label),
      this.#body,
      make("div", { class: "lk-big__foot" }, this.#back, this.#said, this.#follow, this.#next),
      leave, // at the top, but after all that is pressed more often
    );
    // Of the whole document: who clicks beside a button has the focus nowhere.
    document.addEventListener("keydown", (event) => this.#pressed(event));
    this.#dialog.addEventListener("close", () => this.#hearers.left(this.#walk));
    this.#body.addEventListener("click", ({ target }) => {
      const place = placeOf(target);
      if (place) {
        this.#to(to(this.#walk, place));
      }
    });
    addEventListener("resize", () => this.#fit());
  }

  open(walk: Walk): void {
    if (this.#dialog.open) {
      return;
    }
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    this.#to(walk);
    if (document.readyState !== "complete") {
      // The browser takes the focus away once more when it goes to the place that an address names.
      const focus = () => requestAnimationFrame(() => this.#label.focus({ preventScroll: true }));
      addEventListener("load", focus, { once: true });
    }
  }

  // What is asked

  #pressed(event: KeyboardEvent): void {
    const command = commandOf(event, focusOf(event.target));
    if (!command || !this.#dialog.open) {
      return;
    }
    event.preventDefault();
    // A key that is held down would run through everything.
    if (!event.repeat || !["next", "back"].includes(command.do)) {
      this.#do(command);
    }
  }

  #do(command: Command): void {
    if ("reads" in command && this.#read(command.do === "next" ? 1 : -1)) {
      return;
    }
    switch (command.do) {
      case "next":
        this.#onward();
        break;
      case "back":
        this.#to(back(this.#walk));
        break;
      case "down":
      case "up":
        this.#past(command.do === "down" ? 1 : -1);
        break;
      case "choose":
        this.#choose(chooseAt(this.#deck, this.#walk, command.index));
        break;
      case "field":
        this.#pastField();
        break;
    }
  }

  #onward(): void {
    const before = this.#walk;
    const after = onward(this.#deck, before);
    if (here(after) === here(before)) {
      this.#choose(after);
    } else {
      this.#to(after);
    }
  }

  /** Between options; without them the arrows of a presenter lead on and back. */
  #past(by: 1 | -1): void {
    if (this.#deck.follows(here(this.#walk))) {
      this.#choose(choosePast(this.#deck, this.#walk, by));
    } else if (!this.#read(by)) {
      this.#to(by === 1 ? onward(this.#deck, this.#walk) : back(this.#walk));
    }
  }

  #choose(walk: Walk): void {
    if (walk === this.#walk) {
      return;
    }
    this.#walk = walk;
    this.#hearers.walked(walk);
    this.#mark();
    const at = this.#options.findIndex(({ id }) => id === followed(this.#deck, walk));
    this.#said.textContent = this.#say("client.group.follows", { number: at + 1 });
  }

  #raise(field: HTMLInputElement, index: number): void {
    const hands = handsFrom(field.value);
    this.#walk = raise(this.#walk, index, hands, this.#options.length);
    this.#hearers.walked(this.#walk);
    this.#mark();
    const raised = handsAt(this.#walk, here(this.#walk));
    const together = this.#say("client.group.together", { number: total(raised) });
    const split = isSplit(raised) ? ` ${this.#say("client.group.split")}` : "";
    this.#said.textContent = together + split;
  }

  #pastField(): void {
    const fields = [...this.#body.querySelectorAll<HTMLElement>("input[type=number]")];
    const at = fields.findIndex((field) => field.matches(":focus"));
    (fields[at + 1] ?? this.#next).focus();
  }

  /** False when all there is in that direction is in sight. */
  #read(by: 1 | -1): boolean {
    const { scrollTop, scrollHeight, clientHeight } = this.#body;
    const rest = by === 1 ? scrollHeight - clientHeight - scrollTop : scrollTop;
    if (rest <= 1) {
      return false;
    }
    this.#body.scrollBy({ top: by * clientHeight * 0.8, behavior: "instant" });
    return true;
  }

  // What is to be seen

  get #options(): readonly Option[] {
    return this.#deck.options(here(this.#walk));
  }

  #to(walk: Walk): void {
    this.#walk = walk;
    this.#hearers.walked(walk);
    const place = here(walk);
    const { label, parts, next } = this.#deck.screen(place, (at) => handsAt(this.#walk, at));
    this.#label.replaceChildren(label);
    this.#said.textContent = "";
    const options = this.#options.map((option, index) => this.#option(option, index));
    const list = make("ol", { class: "lk-big__options" }, ...options);
    this.#body.replaceChildren(
      make("div", { class: "lk-big__parts" }, ...parts),
      ...(options.length > 0 ? [list] : []),
    );
    this.#body.dataset["place"] = place;
    this.#follow.replaceChildren(...this.#follows());
    this.#follow.hidden = !this.#deck.follows(place);
    this.#next.textContent = next;
    this.#next.hidden = next === "";
    this.#back.hidden = walk.way.length < 2;
    this.#mark();
    this.#fit();
    this.#body.scrollTop = 0;
    this.#label.focus({ preventScroll: true });
  }

  #option(option: Option, index: number): HTMLLIElement {
    const number = String(index + 1);
    const words = make("span", { class: "lk-big__words" }, ...option.content());
    const shown = [make("b", { class: "lk-big__number" }, number), words];
    const named = { "aria-label": this.#say("client.group.hands", { number }) };
    const field = make("input", { type: "number", min: "0", max: "999", ...named });
    field.inputMode = "numeric";
    field.autocomplete = "off";
    field.value = String(handsAt(this.#walk, here(this.#walk))[index] ?? "");
    field.addEventListener("input", () => this.#raise(field, index));
    return make(
      "li",
      { class: "lk-big__option" },
      this.#deck.follows(here(this.#walk))
        ? make("label", { for: `lk-follow-${number}` }, ...shown)
        : make("div", {}, ...shown),
      make("span", { class: "lk-big__hands" }, field),
      make("span", { class: "lk-big__bar", "aria-hidden": "true" }),
    );
  }

  /** Which option the group follows: chosen here, by a number, or by a press on the option itself. */
  #follows(): HTMLElement[] {
    const choices = this.#options.map((option, index) => {
      const number = String(index + 1);
      const named = { id: `lk-follow-${number}`, name: "lk-follow", value: option.id };
      const radio = make("input", { type: "radio", ...named });
      radio.addEventListener("change", () => this.#choose(chooseAt(this.#deck, this.#walk, index)));
      return make("label", {}, radio, make("b", { class: "lk-big__number" }, number));
    });
    return [make("legend", {}, this.#say("client.group.follow")), ...choices];
  }

  /** Which option is followed, and how long the bars are. */
  #mark(): void {
    for (const radio of this.#follow.querySelectorAll("input")) {
      radio.checked = radio.value === followed(this.#deck, this.#walk);
    }
    const bars = lengths(handsAt(this.#walk, here(this.#walk)));
    const chosen = followed(this.#deck, this.#walk);
    const rows = this.#body.querySelectorAll<HTMLElement>(":scope > ol > .lk-big__option");
    rows.forEach((row, index) => {
      const isFollowed = chosen !== undefined && this.#options[index]?.id === chosen;
      row.toggleAttribute("data-followed", isFollowed);
      row.style.setProperty("--lk-hands", String(bars[index] ?? 0));
    });
  }

  /** The largest size at which all of it is in sight; if none is, it scrolls. */
  #fit(): void {
    const body = this.#body;
    const sizes = matchMedia(WIDE).matches ? SIZES : SIZES.slice(0, 1);
    for (const size of sizes) {
      body.dataset["size"] = size;
      if (body.scrollHeight <= body.clientHeight) {
        break;
      }
    }
    if (body.scrollHeight > body.clientHeight) {
      body.tabIndex = 0;
      body.setAttribute("role", "group");
      body.setAttribute("aria-labelledby", this.#label.id);
    } else {
      for (const name of ["tabindex", "role", "aria-labelledby"]) {
        body.removeAttribute(name);
      }
    }
  }
}

/** Where a button leads that someone pressed, if it leads anywhere. */
export function placeOf(target: EventTarget | null): Place | undefined {
  const pressed = target instanceof Element ? target.closest("[data-to]") : null;
  return pressed?.getAttribute("data-to") ?? undefined;
}

function focusOf(target: EventTarget | null): Focus {
  if (target instanceof HTMLInputElement) {
    return target.type === "number" ? "field" : "option";
  }
  return target instanceof HTMLButtonElement ? "control" : "text";
}
