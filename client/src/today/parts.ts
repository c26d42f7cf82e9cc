// The parts of the page of today: a section with its heading, from the server, and what stands below it.
// From: page.ts. To: the page. A part in which nothing stands is hidden with its heading.

import { make, partOf } from "../dom";

export type Part =
  | "backup"
  | "short"
  | "due"
  | "week"
  | "session"
  | "doing"
  | "suggestion"
  | "decks"
  | "forecast"
  | "settings";

export class Parts {
  readonly #page: HTMLElement;
  readonly #bodies = new Map<Part, HTMLElement>();

  constructor(page: HTMLElement) {
    this.#page = page;
  }

  section(name: Part): HTMLElement {
    return partOf(this.#page, name);
  }

  /** Below what the server wrote. */
  body(name: Part): HTMLElement {
    const known = this.#bodies.get(name) ?? make("div");
    if (!this.#bodies.has(name)) {
      this.#bodies.set(name, known);
      this.section(name).append(known);
    }
    return known;
  }

  /** What had the focus hands it to what comes in its place. */
  fill(name: Part, ...content: HTMLElement[]): void {
    const body = this.body(name);
    const hadFocus = body.contains(document.activeElement);
    body.replaceChildren(...content);
    this.section(name).hidden = content.length === 0;
    if (hadFocus) {
      body.querySelector<HTMLElement>("button, a")?.focus();
    }
  }
}
