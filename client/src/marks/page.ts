// The button of a page that puts a bookmark at it, or at a passage of it. From: the button that the theme wrote,
// the headings of the page, the log. To: the same button, and a line above the title that says what came of it.

import { make } from "../dom";
import type { Log } from "../log/log";
import type { Say } from "../words";
import { type Bookmark, bookmarksFrom } from "./bookmarks";
import { BookmarkDialog, type Choice, type Outcome } from "./dialog";

const ANCHOR = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PASSAGES = "article :is(h2, h3)[id]";
const ASIDE = "[data-search-exclude], [hidden]";

export class PageBookmarks {
  readonly #page: Document;
  readonly #press: HTMLElement;
  readonly #log: Log;
  readonly #say: Say;
  readonly #today: string;
  #kept: ReadonlyMap<string, Bookmark> = new Map();
  #dialog: BookmarkDialog | undefined;

  /** `today`: the address of the page that lists them. */
  constructor(page: Document, press: HTMLElement, log: Log, say: Say, today: string) {
    this.#page = page;
    this.#press = press;
    this.#log = log;
    this.#say = say;
    this.#today = today;
  }

  async look(): Promise<void> {
    const targets = new Set(this.#choices().map(({ target }) => target));
    const all = bookmarksFrom(await this.#log.about(this.#name));
    const here = all.filter(({ target }) => targets.has(target));
    this.#kept = new Map(here.map((bookmark) => [bookmark.target, bookmark]));
    this.#press.toggleAttribute("data-in", here.length > 0);
    const word = here.length > 0 ? "there" : "put";
    const words = this.#say(`client.marks.bookmark.${word}`);
    this.#press.querySelector("span")?.replaceChildren(words);
    this.#press.title = words;
  }

  async press(): Promise<void> {
    await this.look(); // another page may have gone on
    this.#dialog ??= new BookmarkDialog(this.#page, this.#log, this.#say);
    this.#dialog.open(this.#choices(), this.#chosen(), this.#kept, (outcome) => {
      void this.look();
      this.#tell(outcome);
    });
  }

  get #name(): string {
    return this.#press.dataset["place"] ?? "";
  }

  /** The page, and its passages where it has any. */
  #choices(): Choice[] {
    const whole = { target: this.#name, words: this.#say("client.marks.bookmark.whole") };
    if (!this.#press.hasAttribute("data-passages")) {
      const title = this.#page.querySelector("h1")?.textContent?.trim() ?? "";
      return [{ ...whole, words: title }];
    }
    const headings = [...this.#page.querySelectorAll<HTMLElement>(PASSAGES)];
    const shown = headings.filter((one) => ANCHOR.test(one.id) && !one.closest(ASIDE));
    const passages = shown.map(({ id, textContent }) => ({
      target: `${this.#name}/${id}`,
      words: textContent?.trim() ?? "",
    }));
    return [whole, ...passages];
  }

  /** Where the address leads, or else where there is a bookmark already, or else the page. */
  #chosen(): string {
    const choices = this.#choices();
    const linked = `${this.#name}/${location.hash.slice(1)}`;
    const found =
      choices.find(({ target }) => target === linked) ??
      choices.find(({ target }) => this.#kept.has(target));
    return found?.target ?? this.#name;
  }

  #tell(outcome: Outcome): void {
    this.#page.querySelector(".lk-bookmarked")?.remove();
    const way = make(
      "a",
      { href: `${this.#today}#bladwijzers` },
      this.#say("client.marks.bookmark.today"),
    );
    const told = make("p", { class: "lk-bookmarked lk-note lk-screen-only", role: "status" });
    this.#page.querySelector("article h1")?.before(told);
    const words = this.#say(`client.marks.bookmark.${outcome}`);
    told.append(words, ...(outcome === "saved" ? [" ", way] : []));
  }
}
