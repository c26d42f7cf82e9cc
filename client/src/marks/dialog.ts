// The dialog of a bookmark: at which passage, with which note; kept, changed or taken out. From: page.ts and
// list.ts, which say what can be chosen. To: the log. Never: keeps a note that was warned about before someone
// said yes.

import { button, make } from "../dom";
import { LIMITS } from "../log/guard";
import type { Log } from "../log/log";
import { warningOf } from "../recognisable";
import type { Say } from "../words";
import type { Bookmark } from "./bookmarks";

export interface Choice {
  readonly target: string;
  readonly words: string;
}

export type Outcome = "saved" | "removed";

export class BookmarkDialog {
  readonly #log: Log;
  readonly #say: Say;
  readonly #place = make("select", { id: "bladwijzer-plaats" });
  readonly #where: HTMLElement;
  readonly #only = make("p", { class: "lk-bookmark__only" });
  readonly #note = make("textarea", { id: "bladwijzer-notitie", rows: "4" });
  readonly #others = make("div");
  readonly #told = make("p", {
    role: "status",
    class: "lk-bookmark__told",
    id: "bladwijzer-gezegd",
  });
  readonly #anyway: HTMLButtonElement;
  readonly #save: HTMLButtonElement;
  readonly #remove: HTMLButtonElement;
  readonly #dialog: HTMLDialogElement;
  #kept: ReadonlyMap<string, Bookmark> = new Map();
  #target = "";
  /** The note as it was when its place was chosen. */
  #loaded = "";
  #isBusy = false;
  #done: (outcome: Outcome) => void = () => undefined;

  constructor(page: Document, log: Log, say: Say) {
    this.#log = log;
    this.#say = say;
    const words = (name: string) => say(`client.marks.bookmark.${name}`);
    this.#where = make(
      "p",
      {},
      make("label", { for: this.#place.id }, words("where")),
      this.#place,
    );
    this.#note.maxLength = LIMITS.note;
    this.#note.setAttribute("aria-describedby", "bladwijzer-uitleg bladwijzer-gezegd");
    this.#save = make("button", { type: "submit", class: "lk-button" }, words("save"));
    this.#anyway = button(say("client.note.keep"), {}, () => void this.#keep(true));
    this.#remove = button(words("remove"), {}, () => void this.#takeOut());
    const close = button(words("close"), {}, () => this.#dialog.close());
    const form = make(
      "form",
      { class: "md-typeset", autocomplete: "off" },
      make("h2", { id: "bladwijzer-kop" }, words("title")),
      this.#only,
      this.#where,
      make("p", {}, make("label", { for: this.#note.id }, words("note")), this.#note),
      make("p", { class: "lk-meta", id: "bladwijzer-uitleg" }, words("hint")),
      this.#others,
      this.#told,
      make("p", { class: "lk-bar" }, this.#save, this.#anyway, this.#remove, close),
    );
    this.#dialog = make(
      "dialog",
      { class: "lk-bookmark", "aria-labelledby": "bladwijzer-kop" },
      form,
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#keep(false);
    });
    this.#place.addEventListener("change", () => this.#choose(this.#place.value));
    this.#note.addEventListener("input", () => this.#tell(""));
    this.#dialog.addEventListener("click", ({ target }) => {
      if (target === this.#dialog) {
        this.#dialog.close(); // a press beside it
      }
    });
    page.body.append(this.#dialog);
  }

  /** `choices`: one at least; `chosen`: one of them. `done`: what came of it, after the dialog has closed. */
  open(
    choices: readonly Choice[],
    chosen: string,
    kept: ReadonlyMap<string, Bookmark>,
    done: (outcome: Outcome) => void,
  ): void {
    this.#kept = kept;
    this.#done = done;
    this.#isBusy = false;
    this.#where.hidden = choices.length < 2;
    this.#only.hidden = choices.length > 1;
    this.#only.textContent = choices[0]?.words ?? "";
    this.#place.replaceChildren(
      ...choices.map(({ target, words }) =>
        make("option", { value: target }, kept.has(target) ? `${words} ✓` : words),
      ),
    );
    this.#place.value = chosen;
    this.#loaded = "";
    this.#note.value = "";
    this.#choose(chosen);
    this.#dialog.showModal();
    // Who wants no more than a bookmark is one press away from it, and no keyboard of a phone comes up.
    const first = kept.has(chosen) ? this.#note : this.#save;
    (choices.length > 1 ? this.#place : first).focus();
  }

  /** What was typed already goes along to another place; what stood at this one does not. */
  #choose(target: string): void {
    const bookmark = this.#kept.get(target);
    if (this.#note.value === this.#loaded) {
      this.#note.value = bookmark?.note ?? "";
    }
    this.#target = target;
    this.#loaded = bookmark?.note ?? "";
    this.#remove.hidden = bookmark === undefined;
    const others = bookmark?.others ?? [];
    this.#others.replaceChildren(
      ...others.flatMap((text) => [
        make("p", { class: "lk-meta" }, this.#say("client.marks.bookmark.other")),
        make("p", { class: "lk-bookmark__other" }, text),
      ]),
    );
    this.#tell("");
  }

  async #keep(isAccepted: boolean): Promise<void> {
    const note = this.#note.value.trim();
    const warning = isAccepted ? undefined : warningOf(note, this.#say);
    if (warning !== undefined) {
      this.#tell(warning, true);
      return;
    }
    await this.#write({ note }, "saved");
  }

  async #takeOut(): Promise<void> {
    await this.#write({}, "removed");
  }

  async #write(what: { note?: string }, outcome: Outcome): Promise<void> {
    if (this.#isBusy) {
      return; // the second of two quick presses means the same
    }
    this.#isBusy = true;
    await this.#log.append({ kind: "bookmark-kept", ...what, target: this.#target });
    const { trouble } = this.#log;
    if (trouble !== undefined) {
      this.#isBusy = false;
      this.#tell(this.#say("client.marks.not_kept", { why: this.#say(`client.why.${trouble}`) }));
      return;
    }
    this.#dialog.close();
    this.#done(outcome);
  }

  #tell(words: string, isWarning = false): void {
    this.#told.textContent = words;
    this.#anyway.hidden = !isWarning;
    this.#note.setAttribute("aria-invalid", String(isWarning));
  }
}
