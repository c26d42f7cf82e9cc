// Where things stand on the page of evidence. From: what the server wrote. To: page.ts. A piece that is
// missing is made apart, so that one missing word of a template does not stop the rest.

import { button, make } from "../dom";

export class Pieces {
  readonly #whole: HTMLElement;

  constructor(whole: HTMLElement) {
    this.#whole = whole;
  }

  form(name: string): HTMLFormElement {
    return this.#whole.querySelector(`form[data-form=${name}]`) ?? make("form");
  }

  part(name: string): HTMLElement {
    return this.#whole.querySelector(`[data-part=${name}]`) ?? make("div");
  }

  list(name: string): HTMLElement {
    return this.#whole.querySelector(`[data-list=${name}]`) ?? make("div");
  }

  field(): HTMLInputElement {
    return this.#whole.querySelector("input[type=file]") ?? make("input");
  }

  /** Where something is said about a part; it stands there as long as the page does. */
  status(name: string): HTMLElement {
    const known = this.#whole.querySelector<HTMLElement>(`[data-status=${name}]`);
    if (known) {
      return known;
    }
    const made = make("p", { role: "status", "data-status": name });
    this.list(name).after(made);
    return made;
  }

  /** What was opened stays open. */
  fill(name: string, content: readonly HTMLElement[]): void {
    this.status(name);
    const list = this.list(name);
    const open = [...list.querySelectorAll("[data-kept]")]
      .filter((item) => item.querySelector(":scope > details[open]"))
      .map(targetIn);
    list.replaceChildren(...content);
    for (const item of list.querySelectorAll("[data-kept]")) {
      if (open.includes(targetIn(item))) {
        item.querySelector("details")?.setAttribute("open", "");
      }
    }
  }

  /** The one behind it in a list, or else before it. */
  beside(name: string, target: string): string | undefined {
    const all = [...this.list(name).querySelectorAll("[data-kept]")].map(targetIn);
    const place = all.indexOf(target);
    return all[place + 1] ?? all[place - 1];
  }

  /** To what is kept at a name, or to the heading above it all. */
  goTo(name: string, target?: string): void {
    const item = target && this.list(name).querySelector(`[data-kept="${CSS.escape(target)}"]`);
    const place = item ? item.querySelector("summary") : this.#headingOf(name);
    place?.focus();
  }

  #headingOf(name: string): HTMLElement | null {
    const heading = this.list(name).closest("section")?.querySelector<HTMLElement>("h2") ?? null;
    heading?.setAttribute("tabindex", "-1");
    return heading;
  }

  readonly press = (words: string, act: () => void): HTMLElement => button(words, {}, act);
}

function targetIn(item: Element): string {
  return item.getAttribute("data-kept") ?? "";
}
