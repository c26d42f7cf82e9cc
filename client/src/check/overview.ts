// The list of competences: a way to begin where there is a check, and how the last one went.
// From: the list the server wrote, checks in the log. To: the same list. Never: ranks competences.

import { button, goTo, make } from "../dom";
import type { Check } from "../standing/checks";
import { day } from "../words";
import type { Around } from "./result";

export class Overview {
  readonly #page: HTMLElement;
  readonly #around: Around;
  readonly #begin: (competence: string) => void;

  constructor(page: HTMLElement, around: Around, begin: (competence: string) => void) {
    this.#page = page;
    this.#around = around;
    this.#begin = begin;
    for (const heading of page.querySelectorAll(".lk-check__offer h3")) {
      heading.setAttribute("tabindex", "-1");
    }
  }

  /** The list stays as it is; what stands in it may change. */
  show(checks: ReadonlyMap<string, readonly Check[]>): void {
    for (const place of this.#page.querySelectorAll<HTMLElement>("[data-competence]")) {
      const competence = place.dataset["competence"] ?? "";
      const done = checks.get(competence) ?? [];
      const last = done.at(-1);
      this.#own(competence)?.replaceChildren(
        ...(last ? [make("p", { class: "lk-check__last" }, this.#words(last, done.length))] : []),
        ...this.#press(competence),
      );
    }
  }

  /** The heading of a competence by its anchor. */
  heading(anchor: string): HTMLElement | null {
    return anchor === ""
      ? null
      : this.#page.querySelector(`.lk-check__offer h3[id="${CSS.escape(anchor)}"]`);
  }

  /** Where a link to one competence leads. */
  goTo(anchor: string): void {
    const heading = this.heading(anchor);
    if (heading) {
      goTo(heading, heading.closest("li") ?? heading);
    }
  }

  focus(): void {
    const heading = this.heading(location.hash.slice(1)) ?? this.#page.querySelector("h2");
    if (heading instanceof HTMLElement) {
      goTo(heading, heading.closest("li") ?? heading);
    }
  }

  /** At a competence; `role`: how who listens hears of it, if the focus does not come there. */
  tell(competence: string, words: string, role?: "alert"): void {
    const own = this.#own(competence);
    own?.querySelector(".lk-check__told")?.remove();
    own?.append(make("p", { class: "lk-check__told", ...(role ? { role } : {}) }, words));
  }

  #own(competence: string): HTMLElement | null {
    const place = `[data-competence="${CSS.escape(competence)}"] [data-part=own]`;
    return this.#page.querySelector(place);
  }

  #words({ at, right, asked }: Check, number: number): string {
    const { say } = this.#around;
    const values = { date: day(at, document.documentElement.lang), right, asked };
    const last = say("client.check.last", values);
    return number > 1 ? `${last} ${say("client.check.times", { number })}` : last;
  }

  #press(competence: string): HTMLElement[] {
    const { offer, names, say } = this.#around;
    if (offer.items[competence] === undefined) {
      return [];
    }
    const words = say("client.check.begin");
    const label = `${words}: ${names.get(competence) ?? competence}`;
    const marks = { "aria-label": label, class: "lk-quiet lk-check__begin" };
    const press = button(words, marks, () => this.#begin(competence));
    return [make("p", {}, press)];
  }
}
