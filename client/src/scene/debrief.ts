// <lk-debrief>: a note of one's own under each question of the debrief, never required.
// From: the text fields the server wrote, the log. To: the same fields, and events. A note is kept only
// when something is written, and asked about first when it seems to hold traces of a person.

import { button, make } from "../dom";
import type { Log } from "../log/log";
import type { Say } from "../words";
import { tracesIn } from "./recognisable";

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
      log.onTrouble((trouble) => {
        const standing = this.querySelector(".lk-own__kept");
        standing?.replaceChildren(say(`client.store.${trouble}`));
      });
      void this.#recall(scene);
    }

    async #recall(scene: string): Promise<void> {
      const events = await log.about(scene);
      for (const note of this.#notes) {
        const kept = events.filter((event) => event.target === note.target).at(-1);
        if (kept?.kind === "note-written") {
          note.recall(kept.text);
        }
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
  readonly #status = make("span", { role: "status" });
  readonly #delete: HTMLButtonElement;
  readonly #keep: HTMLButtonElement;
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
    this.#delete = button(say("client.note.delete"), {}, () => this.#erase());
    this.#keep = button(say("client.note.keep"), {}, () => this.#accept());
    this.#delete.hidden = true;
    this.#keep.hidden = true;
    field.after(make("p", { class: "lk-own__foot" }, this.#status, this.#keep, this.#delete));
    field.addEventListener("change", () => this.save());
    field.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.save(), PAUSE);
    });
  }

  /** A note of an earlier visit, unless someone is already writing a new one. */
  recall(text: string): void {
    if (this.#field.value === "") {
      this.#field.value = text;
      this.#kept = text;
      this.#accepted = text;
      this.#delete.hidden = text === "";
    }
  }

  save(): void {
    clearTimeout(this.#timer);
    const text = this.#field.value.trim();
    if (text === this.#kept) {
      return;
    }
    const traces = text === this.#accepted ? [] : tracesIn(text);
    this.#keep.hidden = traces.length === 0;
    if (traces.length > 0) {
      const what = traces.map((trace) => this.#say(`client.note.seems.${trace}`)).join(", ");
      this.#status.textContent = this.#say("client.note.warning", { what });
      return;
    }
    this.#kept = text;
    this.#delete.hidden = text === "";
    void this.#write(text);
  }

  async #write(text: string): Promise<void> {
    const textHash = this.#textHash ? { textHash: this.#textHash } : {};
    await this.#log.append({ kind: "note-written", target: this.target, text, ...textHash });
    const word = text === "" ? "deleted" : this.#log.trouble ? "not_kept" : "kept";
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
