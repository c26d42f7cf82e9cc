// All bookmarks, on the page of today: where each leads, and what was noted. From: the part that the server
// wrote, the log, the places of the site. To: the same part, which stays away while there is none.

import { button, make } from "../dom";
import type { Log } from "../log/log";
import type { Say } from "../words";
import { type Bookmark, bookmarksFrom, type Places, placeOf } from "./bookmarks";
import { BookmarkDialog } from "./dialog";

export class BookmarkList {
  readonly #page: Document;
  readonly #part: HTMLElement;
  readonly #list: HTMLElement;
  readonly #log: Log;
  readonly #say: Say;
  readonly #places: () => Promise<Places>;
  readonly #told = make("p", { role: "status" });
  #dialog: BookmarkDialog | undefined;

  constructor(
    page: Document,
    part: HTMLElement,
    log: Log,
    say: Say,
    places: () => Promise<Places>,
  ) {
    this.#page = page;
    this.#part = part;
    this.#list = make("ul", { class: "lk-bookmarks__list" });
    this.#log = log;
    this.#say = say;
    this.#places = places;
    part.append(this.#list, this.#told);
  }

  /** What came of putting one leads here, and the browser looked before this was there. */
  goIfAsked(): void {
    if (location.hash === `#${this.#part.querySelector("h2")?.id}` && !this.#part.hidden) {
      this.#part.scrollIntoView();
    }
  }

  async look(): Promise<void> {
    const all = bookmarksFrom(await this.#log.all());
    const places = all.length > 0 ? await this.#places() : {};
    this.#list.replaceChildren(...all.map((one) => this.#line(one, places)));
    this.#part.hidden = all.length === 0 && this.#told.textContent === "";
  }

  #line(bookmark: Bookmark, places: Places): HTMLElement {
    const { target, note, others } = bookmark;
    const place = placeOf(target, places);
    const name = place
      ? [place.title, place.passage].filter(Boolean).join(": ")
      : this.#say("client.marks.bookmark.gone", { id: target });
    const head = place ? make("a", { href: place.address }, name) : name;
    const notes = [note, ...others].filter(Boolean);
    const more = (word: string) => {
      const words = this.#say(`client.marks.bookmark.${word}`);
      return [words, { "aria-label": `${words}: ${name}` }] as const;
    };
    return make(
      "li",
      { "data-bookmark": target },
      make("p", {}, head),
      ...notes.map((text) => make("p", { class: "lk-bookmarks__note" }, text)),
      make(
        "p",
        { class: "lk-bar" },
        button(...more("edit"), () => this.#edit(bookmark, name)),
        button(...more("remove"), () => void this.#remove(target)),
      ),
    );
  }

  #edit(bookmark: Bookmark, words: string): void {
    const { target } = bookmark;
    this.#dialog ??= new BookmarkDialog(this.#page, this.#log, this.#say);
    this.#dialog.open(
      [{ target, words }],
      target,
      new Map([[target, bookmark]]),
      (outcome) => void this.#changed(target, outcome),
    );
  }

  async #remove(target: string): Promise<void> {
    await this.#log.append({ kind: "bookmark-kept", target });
    await this.#changed(target, "removed");
  }

  /** The button that had the focus is gone: it goes to the same one, or else to what is nearest. */
  async #changed(target: string, outcome: "saved" | "removed"): Promise<void> {
    const { trouble } = this.#log;
    const why = trouble && this.#say(`client.why.${trouble}`);
    this.#told.textContent = why
      ? this.#say("client.marks.not_kept", { why })
      : this.#say(`client.marks.bookmark.${outcome}_here`);
    const before = [...this.#list.children].findIndex(
      (item) => item.getAttribute("data-bookmark") === target,
    );
    await this.look();
    const items = [...this.#list.children];
    const same = items.find((item) => item.getAttribute("data-bookmark") === target);
    const next = same ?? items[Math.min(before, items.length - 1)];
    const place = next?.querySelector<HTMLElement>("button") ?? this.#part.querySelector("h2");
    place?.focus();
  }
}
