// Of a long list only the entries that hold every word that is typed, whatever its accents and capitals.
// A heading goes with the last entry below it, and so does the fold it opens. From: what the server marked as entries. To: the same, some
// of them hidden. Never: keeps or sends what is typed; a link to an entry that is hidden shows all again.

import { folded } from "../folded";
import type { Say } from "../words";

const FOLD = "details.lk-fold";
const PAUSE = 400; // ms in which someone goes on typing, before the number is read out

interface Entry {
  readonly elements: HTMLElement[];
  text: string;
}

export function buildFilter(page: Document, say: Say): void {
  const box = page.querySelector<HTMLElement>("[data-filter]");
  const field = box?.querySelector("input");
  const status = box?.querySelector("[role=status]");
  if (!(box && field && status)) {
    return;
  }
  const list = new List(page);
  let timer = 0;
  const show = () => {
    const number = list.show(field.value);
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      status.textContent = field.value.trim() ? said(say, number, list.size) : "";
    }, PAUSE);
  };
  const clear = () => {
    field.value = "";
    show();
  };
  field.addEventListener("input", show);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && field.value) {
      event.preventDefault();
      clear();
    }
  });
  window.addEventListener("hashchange", () => {
    const target = page.getElementById(location.hash.slice(1));
    const isHidden = target?.closest("[hidden]");
    const fold = target?.closest<HTMLDetailsElement>(FOLD);
    if (isHidden) {
      clear();
    }
    if (target && (isHidden || fold?.open === false)) {
      fold?.toggleAttribute("open", true);
      target.scrollIntoView();
    }
  });
  box.hidden = false;
  show(); // a page that comes back may have its field filled in
}

function said(say: Say, number: number, of: number): string {
  return number ? say("client.filter.found", { number, of }) : say("client.filter.none");
}

class List {
  readonly #entries = new Map<string, Entry>();
  readonly #headings: { heading: HTMLElement; names: string[] }[] = [];
  readonly #letters: HTMLElement | null;
  readonly #folds: readonly HTMLDetailsElement[];
  /** Those that were open before something was typed; undefined where nothing is. */
  #open: readonly HTMLDetailsElement[] | undefined;

  constructor(page: Document) {
    this.#folds = [...page.querySelectorAll<HTMLDetailsElement>(FOLD)];
    this.#letters = page.querySelector(".lk-letters");
    for (const element of page.querySelectorAll<HTMLElement>("article h2, [data-entry]")) {
      const name = element.dataset["entry"];
      if (name === undefined) {
        this.#headings.push({ heading: element, names: [] });
      } else {
        this.#take(name, element);
      }
    }
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Shows what holds every word; how many that are. */
  show(typed: string): number {
    const words = folded(typed).split(/\s+/u).filter(Boolean);
    const found = new Set<string>();
    for (const [name, { elements, text }] of this.#entries) {
      const holds = words.every((word) => text.includes(word));
      for (const element of elements) {
        element.hidden = !holds;
      }
      if (holds) {
        found.add(name);
      }
    }
    for (const { heading, names } of this.#headings) {
      const whole = heading.closest<HTMLElement>(FOLD) ?? heading;
      whole.hidden = names.length > 0 && !names.some((name) => found.has(name));
    }
    this.#unfold(words.length > 0);
    if (this.#letters) {
      this.#letters.hidden = words.length > 0;
    }
    return found.size;
  }

  /** What is found can be seen; afterwards all is folded as it was. */
  #unfold(isFiltered: boolean): void {
    if (isFiltered === (this.#open !== undefined)) {
      return;
    }
    const open = this.#open;
    this.#open = isFiltered ? this.#folds.filter((fold) => fold.open) : undefined;
    for (const fold of this.#folds) {
      fold.open = isFiltered || (open?.includes(fold) ?? fold.open);
      fold.toggleAttribute("data-filtered", isFiltered);
    }
  }

  #take(name: string, element: HTMLElement): void {
    const entry = this.#entries.get(name) ?? { elements: [], text: "" };
    entry.elements.push(element);
    entry.text += ` ${folded(textOf(element))}`;
    if (!this.#entries.has(name)) {
      this.#headings.at(-1)?.names.push(name);
    }
    this.#entries.set(name, entry);
  }
}

/** What an entry says of itself; where it comes back would find half of the site. */
function textOf(element: HTMLElement): string {
  const own = element.querySelectorAll("p:not(.lk-meta)");
  return own.length ? [...own].map((each) => each.textContent).join(" ") : element.textContent;
}
