// <lk-debrief>: a note of one's own under each question of the debrief, never required.
// From: the text fields the server wrote, the log. To: the same fields, and events. A note is kept only
// when something is written, and asked about first when it seems to hold traces of a person.

import { button, make } from "../dom";
import type { NoteWritten } from "../log/event";
import type { Log } from "../log/log";
import { rivals } from "../log/merge";
import { warningOf } from "../recognisable";
import { day, type Say } from "../words";

const PAUSE = 800; // ms without a key

export function defineDebrief(log: Log, say: Say): void {
  class Debrief extends HTMLElement {
    readonly #notes: Note[] = [];

    connectedCallback(): void {
      if (this.#notes.length > 0) {
        return; // moved, not new
      }
      const scene = `scene:${this.dataset["scene"]}`;
      for (const item of this.querySelectorAll<HTMLElement>("[data-question]")) {
        const field = item.querySelector("textarea");
        if (field) {
          const target = `${scene}/${item.dataset["question"]}`;
          this.#notes.push(new Note(field, target, this.dataset["hash"], log, say));
        }
      }
      // A phone may end the page without a word; hiding is the last thing that surely happens.
      document.addEventListener("visibilitychange", () => {
        for (const note of this.#notes) {
          note.save();
        }
      });
      log.onTrouble((notice) => {
        const standing = this.querySelector(".lk-own__kept");
        standing?.replaceChildren(say(`client.store.${notice}`));
      });
      void this.#recall(scene);
    }

    async #recall(scene: string): Promise<void> {
      const events = await log.about(scene);
      for (const note of this.#notes) {
        const kept = events.filter((event): event is NoteWritten => event.kind === "note-written");
        note.recall(rivals(kept.filter((event) => event.target === note.target)));
      }
    }
  }

  customElements.define("lk-debrief", Debrief);
}

class Note {
  readonly target: string;
  readonly #field: HTMLTextAreaElement;
  readonly #textHash: string | undefined;
  readonly #log: Log;
  readonly #say: Say;
  readonly #status: HTMLElement;
  readonly #delete: HTMLButtonElement;
  readonly #keep: HTMLButtonElement;
  readonly #others = make("div", {});
  #kept = "";
  #accepted = "";
  #timer = 0;

  constructor(
    field: HTMLTextAreaElement,
    target: string,
    textHash: string | undefined,
    log: Log,
    say: Say,
  ) {
    this.#field = field;
    this.target = target;
    this.#textHash = textHash;
    this.#log = log;
    this.#say = say;
    this.#status = make("span", { role: "status", id: `${field.id}-uitkomst` });
    const described = [field.getAttribute("aria-describedby"), this.#status.id];
    field.setAttribute("aria-describedby", described.filter(Boolean).join(" "));
    this.#delete = button(say("client.note.delete"), {}, () => this.#erase());
    this.#keep = button(say("client.note.keep"), {}, () => this.#accept());
    this.#delete.hidden = true;
    this.#keep.hidden = true;
    field.after(
      make("p", { class: "lk-own__foot" }, this.#status, this.#keep, this.#delete),
      this.#others,
    );
    field.addEventListener("change", () => this.save());
    field.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.save(), PAUSE);
    });
  }

  /** A note of an earlier visit, unless someone is already writing a new one. Notes of two devices that
   * did not know each other are both there, the later one shown. */
  recall(notes: readonly NoteWritten[]): void {
    const [latest, ...others] = notes;
    if (latest && this.#field.value === "") {
      this.#show(latest.text);
      const written = others.filter(({ text }) => text !== "" && text !== latest.text);
      this.#others.replaceChildren(...written.map((note) => this.#other(note)));
    }
  }

  #show(text: string): void {
    this.#field.value = text;
    this.#kept = text;
    this.#accepted = text;
    this.#delete.hidden = text === "";
  }

  /** Another version, one press away; from there it can be copied, or put in the place of this one. */
  #other({ at, text }: NoteWritten): HTMLElement {
    const date = day(at, document.documentElement.lang);
    const take = button(this.#say("client.note.take"), {}, () => {
      this.#field.value = text;
      this.#field.focus();
      this.save();
    });
    return make(
      "details",
      {},
      make("summary", {}, this.#say("client.note.other", { date })),
      make("p", { class: "lk-own__other" }, text),
      take,
    );
  }

  save(): void {
    clearTimeout(this.#timer);
    const text = this.#field.value.trim();
    if (text === this.#kept) {
      return;
    }
    const warning = text === this.#accepted ? undefined : warningOf(text, this.#say);
    this.#keep.hidden = warning === undefined;
    this.#field.setAttribute("aria-invalid", String(warning !== undefined));
    if (warning !== undefined) {
      this.#status.textContent = warning;
      return;
    }
    this.#kept = text;
    this.#delete.hidden = text === "";
    void this.#write(text);
  }

  async #write(text: string): Promise<void> {
    const textHash = this.#textHash ? { textHash: this.#textHash } : {};
    await this.#log.append({ kind: "note-written", target: this.target, text, ...textHash });
    // Whoever wrote on has seen the other versions, and they are replaced; all of them are gone now.
    this.#others.replaceChildren();
    const word = this.#log.trouble ? "not_kept" : text === "" ? "deleted" : "kept";
    this.#status.textContent = this.#say(`client.note.${word}`);
  }

  #accept(): void {
    this.#accepted = this.#field.value.trim();
    this.#field.focus();
    this.save();
  }

  #erase(): void {
    this.#field.value = "";
    this.#field.focus();
    this.save();
  }
}
