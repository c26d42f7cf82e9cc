// The dialog of the search. It is in the page already, with its field, which everywhere/search.ts opens at
// once; this makes it find. From: theme/partials/search.html, the index, and what someone types. To: a list of
// links, or what to do where nothing was found. What was asked stands in the address (`?q=`), so that the way
// back from a page leads to the list again.

import type { Say } from "../words";
import { asksForHelp } from "./alarm";
import { showAsked } from "./asked";
import { countOf, type Family, familiesOf } from "./families";
import { Finder } from "./finding";
import { Loading } from "./loading";
import type { Packed } from "./packed";
import { helpBox, hitsList, listOf, nothingFound, type Shown, tryThese } from "./shown";

const AT_ONCE = 8;
const MOST = 40; // nobody reads on after that; another word helps more
const PAUSE = 90; // ms without a letter, before the list changes
const TELL = 700; // ms before the number is told, so that a voice does not speak through the typing

export abstract class SearchDialog extends HTMLElement {
  /** Where the language begins. */
  abstract readonly root: URL;
  #loading!: Loading;
  #finder: Finder | undefined;
  #texts: readonly string[] = [];
  #say: Say = (key) => key;
  #help: readonly string[] = [];
  #timer = 0;
  #telling = 0;
  #most = AT_ONCE;
  #asked = "";

  connectedCallback(): void {
    this.#loading = new Loading(this.root);
    this.#field.addEventListener("input", () => this.#askSoon());
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#found.querySelector<HTMLElement>(".lk-hit")?.click();
    });
    this.addEventListener("keydown", (event) => this.#move(event));
    this.#dialog.addEventListener("close", () => showAsked(undefined));
    void this.#ask();
  }

  get #dialog(): HTMLDialogElement {
    return this.querySelector("dialog") as HTMLDialogElement;
  }

  get #form(): HTMLFormElement {
    return this.querySelector("form") as HTMLFormElement;
  }

  get #field(): HTMLInputElement {
    return this.querySelector("input") as HTMLInputElement;
  }

  get #found(): HTMLElement {
    return this.querySelector('[data-part="found"]') as HTMLElement;
  }

  get #links(): HTMLElement[] {
    return [...this.#found.querySelectorAll<HTMLElement>("[data-move]")];
  }

  #askSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#ask(), PAUSE);
  }

  /** Ask for something else: a word that was offered. */
  #askFor(words: string): void {
    this.#field.value = words;
    this.#field.focus();
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const asked = this.#field.value.trim();
    this.#asked = asked;
    this.#most = AT_ONCE;
    if (this.#dialog.open) {
      showAsked(asked);
    }
    try {
      this.#begin(await this.#loading.index());
    } catch {
      this.#tell(this.dataset["failed"] ?? "", true);
      return;
    }
    if (asked === this.#asked) {
      this.#show();
    }
    if (this.#texts.length === 0) {
      this.#texts = await this.#loading.texts();
      this.#show();
    }
  }

  #begin(packed: Packed): void {
    if (!this.#finder) {
      this.#finder = new Finder(packed);
      this.#say = (key, values = {}) =>
        (packed.words[key] ?? key).replace(/\{(\w+)\}/g, (hole, name: string) =>
          String(values[name] ?? hole),
        );
      this.#help = listOf(this.#say("client.search.help_words"));
    }
  }

  #show(): void {
    const finder = this.#finder;
    if (!finder) {
      return;
    }
    const asked = this.#asked;
    const shown: Shown = {
      say: this.#say,
      root: this.root,
      terms: finder.terms,
      texts: this.#texts,
      askFor: (words) => this.#askFor(words),
    };
    const found = asked === "" ? [] : familiesOf(finder.find(asked));
    const parts: HTMLElement[] = [];
    if (asksForHelp(asked, this.#help, finder.terms)) {
      parts.push(helpBox(shown));
    }
    if (asked === "") {
      parts.push(tryThese(shown));
      this.#tell("");
    } else {
      parts.push(...this.#told(shown, finder, found));
    }
    const at = this.#links.indexOf(document.activeElement as HTMLElement);
    this.#found.replaceChildren(...parts);
    this.#links[at]?.focus(); // the same list, now with its texts
  }

  #told(shown: Shown, finder: Finder, found: readonly Family[]): HTMLElement[] {
    const meant = finder.meant(this.#asked);
    if (found.length === 0) {
      this.#tell(this.#say("client.search.none", { asked: this.#asked }));
      return nothingFound(shown, meant);
    }
    const listed = found.slice(0, MOST);
    const seen = listed.slice(0, this.#most);
    this.#tell(countOf(found.length, listed.length, seen.length, this.#say));
    const more = () => {
      const next = this.#most;
      this.#most += AT_ONCE;
      this.#show();
      this.#found.querySelectorAll<HTMLElement>(".lk-hit")[next]?.focus();
    };
    return hitsList(shown, seen, Math.min(AT_ONCE, listed.length - seen.length), meant, more);
  }

  /** The line above the list, which is read aloud when the typing stops. */
  #tell(line: string, isAtOnce = false): void {
    const status = this.querySelector('[data-part="told"]') as HTMLElement;
    clearTimeout(this.#telling);
    this.#telling = window.setTimeout(
      () => {
        status.textContent = line;
      },
      isAtOnce ? 0 : TELL,
    );
  }

  /** Up and down go from link to link, and up from the first one back to the field. */
  #move(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const stops = [this.#field, ...this.#links];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (at >= 0) {
      event.preventDefault();
      stops[Math.min(Math.max(at + by, 0), stops.length - 1)]?.focus();
    }
  }
}
